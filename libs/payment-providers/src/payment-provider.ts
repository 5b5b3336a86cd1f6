import type { Result } from '@munshi/kernel';

export interface ProviderRequest {
  /** Names in lower case, as Node gives them. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As it came. */
  readonly body: Buffer;
}

/** Money that a provider says to have received for us. Every string is free of NUL and lone surrogates. */
export interface ReceivedByProvider {
  /** The provider's id of what it tells, 1 to 150 characters: told again, it is the same. */
  readonly eventId: string;
  /** Above zero, in minor units. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly method: 'bank' | 'upi' | 'pix' | 'card' | 'other';
  readonly reference: string | null;
  readonly receivedAt: Date;
  /** Whose it is, as the provider knows it; what is given is tried in this order. */
  readonly about: {
    readonly shop: string | null;
    readonly invoice: string | null;
    readonly phone: string | null;
  };
}

export interface NoSuchPayload {
  readonly kind: 'no-such-payload';
}

/** How a payment provider tells us of money. Whatever bytes come, nothing here throws. */
export abstract class PaymentProvider {
  /** Part of what identifies a payment; never changed. */
  abstract readonly name: string;

  /** Whether the provider has signed just these bytes. */
  abstract authentic(request: ProviderRequest): boolean;

  /** Null for what tells of no money. */
  abstract read(body: Buffer): Result<ReceivedByProvider | null, NoSuchPayload>;
}
