import { type ApiAnswer, type Guard, succeeded, type UpstreamApi, UpstreamFault } from '@munshi/resilience';
import { isUserId } from '../addresses.js';
import {
  Channel,
  type FoundMessage,
  type OutboundMessage,
  type OutboundTemplate,
  type Receipt,
  type SoughtMessage,
} from '../channel.js';
import { ChannelFault, faultOf } from '../channel-fault.js';
import { answerFields, clean, fields, identifier, items, whole, words } from '../untrusted.js';
import { TWILIO_ACTIONS } from './twilio-errors.js';

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** Our number, `+14155238886`. */
  readonly number: string;
  /** Where status callbacks go: `PUBLIC_URL/whatsapp/status`; our id of the message is added to it. */
  readonly statusUrl: string;
  /** Where our files are fetched: `PUBLIC_URL/files`. */
  readonly filesUrl: string;
}

/** Twilio shows no buttons without a stored template, so choices are what the text already says. */
export class TwilioChannel extends Channel {
  readonly name = 'twilio';
  private readonly path: string;
  private readonly from: string;
  private readonly authorization: string;

  constructor(
    private readonly account: TwilioAccount,
    private readonly api: UpstreamApi,
    private readonly guard: Guard,
  ) {
    super();
    const { accountSid, authToken, number } = account;
    this.path = `/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
    this.from = whatsapp(number);
    this.authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  }

  /**
   * Twilio fetches a document by itself and names it by the end of its address. It promises no caption on one
   * ("Guidance on WhatsApp Media Messages"), so nothing may stand in the text that is not on the paper.
   */
  send({ ref, to, text, document }: OutboundMessage, signal?: AbortSignal): Promise<Receipt> {
    const media = document === undefined ? '' : `&MediaUrl=${encode(document.link)}`;
    return this.create(ref, to, `Body=${encode(text)}${media}`, signal);
  }

  /** The address of a document is the template's but for its end, which is the variable after those of the body. */
  sendTemplate(
    { ref, to, template, parameters, document }: OutboundTemplate,
    signal?: AbortSignal,
  ): Promise<Receipt> {
    const { filesUrl } = this.account;
    const values = [...parameters, ...(document ? [document.link.slice(filesUrl.length + 1)] : [])];
    const variables = JSON.stringify(
      Object.fromEntries(values.map((value, index) => [index + 1, clean(value)])),
    );
    return this.create(
      ref,
      to,
      `ContentSid=${encode(template)}&ContentVariables=${encode(variables)}`,
      signal,
    );
  }

  /**
   * Looks through what we sent to this address, newest first as Twilio lists it. No filter by date: Twilio's counts
   * from the sending, and a message that still waits in its queue has none yet.
   */
  async findSent({ to, text, since }: SoughtMessage): Promise<readonly FoundMessage[]> {
    const path = `${this.path}?To=${encode(whatsapp(to))}&From=${encode(this.from)}&PageSize=${MOST_LISTED}`;
    const earliest = since.getTime() - CLOCK_SKEW_MS;
    const wanted = normal(clean(text));
    const listed = await this.guard.run(async (timeout) => {
      const headers = { authorization: this.authorization };
      const answer = await this.api.call({ method: 'GET', path, headers }, timeout);
      const messages = succeeded(answer) ? items(answerFields(answer)?.messages) : undefined;
      // Whatever else a list names, it is nobody's answer to this.
      const theirs = messages?.filter((entry) => (words(fields(entry)?.to) ?? whatsapp(to)) === whatsapp(to));
      const found = theirs?.map((entry) => foundIn(entry, wanted));
      if (found?.every((message) => message !== undefined) !== true) throw refusalIn(answer);
      return found;
    });
    const recent = listed.filter(({ createdAt }) => createdAt.getTime() >= earliest);
    if (recent.length >= MOST_LISTED) throw new UpstreamFault(TOO_MANY);
    return recent.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  }

  private create(ref: string, to: string, content: string, signal?: AbortSignal): Promise<Receipt> {
    const callback = `${this.account.statusUrl}?ref=${encodeURIComponent(ref)}`;
    const body = `To=${encode(whatsapp(to))}&From=${encode(this.from)}&${content}&StatusCallback=${encode(callback)}`;
    return this.guard.run(async (timeout) => {
      const stop = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
      const answer = await this.api.call(
        { method: 'POST', path: this.path, headers: this.formHeaders(), body },
        stop,
      );
      const sid = succeeded(answer) ? identifier(answerFields(answer)?.sid) : undefined;
      if (sid === undefined) throw refusalIn(answer);
      return { providerMessageId: sid };
    });
  }

  private formHeaders() {
    return { authorization: this.authorization, 'content-type': 'application/x-www-form-urlencoded' };
  }
}

/** Twilio dates whole seconds by its own clock. */
const CLOCK_SKEW_MS = 60_000;

/** Its largest page ("Messages resource", `PageSize`). */
const MOST_LISTED = 200;

/** There may be more on the next page, and nobody is told so much in so short a time. */
const TOO_MANY = { upstream: 'twilio', outcome: 'unknown', code: 'LIST_TOO_LONG', retryable: false } as const;

/** A number without `+` is written with it; a user id stays as it is. */
const whatsapp = (address: string): string =>
  `whatsapp:${isUserId(address) || address.startsWith('+') || !/^\d/.test(address) ? address : `+${address}`}`;

const encode = (text: string): string => encodeURIComponent(clean(text));

/** Twilio trims bodies and writes line ends its own way. */
const normal = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function foundIn(entry: unknown, wanted: string): FoundMessage | undefined {
  const message = fields(entry);
  const providerMessageId = identifier(message?.sid);
  const createdAt = new Date(words(message?.date_created) ?? NaN);
  if (providerMessageId === undefined || Number.isNaN(createdAt.getTime())) return undefined;
  return { providerMessageId, createdAt, saysIt: normal(words(message?.body) ?? '') === wanted };
}

function refusalIn(answer: ApiAnswer): ChannelFault {
  const told = answerFields(answer);
  return faultOf('twilio', answer, TWILIO_ACTIONS, { code: whole(told?.code), detail: words(told?.message) });
}
