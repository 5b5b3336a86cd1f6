import { FindShopTerms } from '@munshi/customers';
import { HoldCreditCommand, type OverCreditLimit } from '@munshi/invoices';
import type { Id, Result } from '@munshi/kernel';
import type { OrderView } from '@munshi/orders';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

/** Which shop may order how much, which customers know, and what it owes, which invoices know. */
@Injectable()
export class CreditDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

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
