import { UnitOfWork } from '@munshi/database';
import { type Id, type Money, money, type Result } from '@munshi/kernel';
import {
  type ConfirmRefusal,
  type DraftRefusal,
  HoldDraftCommand,
  type NothingLeft,
  type OrderNotFound,
  type OrderView,
  TakeWithinAmountCommand,
} from '@munshi/orders';
import { Organizations, taxProfileOfSeller } from '@munshi/organizations';
import type { TaxProfile } from '@munshi/tax';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CreditDesk } from './credit-desk.js';

type Outcome = Result<OrderView, ConfirmRefusal | DraftRefusal | NothingLeft | OrderNotFound>;

/** Cuts the conversation's draft that was shown as `version` down to what its shop's credit covers now. */
export class OrderWhatFitsCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: Id,
    readonly orderId: Id,
    readonly version: number,
  ) {
    super();
  }
}

@CommandHandler(OrderWhatFitsCommand)
export class OrderWhatFitsHandler implements ICommandHandler<OrderWhatFitsCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
    private readonly credit: CreditDesk,
    private readonly organizations: Organizations,
  ) {}

  execute(command: OrderWhatFitsCommand): Promise<Outcome> {
    const { organizationId, conversationId, orderId, version } = command;
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const hold = new HoldDraftCommand(organizationId, conversationId, orderId, version);
      const held = await this.commands.execute(hold);
      if (!held.ok) return held;
      const available = await this.credit.available(organizationId, held.value.shopId);
      if (available === null) return held;
      const law = taxProfileOfSeller(await this.organizations.find(organizationId));
      const most = mostWithin(law, available);
      return this.commands.execute(new TakeWithinAmountCommand(organizationId, orderId, most));
    });
  }
}

/** The largest total whose bill, rounded as the law's traders round, comes to no more. */
export const mostWithin = (law: TaxProfile, available: Money): Money => {
  let most = available.minor;
  for (;;) {
    const above = law.payable(money(most, available.currency)).payable.minor - available.minor;
    if (above <= 0) return money(most, available.currency);
    most -= above;
  }
};
