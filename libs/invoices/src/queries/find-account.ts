import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, type Money, money } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { dayIn, isoDay } from '@munshi/tax';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type AccountSums, accountSums } from '../infra/view-statements.js';

/** What is open, by how many days it is late. */
export interface Ageing {
  readonly notDue: Money;
  /** 1 to 30 days. */
  readonly upTo30: Money;
  readonly upTo60: Money;
  readonly upTo90: Money;
  readonly over90: Money;
}

export interface AccountView {
  /** What the shop owes; below zero it is owed. It is the ageing's sum less what is free. */
  readonly balance: Money;
  /** Of orders that are confirmed and not billed. */
  readonly held: Money;
  /** Balance and held: what the credit limit is compared with. */
  readonly exposure: Money;
  /** What no invoice has used of its payments. */
  readonly free: Money;
  readonly overdue: Money;
  readonly ageing: Ageing;
}

/** Where a shop stands today, in the organization's zone. A shop that has bought nothing owes nothing. */
export class FindAccount extends Query<AccountView> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindAccount)
export class FindAccountHandler implements IQueryHandler<FindAccount> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, shopId }: FindAccount): Promise<AccountView> {
    const { currency, timeZone } = await this.organizations.find(organizationId);
    const today = isoDay(dayIn(this.clock.now(), timeZone));
    const sums = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(accountSums, [organizationId, shopId, today]),
    );
    if (sums === null) throw new Error('a sum has no row');
    return viewOf(sums, currency);
  }
}

const viewOf = (sums: AccountSums, currency: string): AccountView => {
  const amount = (minor: number): Money => money(minor, currency);
  const { balance, held, free, notDue, upTo30, upTo60, upTo90, over90 } = sums;
  return {
    balance: amount(balance),
    held: amount(held),
    exposure: amount(balance + held),
    free: amount(free),
    overdue: amount(upTo30 + upTo60 + upTo90 + over90),
    ageing: {
      notDue: amount(notDue),
      upTo30: amount(upTo30),
      upTo60: amount(upTo60),
      upTo90: amount(upTo90),
      over90: amount(over90),
    },
  };
};
