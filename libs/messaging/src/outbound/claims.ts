import { randomUUID } from 'node:crypto';
import { MessageGivenBack } from '@munshi/contracts';
import { UnitOfWork } from '@munshi/database';
import { Organizations } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { Outbox } from '../outbox/outbox.js';
import { Wake } from '../queues/wake.js';
import type { Allowance } from './allowance.js';
import { Allowances } from './allowances.js';
import { Budgets } from './budgets.js';
import { type Decided, decided, type Decision, STATE_AFTER } from './decided.js';
import { Facts, type FilledTemplate } from './facts.js';
import * as sql from './outbound.sql.js';
import { Prices } from './prices.js';
import { PROBE_EVERY_MS, Troubles } from './troubles.js';

/** A message whose "request started" mark is committed: it is now sent exactly once, or its outcome is unknown. */
export type ClaimedMessage = Pick<
  sql.DueRow,
  | 'id'
  | 'traceId'
  | 'conversationId'
  | 'purpose'
  | 'goodUntil'
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
  /** It goes ahead to see whether the account works again. */
  readonly probes: boolean;
};

/** What one look at the queue brought. */
export interface Claim {
  readonly started: readonly ClaimedMessage[];
  /** When there may be more to claim, in ms; null when somebody else will say. */
  readonly moreIn: number | null;
}

/** A bucket that has run dry fills a little before it is asked again, so that a claim is shared. */
const REFILL_MS = 20;

/** What may be sent now: policy, then the started mark, then commit. Only after that does anybody speak. */
@Injectable()
export class Claims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly facts: Facts,
    private readonly prices: Prices,
    private readonly allowances: Allowances,
    private readonly budgets: Budgets,
    private readonly troubles: Troubles,
    private readonly outbox: Outbox,
    private readonly wake: Wake,
  ) {}

  /** At most `most` messages, and not more than the sender's rate has room for. */
  claim(route: ChannelRoute, most: number): Promise<Claim> {
    return this.unitOfWork.run(route.organizationId, async () => {
      // What follows the lock sees what the holder of the bucket before us did, since it starts after it.
      const [, bucket, due] = await Promise.all([
        this.unitOfWork.execute(sql.lockBucket, [route.id]),
        this.unitOfWork.one(sql.bucket, [route.id]),
        this.unitOfWork.rows(sql.due, [route.id, most]),
      ]);
      if (bucket === null) return NOTHING;
      const stopped = this.stoppedFor(bucket);
      if (stopped > 0) return { started: [], moreIn: due.length === 0 ? null : stopped };
      if (due.length === 0) return { started: [], moreIn: refillMs(bucket.tokens, route.ratePerSecond) };
      const probes = bucket.trouble === 'credentials';
      const { decisions, allowance } = await this.decideAll(route, bucket, due);
      const started = decisions.filter(({ verdict }) => STATE_AFTER[verdict.kind] === 'started');
      const poor = decisions.flatMap(({ row, verdict }) =>
        verdict.reason === 'batch-budget' && row.batch !== null ? [row.batch] : [],
      );
      const [exhausted] = await Promise.all([
        this.allowances.close(route, allowance, bucket.now, [...new Set(poor)]),
        this.mark(decisions),
        this.unitOfWork.execute(sql.spend, [route.id, started.length]),
        probes && started.length > 0 && this.troubles.probing(route.id),
      ]);
      await this.budgets.announce(exhausted);
      await this.giveBack(decisions, bucket.now);
      this.lookAgain(route, decisions, bucket.now);
      if (probes)
        return { started: started.map((decision) => claimed(decision, true)), moreIn: PROBE_EVERY_MS };
      return {
        started: started.map((decision) => claimed(decision, false)),
        moreIn: refillMs(bucket.tokens - started.length, route.ratePerSecond) ?? 0,
      };
    });
  }

  /** How long yet nothing may be sent at all (ms). */
  private stoppedFor({ trouble, stoppedUntil, now }: sql.BucketRow): number {
    if (trouble !== 'credentials' || stoppedUntil === null) return 0;
    return Math.max(0, stoppedUntil.getTime() - now.getTime());
  }

  /** In their order, since each may use up what the next one would need. */
  private async decideAll(
    route: ChannelRoute,
    bucket: sql.BucketRow,
    due: readonly sql.DueRow[],
  ): Promise<{ readonly decisions: readonly Decided[]; readonly allowance: Allowance }> {
    const organization = await this.organizations.find(route.organizationId);
    // What is asked travels together, budgets first: people are held for no longer than it takes to decide.
    const [allowance, known, prices] = await Promise.all([
      this.allowances.open(route, organization, bucket, due),
      this.facts.of(route, organization, due, bucket.now),
      this.prices.of(route.organizationId),
    ]);
    const decision: Decision = { route, bucket, allowance, prices };
    const decisions: Decided[] = [];
    const probes = bucket.trouble === 'credentials';
    const order = due.map((row, nth) => ({ row, known: known[nth] }));
    // What was refused before would tell nothing where it is the message that is refused.
    if (probes) order.sort((left, right) => left.row.attempts - right.row.attempts);
    for (const { row, known: facts } of order) {
      const one = decided(row, facts, decision);
      decisions.push(one);
      // Of an account in trouble one message goes ahead; the others wait for what becomes of it.
      if (probes && STATE_AFTER[one.verdict.kind] === 'started') break;
    }
    return { decisions, allowance };
  }

  private async mark(decisions: readonly Decided[]): Promise<void> {
    const split = decisions.filter(({ row, text, template }) => template === null && text !== row.text);
    await Promise.all([
      ...split.map(({ row, text }) => this.keepRest(row, text)),
      this.unitOfWork.execute(sql.mark, [
        decisions.map(({ row }) => row.id),
        decisions.map(({ verdict }) => STATE_AFTER[verdict.kind]),
        decisions.map(({ verdict }) => verdict.kind),
        decisions.map(({ verdict }) => verdict.reason),
        decisions.map(({ verdict }) => (verdict.kind === 'wait' ? verdict.until : null)),
        decisions.map(({ text }) => text),
        decisions.map(({ cost }) => cost?.micros ?? null),
        decisions.map(({ cost }) => cost?.category ?? null),
        decisions.map(({ cost }) => cost?.month ?? null),
      ]),
    ]);
  }

  private async giveBack(decisions: readonly Decided[], now: Date): Promise<void> {
    for (const { row, givenBack } of decisions)
      if (givenBack !== null && row.identity !== null)
        await this.outbox.announce(MessageGivenBack, {
          at: now.toISOString(),
          conversationId: row.conversationId,
          identity: row.identity,
          reason: givenBack.reason,
          until: givenBack.until.toISOString(),
        });
  }

  /** What the policy puts off has nobody else to say when its time has come. */
  private lookAgain(route: ChannelRoute, decisions: readonly Decided[], now: Date): void {
    const waits = decisions.flatMap(({ verdict }) =>
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

const claimed = ({ row, text, template }: Decided, probes: boolean): ClaimedMessage => ({
  ...row,
  text,
  template,
  probes,
  // Choices belong under the last words; the parts before it are text alone.
  choices: text === row.text ? row.choices : [],
  attempts: row.attempts + 1,
});

const refillMs = (tokens: number, perSecond: number): number | null =>
  tokens >= 1 ? null : Math.max(REFILL_MS, ((1 - tokens) * 1000) / perSecond);
