import { ok, refuse, type Result } from '@munshi/kernel';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { canonicalAddress, isUserId, phoneOf, replyAddress } from '../addresses.js';
import type { InboundContent } from '../content.js';
import { identifier, present, title, whole, words } from '../untrusted.js';
import {
  type DeliveryStatus,
  type InboundItem,
  type Intake,
  type Malformed,
  type NotAuthentic,
  type RawRequest,
  type Signer,
  type StatusItem,
  Webhook,
} from '../webhook.js';
import { readTwilioMessage } from './twilio-content.js';
import { hasTooMany, parameter, parseForm, signedText, type TwilioForm } from './twilio-form.js';

export interface TwilioListener {
  readonly accountSid: string;
  /** The primary token: Twilio signs with that one. */
  readonly authToken: string;
  /** Our number, `+14155238886`. */
  readonly number: string;
}

interface TwilioSigner {
  readonly accountSid: string;
  readonly authToken: string;
  readonly accountKeys: Set<string>;
}

/** Twilio's name of one of our numbers: its account and the canonical number, since a 9 may be missing in ours too. */
export const twilioAccountKey = (accountSid: string, number: string): string =>
  `${accountSid}:${canonicalAddress(bare(number))}`;

/**
 * Inbound messages and status callbacks. The signed address is made from `publicUrl` and never from a header,
 * since callers can set those.
 */
export class TwilioWebhook extends Webhook {
  readonly channel = 'twilio';
  private readonly base: string;
  private readonly signers: readonly TwilioSigner[];
  private readonly ourNumbers: ReadonlySet<string>;

  constructor(
    publicUrl: string,
    private readonly listeners: readonly TwilioListener[],
  ) {
    super();
    this.base = publicUrl.replace(/\/+$/, '');
    this.ourNumbers = new Set(listeners.map(({ number }) => canonicalAddress(bare(number))));
    const byToken = new Map<string, TwilioSigner>();
    for (const { accountSid, authToken, number } of listeners) {
      if (authToken === '') continue;
      const key = `${accountSid} ${authToken}`;
      const signer = byToken.get(key) ?? { accountSid, authToken, accountKeys: new Set() };
      signer.accountKeys.add(twilioAccountKey(accountSid, number));
      byToken.set(key, signer);
    }
    this.signers = [...byToken.values()];
  }

  authentic({ url, headers, body }: RawRequest): Result<Signer, NotAuthentic> {
    const signature = headers['x-twilio-signature'];
    if (signature === undefined || signature === '')
      return refuse({ kind: 'not-authentic', why: 'no-signature' });
    if (typeof signature !== 'string') return refuse({ kind: 'not-authentic', why: 'bad-signature' });
    if (hasTooMany(body)) return refuse({ kind: 'not-authentic', why: 'wrong-signature' });
    const form = parseForm(body);
    const text = signedText(form);
    const signer = this.candidates(form).find(({ authToken }) =>
      signed(authToken, signature, this.base + url, text),
    );
    return signer === undefined ? refuse({ kind: 'not-authentic', why: 'wrong-signature' }) : ok(signer);
  }

  parse({ url, body }: RawRequest): Result<Intake, Malformed> {
    const form = parseForm(body);
    const sid = words(parameter(form, 'MessageSid')) ?? words(parameter(form, 'SmsSid'));
    if (sid === undefined) return refuse({ kind: 'malformed', why: 'neither a message nor a status' });
    const providerMessageId = identifier(sid);
    const status = words(parameter(form, 'MessageStatus'));
    const item =
      providerMessageId === undefined
        ? undefined
        : status === undefined
          ? this.message(form, providerMessageId, body)
          : this.status(form, providerMessageId, status, url, body);
    if (item === undefined) {
      const others = [{ accountKey: null, field: status === undefined ? 'message' : 'status', raw: body }];
      return ok({ messages: [], statuses: [], others });
    }
    return ok('address' in item ? intake([item], []) : intake([], [item]));
  }

  read(raw: Buffer): InboundContent {
    return readTwilioMessage(parseForm(raw));
  }

  /** Undefined where nobody can be answered, or only we ourselves: two of our numbers answering each other never end. */
  private message(form: TwilioForm, providerMessageId: string, raw: Buffer): InboundItem | undefined {
    const address = replyAddress(bare(parameter(form, 'From') ?? ''));
    const to = addressIn(form, 'To');
    if (address === undefined || to === undefined || this.isOurs(address, to)) return undefined;
    return present<InboundItem>({
      accountKey: this.accountKey(form, to),
      providerMessageId,
      address,
      userId: isUserId(address) ? address : undefined,
      phone: phoneOf(address) ?? phoneOf(parameter(form, 'WaId') ?? ''),
      profileName: title(parameter(form, 'ProfileName')),
      sentAt: null,
      raw,
    });
  }

  private status(
    form: TwilioForm,
    providerMessageId: string,
    word: string,
    url: string,
    raw: Buffer,
  ): StatusItem | undefined {
    const status = STATUSES.get(word);
    const from = addressIn(form, 'From');
    if (status === undefined || from === undefined) return undefined;
    const query = url.indexOf('?');
    return present<StatusItem>({
      accountKey: this.accountKey(form, from),
      providerMessageId,
      status,
      at: null,
      ref: query === -1 ? undefined : identifier(new URLSearchParams(url.slice(query)).get('ref')),
      errorCode: whole(parameter(form, 'ErrorCode')),
      errorDetail: words(parameter(form, 'ErrorMessage')),
      raw,
    });
  }

  private isOurs(address: string, to: string): boolean {
    const canonical = canonicalAddress(address);
    return canonical === canonicalAddress(to) || this.ourNumbers.has(canonical);
  }

  /** A form without an account is ours if its number is. */
  private accountKey(form: TwilioForm, number: string): string {
    const sid = identifier(parameter(form, 'AccountSid'));
    if (sid !== undefined) return twilioAccountKey(sid, number);
    const canonical = canonicalAddress(number);
    const listener = this.listeners.find((ours) => canonicalAddress(bare(ours.number)) === canonical);
    return twilioAccountKey(listener?.accountSid ?? '', number);
  }

  private candidates(form: TwilioForm) {
    const sid = parameter(form, 'AccountSid');
    const named = this.signers.filter(({ accountSid }) => accountSid === sid);
    return named.length > 0 ? named : this.signers;
  }
}

const STATUSES: ReadonlyMap<string, DeliveryStatus> = new Map([
  ['accepted', 'queued'],
  ['scheduled', 'queued'],
  ['queued', 'queued'],
  ['sending', 'queued'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
]);

const intake = (messages: InboundItem[], statuses: StatusItem[]): Intake => ({
  messages,
  statuses,
  others: [],
});

/** `whatsapp:` is how Twilio names the transport; it is no part of the address. */
const bare = (address: string): string => address.replace(/^whatsapp:/i, '');

const addressIn = (form: TwilioForm, name: string): string | undefined =>
  identifier(bare(parameter(form, name) ?? ''));

/**
 * The library (only this file of it: the whole takes 100 ms and 30 MB to load) compares in constant time and tries the address with and without its port;
 * the parameters are given to it as one, since it would sort a million of them again for each way to write the address.
 */
function signed(authToken: string, signature: string, url: string, text: string): boolean {
  try {
    return validateRequest(authToken, signature, url, { '': text });
  } catch {
    return false;
  }
}
