import { UnitOfWork } from '@munshi/database';
import {
  type ApprovalRefusal,
  type CreditDecision,
  DecideOnCreditCommand,
  FindCreditApprovals,
} from '@munshi/invoices';
import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { HoldOrderCommand } from '@munshi/orders';
import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { ToldInChat } from './told-in-chat.js';

type Outcome = Result<void, ApprovalRefusal>;

/**
 * Staff let an order above the limit pass, or do not. The customer of a draft hears so, and confirms it; a back-order is
 * filled by itself.
 */
export class DecideOnOrderCreditCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly approvalId: Id,
    readonly decision: CreditDecision,
    readonly by: string,
    readonly note: string | null,
  ) {
    super();
  }
}

@CommandHandler(DecideOnOrderCreditCommand)
export class DecideOnOrderCreditHandler implements ICommandHandler<DecideOnOrderCreditCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly told: ToldInChat,
  ) {}

  async execute(command: DecideOnOrderCreditCommand): Promise<Outcome> {
    const { organizationId, approvalId, decision, by, note } = command;
    const { items } = await this.queries.execute(new FindCreditApprovals(organizationId, { id: approvalId }));
    const [approval] = items;
    if (approval === undefined) return refuse({ kind: 'approval-not-found' });
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      // Its order is locked first, as everywhere.
      const held = await this.commands.execute(new HoldOrderCommand(organizationId, approval.orderId));
      const decide = new DecideOnCreditCommand(organizationId, approvalId, decision, by, note);
      const decided = await this.commands.execute(decide);
      if (!decided.ok) return decided;
      if (held.ok && held.value.status === 'draft') {
        const { id: orderId, version } = held.value;
        const approved = decision === 'approved';
        await this.told.tell(
          organizationId,
          held.value,
          `credit-decided:${approvalId}`,
          { kind: 'credit-decided', orderId, version, approved, total: approval.amount },
          approved ? `${orderId}:${version}` : undefined,
        );
      }
      return done;
    });
  }
}
