import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import { type Id, type Money, money } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PaymentMethod } from '../domain/payment.js';
import type { Dismissal, ProviderPayment, ProviderPaymentProblem } from '../domain/provider-payments.js';

export interface ProviderPaymentView extends Pick<ProviderPayment, 'id' | 'provider' | 'eventId' | 'about'> {
  readonly amount: Money;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly receivedAt: Date;
  /** Null as long as it has a problem. */
  readonly paymentId: Id | null;
  readonly problem: ProviderPaymentProblem | null;
  readonly dismissed: Dismissal | null;
}

/** `waiting`: nobody has said yet whose it is, or that it will be no payment. */
export type ProviderPaymentStanding = 'waiting' | 'matched' | 'dismissed';

const STANDING = {
  waiting: { paymentId: null, dismissedAt: null },
  matched: { paymentId: { not: null } },
  dismissed: { dismissedAt: { not: null } },
} as const satisfies Record<ProviderPaymentStanding, object>;

/** What payment providers told of and stands so, oldest first; or one of them. */
export class FindProviderPayments extends Query<Page<ProviderPaymentView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly standing: ProviderPaymentStanding } | { readonly id: Id },
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindProviderPayments)
export class FindProviderPaymentsHandler implements IQueryHandler<FindProviderPayments> {
  constructor(private readonly reading: Reading) {}

  async execute(asked: FindProviderPayments): Promise<Page<ProviderPaymentView>> {
    const { organizationId, of, after, limit } = asked;
    const wanted = 'id' in of ? of : STANDING[of.standing];
    const found = await this.reading.of(organizationId).providerPayment.findMany({
      where: { organizationId, ...wanted },
      orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
      ...afterId(after, limit),
    });
    return pageAfterId(
      found,
      after,
      limit,
      ({ id, provider, eventId, about, amountMinor, currency, method, problem, ...told }) => ({
        ...{ id, provider, eventId },
        about: about as unknown as ProviderPayment['about'],
        amount: money(Number(amountMinor), currency),
        method: method as PaymentMethod,
        problem: problem as ProviderPaymentProblem | null,
        reference: told.reference,
        receivedAt: told.receivedAt,
        paymentId: told.paymentId,
        dismissed: dismissalOf(told),
      }),
    );
  }
}

/** The table lets all three be set, or none. */
const dismissalOf = (row: {
  readonly dismissedAt: Date | null;
  readonly dismissedBy: string | null;
  readonly dismissalReason: string | null;
}): Dismissal | null => {
  const { dismissedAt: at, dismissedBy: by, dismissalReason: reason } = row;
  return at === null || by === null || reason === null ? null : { at, by, reason };
};
