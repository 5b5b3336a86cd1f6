import type { Id, Result } from '@munshi/kernel';
import type { PaymentMethod } from './payment.js';

/** What a payment provider says to have received. */
export interface ProviderPayment {
  readonly id: Id;
  readonly provider: string;
  /** One payment a provider and event. */
  readonly eventId: string;
  readonly about: {
    readonly shop: string | null;
    readonly invoice: string | null;
    readonly phone: string | null;
  };
  readonly amountMinor: number;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly receivedAt: Date;
  readonly toldAt: Date;
}

/** Why it is no payment yet. */
export type ProviderPaymentProblem = 'nobody-named' | 'nobody-found' | 'other-currency' | 'not-recorded';

export type ProviderPaymentRefusal =
  { readonly kind: 'provider-payment-not-found' } | { readonly kind: 'already-matched' };

/** Staff say why it will be no payment. */
export interface Dismissal {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** The payment that it has become, or why it is none. */
export type SettledAs = { readonly paymentId: Id } | { readonly problem: ProviderPaymentProblem };

/** Each call joins the open unit of work, or runs in one of its own. */
export abstract class ProviderPayments {
  /** @returns false where it is kept already. */
  abstract keep(organizationId: Id, payment: ProviderPayment): Promise<boolean>;

  /** Locks it until the open unit of work ends, as long as it has become no payment. */
  abstract hold(organizationId: Id, id: Id): Promise<Result<ProviderPayment, ProviderPaymentRefusal>>;

  /** What has become a payment after all is dismissed no more. */
  abstract settle(organizationId: Id, id: Id, became: SettledAs): Promise<void>;

  /** Of one that is held. @returns false where it has been dismissed already. */
  abstract dismiss(organizationId: Id, id: Id, dismissal: Dismissal): Promise<boolean>;
}

/** The key of the payment that it becomes. */
export const keyOf = ({ provider, eventId }: Pick<ProviderPayment, 'provider' | 'eventId'>): string =>
  `provider:${provider}:${eventId}`;
