import { FindShopTerms } from '@munshi/customers';
import { FindAccount, HoldCreditCommand, type OverCreditLimit } from '@munshi/invoices';
import { type Id, type Money, money, type Result } from '@munshi/kernel';
import type { OrderView } from '@munshi/orders';
import { Organizations } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

/** Which shop may order how much, which customers know, and what it owes, which invoices know. */
@Injectable()
export class CreditDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
  ) {}

  /** For how much more the shop may order at this moment; null where it has no limit. Only `hold` is binding. */
  async available(organizationId: Id, shopId: Id): Promise<Money | null> {
    const terms = await this.queries.execute(new FindShopTerms(organizationId, shopId));
    const { creditLimitMinor } = await this.organizations.find(organizationId);
    const limit = terms?.creditLimitMinor ?? creditLimitMinor;
    if (limit === null) return null;
    const { exposure } = await this.queries.execute(new FindAccount(organizationId, shopId));
    return money(Math.max(limit - exposure.minor, 0), exposure.currency);
  }

  /** Holds the order's amount under the lock of its shop's account, in the open unit of work. */
  async hold(
    organizationId: Id,
    { id: orderId, shopId, total }: OrderView,
  ): Promise<Result<void, OverCreditLimit>> {
    const terms = await this.queries.execute(new FindShopTerms(organizationId, shopId));
    const limitMinor = terms?.creditLimitMinor ?? null;
    return this.commands.execute(
      new HoldCreditCommand(organizationId, { orderId, shopId, total, limitMinor }),
    );
  }
}
