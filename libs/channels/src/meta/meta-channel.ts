import { type ApiAnswer, type Guard, succeeded, type UpstreamApi } from '@munshi/resilience';
import { Channel, type OutboundMessage, type OutboundTemplate, type Receipt } from '../channel.js';
import { type ChannelFault, faultOf } from '../channel-fault.js';
import { answerFields, fields, identifier, items, whole, words } from '../untrusted.js';
import { GRAPH_VERSION } from './graph.js';
import { META_ACTIONS } from './meta-errors.js';
import { messageBody, readBody, templateBody } from './meta-requests.js';

export interface MetaAccount {
  readonly phoneNumberId: string;
  readonly accessToken: string;
}

/** One number of the WhatsApp Cloud API. */
export class MetaChannel extends Channel {
  readonly name = 'meta';
  private readonly path: string;
  private readonly headers: Record<string, string>;

  constructor(
    { phoneNumberId, accessToken }: MetaAccount,
    private readonly api: UpstreamApi,
    private readonly guard: Guard,
  ) {
    super();
    this.path = `/${GRAPH_VERSION}/${encodeURIComponent(phoneNumberId)}/messages`;
    this.headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  }

  send(message: OutboundMessage, signal?: AbortSignal): Promise<Receipt> {
    const { replyTo } = message;
    const sent = this.create(messageBody(message), signal);
    if (replyTo !== undefined) this.markRead(replyTo);
    return sent;
  }

  sendTemplate(template: OutboundTemplate, signal?: AbortSignal): Promise<Receipt> {
    return this.create(templateBody(template), signal);
  }

  /** The Cloud API keeps no list of what was sent: only a status that brings our id back can tell. */
  findSent(): Promise<null> {
    return Promise.resolve(null);
  }

  private create(body: string, signal?: AbortSignal): Promise<Receipt> {
    return this.guard.run(async (timeout) => {
      const stop = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
      const answer = await this.post(body, stop);
      const id = succeeded(answer)
        ? identifier(fields(items(answerFields(answer)?.messages)?.[0])?.id)
        : undefined;
      if (id === undefined) throw refusalIn(answer);
      return { providerMessageId: id };
    });
  }

  /** Blue ticks are a courtesy: nobody waits for them, and neither the reply nor the breaker hears of a failure. */
  private markRead(providerMessageId: string): void {
    if (this.guard.state !== 'closed') return;
    this.post(readBody(providerMessageId), AbortSignal.timeout(READ_TIMEOUT_MS)).catch(() => undefined);
  }

  private post(body: string, signal: AbortSignal): Promise<ApiAnswer> {
    return this.api.call({ method: 'POST', path: this.path, headers: this.headers, body }, signal);
  }
}

const READ_TIMEOUT_MS = 10_000;

function refusalIn(answer: ApiAnswer): ChannelFault {
  const error = fields(answerFields(answer)?.error);
  const detail = words(fields(error?.error_data)?.details) ?? words(error?.message);
  return faultOf('meta', answer, META_ACTIONS, { code: whole(error?.code), detail });
}
