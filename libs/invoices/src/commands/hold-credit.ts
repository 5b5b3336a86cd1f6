import { Clock, type Id, money, type Money, type Result } from '@munshi/kernel';
import { Organizations, payableOf } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Credit, mayHold, type OverCreditLimit } from '../domain/credit.js';

export interface OrderOnCredit {
  readonly orderId: Id;
  readonly shopId: Id;
  readonly total: Money;
  /** The shop's own limit in minor units; null for the organization's. */
  readonly limitMinor: number | null;
}

/**
 * Holds what an order will come to as a bill, until it is billed or cancelled; refuses what would bring the shop above
 * its limit, unless staff have approved this much of the order. The account stays locked until the open unit of work
 * ends, so however many orders are confirmed at once, together they stay below.
 */
export class HoldCreditCommand extends Command<Result<void, OverCreditLimit>> {
  constructor(
    readonly organizationId: Id,
    readonly order: OrderOnCredit,
  ) {
    super();
  }
}

@CommandHandler(HoldCreditCommand)
export class HoldCreditHandler implements ICommandHandler<HoldCreditCommand> {
  constructor(
    private readonly credit: Credit,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, order }: HoldCreditCommand): Promise<Result<void, OverCreditLimit>> {
    const { orderId: id, shopId, total, limitMinor } = order;
    const organization = await this.organizations.find(organizationId);
    const { currency } = total;
    const most = limitMinor ?? organization.creditLimitMinor;
    const limit = most === null ? null : money(most, currency);
    const payable = payableOf(organization, total);
    const held = { id, shopId, currency, at: this.clock.now() };
    return this.credit.hold(organizationId, held, (line) => mayHold(line, payable, limit));
  }
}
