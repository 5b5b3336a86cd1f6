import type { Result } from '@munshi/kernel';
import type { ChannelName } from './channel.js';
import type { InboundContent } from './content.js';

export interface RawRequest {
  /** Path and query as received. */
  readonly url: string;
  /** Names in lower case, as Node gives them. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** One message of a customer, not yet read. Every string is free of NUL and lone surrogates. */
export interface InboundItem {
  /** The provider's id of our number. Meta: phone_number_id. Twilio: see `twilioAccountKey`. */
  readonly accountKey: string;
  /** 1 to 255 characters; unique per account. */
  readonly providerMessageId: string;
  /** Where replies go, as the provider writes it: `919876543210`, `+919876543210`, `IN.1349…`. */
  readonly address: string;
  /** Meta's business-scoped user id. */
  readonly userId?: string;
  /** The telephone number in digits without `+`, when there is one; not canonical. */
  readonly phone?: string;
  readonly profileName?: string;
  /** When the customer sent it; null where the provider does not say. */
  readonly sentAt: Date | null;
  /** A complete body holding only this message, for `Webhook.read`, today or by a later version. */
  readonly raw: Buffer;
}

/** Twilio's and Meta's words in one scale; undelivered and canceled are `failed`, played is `read`. */
export type DeliveryStatus = 'queued' | 'sent' | 'delivered' | 'read' | 'failed';

export type PriceCategory = 'marketing' | 'utility' | 'authentication' | 'service';

export interface StatusItem {
  readonly accountKey: string;
  readonly providerMessageId: string;
  readonly status: DeliveryStatus;
  readonly at: Date | null;
  /** Our id of the message, as given to `Channel.send`. */
  readonly ref?: string;
  /** The provider's; `meta-errors.ts` and `twilio-errors.ts` have what each asks for. */
  readonly errorCode?: number;
  /** The provider's words; may hold personal data. */
  readonly errorDetail?: string;
  /** Whether it is billed, and as what, where the provider says so (Meta's `pricing`). */
  readonly billable?: boolean;
  readonly priceCategory?: PriceCategory;
  readonly raw: Buffer;
}

/** Anything else that was signed: kept, never answered in chat. */
export interface OtherItem {
  readonly accountKey: string | null;
  /** Meta's field (`account_update`, `user_id_update`), or what was wrong (`malformed`). */
  readonly field: string;
  readonly raw: Buffer;
}

export interface Intake {
  readonly messages: InboundItem[];
  readonly statuses: StatusItem[];
  readonly others: OtherItem[];
}

/** HTTP 400. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly why: string;
}

/** HTTP 401; nothing may be stored. */
export interface NotAuthentic {
  readonly kind: 'not-authentic';
  readonly why: 'no-signature' | 'bad-signature' | 'wrong-signature';
}

/** Whose secret signed the request: items of another account in it are not to be believed. */
export interface Signer {
  readonly accountKeys: ReadonlySet<string>;
}

/** Listens to customers: one per provider that calls us back, for all of its accounts. */
export abstract class Webhook {
  abstract readonly channel: ChannelName;

  /** Never throws, whatever the bytes. */
  abstract authentic(request: RawRequest): Result<Signer, NotAuthentic>;

  /** Never throws; a bad item becomes an `OtherItem` or is left out, and its siblings stay. */
  abstract parse(request: RawRequest): Result<Intake, Malformed>;

  /** What an `InboundItem.raw` says. Never throws: what cannot be read is `unsupported`. */
  abstract read(raw: Buffer): InboundContent;
}
