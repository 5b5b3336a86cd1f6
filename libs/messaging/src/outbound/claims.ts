import { randomUUID } from 'node:crypto';
import { type ChannelName, limitsOf, splitText } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import { Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { Wake } from '../queues/wake.js';
import { Facts, type FilledTemplate, type KnownFacts } from './facts.js';
import * as sql from './outbound.sql.js';
import { decideSend, type Verdict } from './send-policy.js';

/** A message whose "request started" mark is committed: it is now sent exactly once, or its outcome is unknown. */
export type ClaimedMessage = Pick<
  sql.DueRow,
  | 'id'
  | 'traceId'
  | 'conversationId'
  | 'toAddress'
  | 'text'
  | 'document'
  | 'choices'
  | 'choicesLabel'
  | 'replyTo'
  | 'attempts'
> & {
  /** It is sent as this, and the text is what it says. */
  readonly template: FilledTemplate | null;
};

interface Decided {
  readonly row: sql.DueRow;
  readonly verdict: Verdict;
  /** Null where it goes out as free text, or not at all. */
  readonly template: FilledTemplate | null;
  /** The first part where the text is too long for one message. */
  readonly text: string;
}

/** What one look at the queue brought. */
export interface Claim {
  readonly started: readonly ClaimedMessage[];
  /** When there may be more to claim, in ms; null when somebody else will say. */
  readonly moreIn: number | null;
}

/** A bucket that has run dry fills a little before it is asked again, so that a claim is shared. */
const REFILL_MS = 50;

/** What may be sent now: policy, then the started mark, then commit. Only after that does anybody speak. */
@Injectable()
export class Claims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: Facts,
    private readonly wake: Wake,
  ) {}

  /** At most `most` messages, and not more than the sender's rate has room for. */
  claim(route: ChannelRoute, most: number): Promise<Claim> {
    return this.unitOfWork.run(route.organizationId, async () => {
      // The second statement sees what the holder of the bucket before us did, since it starts after the lock.
      const [bucket, due] = await Promise.all([
        this.unitOfWork.one(sql.lockBucket, [route.id]),
        this.unitOfWork.rows(sql.due, [route.id, most]),
      ]);
      if (bucket === null) return NOTHING;
      if (due.length === 0) return { started: [], moreIn: refillMs(bucket.tokens, route.ratePerSecond) };
      const known = await this.facts.of(route, due, bucket.now);
      const decided = due.map((row, nth) => this.decide(row, known[nth], route.channel));
      const started = decided.filter(({ verdict }) => STATE_AFTER[verdict.kind] === 'started');
      await Promise.all([this.mark(decided), this.unitOfWork.execute(sql.spend, [route.id, started.length])]);
      this.lookAgain(route, decided, bucket.now);
      return {
        started: started.map(claimed),
        moreIn: refillMs(bucket.tokens - started.length, route.ratePerSecond) ?? 0,
      };
    });
  }

  private decide(row: sql.DueRow, known: KnownFacts | undefined, channel: ChannelName): Decided {
    if (known === undefined) throw new Error(`nothing is known of message ${row.id}`);
    const verdict = decideSend(known.facts);
    const { template } = known;
    if (verdict.kind === 'template' && template !== null)
      return { row, verdict, template, text: template.rendered.text };
    const { text, caption } = limitsOf(channel);
    // A document goes with the first part.
    const most = row.document === null ? text : caption;
    const [first = ''] = verdict.kind === 'send' ? splitText(row.text, most) : [row.text];
    return { row, verdict, template: null, text: first };
  }

  private async mark(decided: readonly Decided[]): Promise<void> {
    const split = decided.filter(({ row, text, template }) => template === null && text !== row.text);
    await Promise.all([
      ...split.map(({ row, text }) => this.keepRest(row, text)),
      this.unitOfWork.execute(sql.mark, [
        decided.map(({ row }) => row.id),
        decided.map(({ verdict }) => STATE_AFTER[verdict.kind]),
        decided.map(({ verdict }) => verdict.kind),
        decided.map(({ verdict }) => verdict.reason),
        decided.map(({ verdict }) => (verdict.kind === 'wait' ? verdict.until : null)),
        decided.map(({ text }) => text),
      ]),
    ]);
  }

  /** What the policy puts off has nobody else to say when its time has come. */
  private lookAgain(route: ChannelRoute, decided: readonly Decided[], now: Date): void {
    const waits = decided.flatMap(({ verdict }) =>
      verdict.kind === 'wait' ? [verdict.until.getTime() - now.getTime()] : [],
    );
    if (waits.length === 0) return;
    this.unitOfWork.afterCommit(() => {
      this.wake.sender(route.organizationId, route.id, Math.min(...waits));
    });
  }

  /** What does not fit follows as one message, which is split again when its turn comes. */
  private keepRest(row: sql.DueRow, first: string): Promise<number> {
    const rest = row.text.slice(row.text.indexOf(first) + first.length).trimStart();
    return this.unitOfWork.execute(sql.addPart, [
      row.id,
      randomUUID(),
      row.part + 1,
      rest,
      JSON.stringify(row.choices),
    ]);
  }
}

const NOTHING: Claim = { started: [], moreIn: null };

const claimed = ({ row, text, template }: Decided): ClaimedMessage => ({
  ...row,
  text,
  template,
  // Choices belong under the last words; the parts before it are text alone.
  choices: text === row.text ? row.choices : [],
  attempts: row.attempts + 1,
});

const refillMs = (tokens: number, perSecond: number): number | null =>
  tokens >= 1 ? null : Math.max(REFILL_MS, ((1 - tokens) * 1000) / perSecond);

const STATE_AFTER: Readonly<Record<Verdict['kind'], string>> = {
  send: 'started',
  wait: 'queued',
  template: 'started',
  park: 'parked',
  refuse: 'refused',
};
