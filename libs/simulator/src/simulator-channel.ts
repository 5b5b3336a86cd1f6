import { randomUUID } from 'node:crypto';
import {
  Channel,
  ChannelFault,
  type FoundMessage,
  type OutboundMessage,
  type OutboundTemplate,
  type Receipt,
  type SoughtMessage,
} from '@munshi/channels';
import { statement } from '@munshi/database';
import { type Guard, UpstreamFault } from '@munshi/resilience';
import type { SimulatorAccount } from './accounts.js';
import type { Answer } from './behaviour.js';
import { type ArrivedPayload, arrivedPayload, templatePayload } from './payload.js';
import { ProviderBooks } from './provider-books.js';
import { arrivals, type Happening } from './schedule.js';
import type { SimulatorDatabase } from './simulator-database.js';

const arrive = statement<never, [string, string, string, string, string, string, readonly number[]]>(
  'simulator.arrive',
  `INSERT INTO simulator_arrivals
     (organization_id, channel_account_id, provider_message_id, ref, to_address, payload, copy, at)
   SELECT $1, $2, $3, $4, $5, $6::jsonb, c.nth - 1, now() + c.after_ms * interval '1 ms'
   FROM unnest($7::float8[]) WITH ORDINALITY AS c (after_ms, nth)`,
);
const markRead = statement<never, [string, string, string]>(
  'simulator.mark-read',
  `UPDATE simulator_callbacks SET read_at = now()
   WHERE channel_account_id = $1 AND phone = $2 AND event = 'message' AND read_at IS NULL AND at <=
     (SELECT max(at) FROM simulator_callbacks
      WHERE channel_account_id = $1 AND provider_message_id = $3 AND event = 'message')`,
);
const find = statement<
  { provider_message_id: string; accepted_at: Date; says_it: boolean },
  [string, string, string, Date]
>(
  'simulator.find-sent',
  `SELECT provider_message_id, min(accepted_at) AS accepted_at, bool_or(payload->>'text' = $3) AS says_it
   FROM simulator_arrivals WHERE channel_account_id = $1 AND to_address = $2 AND accepted_at >= $4
   GROUP BY provider_message_id ORDER BY 2`,
);

interface Parcel {
  readonly ref: string;
  readonly to: string;
  readonly payload: ArrivedPayload;
  readonly replyTo?: string | undefined;
}

/** Sends to phones that only a browser shows, through a provider that can be told to misbehave. */
export class SimulatorChannel extends Channel {
  readonly name = 'simulator';
  private readonly provider: ProviderBooks;

  constructor(
    private readonly account: Pick<SimulatorAccount, 'id' | 'organizationId'>,
    private readonly database: SimulatorDatabase,
    private readonly guard: Guard,
  ) {
    super();
    this.provider = new ProviderBooks(database.books);
  }

  send(message: OutboundMessage, signal?: AbortSignal): Promise<Receipt> {
    const { ref, to, replyTo } = message;
    return this.request({ ref, to, replyTo, payload: arrivedPayload(message) }, signal);
  }

  sendTemplate(template: OutboundTemplate, signal?: AbortSignal): Promise<Receipt> {
    const { ref, to } = template;
    return this.request({ ref, to, payload: templatePayload(template) }, signal);
  }

  async findSent({ to, text, since }: SoughtMessage): Promise<readonly FoundMessage[]> {
    const said = arrivedPayload({ ref: '', to, text }).text;
    const found = await this.guard.run(() =>
      this.database.books.run(this.account.organizationId, () =>
        this.database.books.rows(find, [this.account.id, to, said, since]),
      ),
    );
    return found.map((row) => ({
      providerMessageId: row.provider_message_id,
      createdAt: row.accepted_at,
      saysIt: row.says_it,
    }));
  }

  private request(parcel: Parcel, signal?: AbortSignal): Promise<Receipt> {
    return this.guard.run(async (timeout) => {
      const stop = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
      if (stop.aborted) throw fault('refused', 'ABORTED');
      const providerMessageId = `sim.${randomUUID()}`;
      const answer = await this.atTheProvider(providerMessageId, parcel);
      await answering(answer, stop);
      return { providerMessageId };
    });
  }

  /** One transaction of the provider: what it will answer, and what of the message reaches the phone. */
  private atTheProvider(providerMessageId: string, { ref, to, payload, replyTo }: Parcel): Promise<Answer> {
    const { id, organizationId } = this.account;
    const { books } = this.database;
    return books.run(organizationId, async () => {
      const turn = await this.provider.takeTurn(this.account);
      await this.provider.spend(this.account, turn.behaviour);
      const { answer } = turn.behaviour;
      const after = arrivals(turn.behaviour, turn.turn);
      const happenings = whatHappens(answer, after[0] ?? 0);
      if (happenings.length === 0) return answer;
      if (answer !== 'fails-later')
        await books.execute(arrive, [
          organizationId,
          id,
          providerMessageId,
          ref,
          to,
          JSON.stringify(payload),
          after,
        ]);
      if (replyTo !== undefined) await books.execute(markRead, [id, to, replyTo]);
      const about = { phone: to, providerMessageId, payload: reportOf(answer, ref) };
      await this.provider.owe(this.account, about, happenings, turn);
      return answer;
    });
  }
}

/** What a message goes through once the provider has it; nothing where it never takes it over. */
const whatHappens = (answer: Answer, arrivesAfterMs: number): readonly Happening[] => {
  if (answer === 'fails-later') return [{ event: 'failed', atMs: arrivesAfterMs + 300 }];
  if (answer !== 'accepts' && answer !== 'loses-answer') return [];
  return [
    { event: 'sent', atMs: 0 },
    { event: 'delivered', atMs: arrivesAfterMs },
  ];
};

/** 131026, "message undeliverable", is what Meta reports for a phone it cannot reach. */
const reportOf = (answer: Answer, ref: string): object =>
  answer === 'fails-later'
    ? { ref, errorCode: 131026, errorDetail: 'The simulated phone could not be reached.' }
    : { ref };

const answering = async (answer: Answer, stop: AbortSignal): Promise<void> => {
  switch (answer) {
    case 'accepts':
    case 'fails-later':
      return;
    case 'too-many':
      throw refusal({ status: 429, code: 130429, retryAfterMs: 2000, retryable: true }, 'retry');
    case 'refuses':
      throw refusal({ status: 400, code: 131026, retryable: false }, 'bad-recipient');
    case 'unavailable':
      throw fault('unknown', undefined, 503);
    case 'loses-answer':
      throw fault('unknown', 'ECONNRESET');
    case 'hangs':
      await aborted(stop);
      throw fault('unknown', 'ABORTED');
  }
};

const refusal = (
  told: { status: number; code: number; retryAfterMs?: number; retryable: boolean },
  action: ChannelFault['action'],
): ChannelFault => new ChannelFault({ upstream: 'simulator', outcome: 'refused', ...told }, action);

const fault = (outcome: 'refused' | 'unknown', code?: string, status?: number): UpstreamFault =>
  new UpstreamFault({ upstream: 'simulator', outcome, code, status, retryable: outcome === 'refused' });

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
