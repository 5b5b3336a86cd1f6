import { Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { type CalendarDay, dayIn } from '@munshi/tax';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PaymentMethod } from '../domain/payment.js';

export interface PaymentView {
  readonly id: Id;
  readonly amount: Money;
  /** What no invoice has used. */
  readonly free: Money;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly receivedOn: CalendarDay;
  readonly recordedBy: string;
  readonly reversal: { readonly on: CalendarDay; readonly by: string; readonly reason: string } | null;
}

/** A shop's last payments, latest first, those that were reversed too. */
export class FindPayments extends Query<readonly PaymentView[]> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly limit = 5,
  ) {
    super();
  }
}

@QueryHandler(FindPayments)
export class FindPaymentsHandler implements IQueryHandler<FindPayments> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, shopId, limit }: FindPayments): Promise<readonly PaymentView[]> {
    const found = await this.reading.of(organizationId).payment.findMany({
      where: { organizationId, shopId },
      orderBy: [{ receivedOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
      take: limit,
    });
    return found.map(({ id, currency, method, reference, recordedBy, ...payment }) => ({
      ...{ id, reference, recordedBy },
      method: method as PaymentMethod,
      amount: money(Number(payment.amountMinor), currency),
      free: money(Number(payment.freeMinor), currency),
      receivedOn: dayIn(payment.receivedOn, 'UTC'),
      reversal: payment.reversedOn && {
        on: dayIn(payment.reversedOn, 'UTC'),
        by: payment.reversedBy ?? '',
        reason: payment.reversalReason ?? '',
      },
    }));
  }
}
