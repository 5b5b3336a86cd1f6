import { canonicalAddress, phoneOf, replyAddress } from '../addresses.js';
import { type Fields, fields, identifier, items, title, unixSeconds, whole, words } from '../untrusted.js';
import type { DeliveryStatus, InboundItem, PriceCategory, StatusItem } from '../webhook.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Whose change a message came in. */
export interface MetaAccountOf {
  readonly accountKey: string;
  /** As Meta displays it, in digits. */
  readonly ourNumber: string | undefined;
}

/** `+1 555-078-3881` and `15550783881` are both displayed. */
export const displayedNumber = (value: unknown): string | undefined => words(value)?.replace(/\D/g, '');

/**
 * Undefined for a message without a usable id or sender, for one in a group (an answer to its sender alone would be
 * out of place there), and for one from `ourNumber`: two answering each other would never end.
 */
export function inboundIn(
  message: Fields,
  contact: Fields | undefined,
  { accountKey, ourNumber }: MetaAccountOf,
  raw: Buffer,
): InboundItem | undefined {
  const providerMessageId = identifier(message.id);
  const from = replyAddress(message.from === undefined ? contact?.wa_id : message.from);
  const userId = identifier(message.from_user_id) ?? identifier(contact?.user_id);
  const address = from ?? replyAddress(userId);
  if (providerMessageId === undefined || address === undefined || message.group_id !== undefined)
    return undefined;
  if (ourNumber !== undefined && canonicalAddress(address) === canonicalAddress(ourNumber)) return undefined;

  const item: Writable<InboundItem> = {
    accountKey,
    providerMessageId,
    address,
    sentAt: unixSeconds(message.timestamp),
    raw,
  };
  if (userId !== undefined) item.userId = userId;
  const phone = phoneOf(address);
  if (phone !== undefined) item.phone = phone;
  const name = title(fields(contact?.profile)?.name);
  if (name !== undefined) item.profileName = name;
  return item;
}

/** `deleted`, `warning` and words yet unknown are no delivery states. */
const STATUSES: ReadonlyMap<unknown, DeliveryStatus> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
]);

export function statusIn(given: Fields, accountKey: string, raw: Buffer): StatusItem | undefined {
  const providerMessageId = identifier(given.id);
  const status = STATUSES.get(given.status);
  if (providerMessageId === undefined || status === undefined) return undefined;

  const item: Writable<StatusItem> = {
    accountKey,
    providerMessageId,
    status,
    at: unixSeconds(given.timestamp),
    raw,
  };
  const ref = identifier(given.biz_opaque_callback_data);
  if (ref !== undefined) item.ref = ref;
  const error = fields(items(given.errors)?.[0]);
  const code = whole(error?.code);
  if (code !== undefined) item.errorCode = code;
  const detail = words(fields(error?.error_data)?.details) ?? words(error?.message) ?? words(error?.title);
  if (detail !== undefined) item.errorDetail = detail;
  const pricing = fields(given.pricing);
  if (typeof pricing?.billable === 'boolean') item.billable = pricing.billable;
  const category = PRICED.get(pricing?.category);
  if (category !== undefined) item.priceCategory = category;
  return item;
}

/** Meta's words for what it bills ("Pricing on the WhatsApp Business Platform"); what it gives for free has others. */
const PRICED: ReadonlyMap<unknown, PriceCategory> = new Map([
  ['marketing', 'marketing'],
  ['marketing_lite', 'marketing'],
  ['utility', 'utility'],
  ['authentication', 'authentication'],
  ['authentication_international', 'authentication'],
  ['service', 'service'],
]);

/** The contacts beside the messages of one change; found by number or user id, never by position. */
export class ContactBook {
  private byKey: ReadonlyMap<unknown, Fields> | undefined;

  constructor(private readonly contacts: readonly unknown[]) {}

  of({ from, from_user_id: userId }: Fields): Fields | undefined {
    if (this.contacts.length === 1) {
      const only = fields(this.contacts[0]);
      const unnamed = from === undefined && userId === undefined;
      return unnamed || matches(only, from, userId) ? only : undefined;
    }
    if (this.contacts.length === 0) return undefined;
    this.byKey ??= indexed(this.contacts);
    return this.byKey.get(from) ?? this.byKey.get(userId);
  }
}

const matches = (contact: Fields | undefined, from: unknown, userId: unknown): boolean =>
  (from !== undefined && contact?.wa_id === from) || (userId !== undefined && contact?.user_id === userId);

function indexed(contacts: readonly unknown[]): ReadonlyMap<unknown, Fields> {
  const byKey = new Map<unknown, Fields>();
  for (const contact of contacts.map(fields)) {
    if (contact === undefined) continue;
    for (const key of [contact.wa_id, contact.user_id]) if (typeof key === 'string') byKey.set(key, contact);
  }
  return byKey;
}
