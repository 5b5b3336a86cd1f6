import type { Id, Money } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CreditDesk } from './credit-desk.js';

/** For how much more the shop may order at this moment; null where it has no limit. */
export class FindCreditLeft extends Query<Money | null> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindCreditLeft)
export class FindCreditLeftHandler implements IQueryHandler<FindCreditLeft> {
  constructor(private readonly credit: CreditDesk) {}

  execute({ organizationId, shopId }: FindCreditLeft): Promise<Money | null> {
    return this.credit.available(organizationId, shopId);
  }
}
