import { afterId, type Page, pageAfterId, type Prisma, Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { type CalendarDay, dayIn } from '@munshi/tax';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PaymentMethod } from '../domain/payment.js';

export interface PaymentView {
  readonly id: Id;
  readonly shopId: Id;
  readonly amount: Money;
  /** What no invoice has used. */
  readonly free: Money;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly receivedOn: CalendarDay;
  readonly recordedBy: string;
  readonly reversal: { readonly on: CalendarDay; readonly by: string; readonly reason: string } | null;
}

/** Payments, latest first, those that were reversed too; of a shop, one of them, or all where it is null. */
export class FindPayments extends Query<Page<PaymentView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: Id | { readonly id: Id } | null,
    readonly limit = 5,
    readonly after: string | null = null,
  ) {
    super();
  }
}

@QueryHandler(FindPayments)
export class FindPaymentsHandler implements IQueryHandler<FindPayments> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, of, limit, after }: FindPayments): Promise<Page<PaymentView>> {
    const found = await this.reading.of(organizationId).payment.findMany({
      where: { organizationId, ...(typeof of === 'string' ? { shopId: of } : of) },
      orderBy: [{ receivedOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
      ...afterId(after, limit),
    });
    return pageAfterId(found, after, limit, viewOf);
  }
}

type Stored = Prisma.PaymentGetPayload<object>;

const viewOf = ({
  id,
  shopId,
  currency,
  method,
  reference,
  recordedBy,
  ...payment
}: Stored): PaymentView => ({
  ...{ id, shopId, reference, recordedBy },
  method: method as PaymentMethod,
  amount: money(Number(payment.amountMinor), currency),
  free: money(Number(payment.freeMinor), currency),
  receivedOn: dayIn(payment.receivedOn, 'UTC'),
  reversal: payment.reversedOn && {
    on: dayIn(payment.reversedOn, 'UTC'),
    by: payment.reversedBy ?? '',
    reason: payment.reversalReason ?? '',
  },
});
