import { UnitOfWork } from '@munshi/database';
import { type OverCreditLimit, RequestCreditApprovalCommand } from '@munshi/invoices';
import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { type ConfirmRefusal, HoldDraftCommand, type OrderNotFound } from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CreditDesk } from './credit-desk.js';

/** The shop's credit covers the order by now. */
export interface CreditCovers {
  readonly kind: 'credit-covers';
}

type Refusals = ConfirmRefusal | OrderNotFound | CreditCovers;

/** Asks staff to let the conversation's draft that was shown as `version` pass above its shop's limit. */
export class AskForCreditCommand extends Command<Result<void, Refusals>> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
    readonly orderId: Id,
    readonly version: number,
  ) {
    super();
  }
}

@CommandHandler(AskForCreditCommand)
export class AskForCreditHandler implements ICommandHandler<AskForCreditCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly credit: CreditDesk,
  ) {}

  execute(command: AskForCreditCommand): Promise<Result<void, Refusals>> {
    const { organizationId, conversationId, orderId, version } = command;
    return this.unitOfWork.run(organizationId, async (): Promise<Result<void, Refusals>> => {
      const hold = new HoldDraftCommand(organizationId, conversationId, orderId, version);
      const held = await this.commands.execute(hold);
      if (!held.ok) return held;
      // Only tried: whatever comes of it is a refusal, and so it is undone.
      const tried = await this.unitOfWork.attempt<never, OverCreditLimit | CreditCovers>(
        organizationId,
        async () => {
          const credit = await this.credit.hold(organizationId, held.value);
          return credit.ok ? refuse({ kind: 'credit-covers' }) : credit;
        },
      );
      if (tried.ok || tried.refusal.kind === 'credit-covers') return refuse({ kind: 'credit-covers' });
      const order = { orderId, shopId: held.value.shopId };
      // The customer asks, so a refusal of before is no answer; one that waits is still the same.
      const request = new RequestCreditApprovalCommand(organizationId, order, tried.refusal, true);
      await this.commands.execute(request);
      return done;
    });
  }
}
