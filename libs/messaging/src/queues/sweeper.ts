import { POOL } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger, Metrics } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { ABANDONED_AFTER_MS, Settlement } from '../outbound/settlement.js';
import type { QueueName } from './queue-names.js';
import { Wake } from './wake.js';

const MOST = 500;

/**
 * When a row that has been woken for is woken for again (ms). Its job may only wait behind others, and a sweep that
 * added one more each second would bury the workers in jobs just when they are slow.
 */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 16_000;

interface Look {
  /** Milliseconds since the epoch. */
  readonly again: number;
  readonly wait: number;
}

const lookAfter = ({ wait }: Look, now: number): Look => ({
  again: now + wait,
  wait: Math.min(wait * 2, LONGEST_WAIT_MS),
});

/**
 * Finds every row that is due and wakes whoever does it: after a crash, an emptied Redis, a refused job. It is
 * never the normal path; what it finds twice in a row is counted, since only that had lost its wake-up. Not counted
 * is what may be due for another reason: messages that wait for their sender's rate or for its breaker, and
 * statuses whose message is not known.
 */
@Injectable()
export class Sweeper {
  private seen = new Map<string, Look>();

  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly wake: Wake,
    private readonly settlement: Settlement,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Work that was due at the last sweep and still is. */
  async sweep(): Promise<void> {
    const found = new Map<string, Look>();
    const now = this.clock.now().getTime();
    /** A row seen for the first time is most likely being done just now. */
    const overdue = (what: string, id: string | number, { lost = true, patient = false } = {}): boolean => {
      const key = `${what}:${id}`;
      const known = this.seen.get(key);
      const wakes = known !== undefined && known.again <= now;
      found.set(key, wakes ? lookAfter(known, now) : (known ?? { again: now, wait: FIRST_WAIT_MS }));
      if (wakes && lost) this.metrics.swept.inc({ what });
      return wakes || (known !== undefined && !patient);
    };
    const [conversations, senders, statuses, events, deliveries] = await Promise.all([
      this.ask<{ organization_id: Id; conversation_id: Id }>('SELECT * FROM due_conversations($1)', [MOST]),
      this.ask<{ organization_id: Id; channel_account_id: Id }>('SELECT * FROM due_senders()'),
      this.ask<{ organization_id: Id; channel_account_id: Id; never_seen: boolean }>(
        'SELECT * FROM due_statuses()',
      ),
      this.ask<{ organization_id: Id; event_id: Id }>('SELECT * FROM due_events($1)', [MOST]),
      this.ask<{ organization_id: Id; delivery_id: number; queue: QueueName }>(
        'SELECT * FROM due_deliveries($1)',
        [MOST],
      ),
    ]);
    for (const row of conversations)
      if (overdue('conversation', row.conversation_id, { patient: true }))
        this.wake.conversation(row.organization_id, row.conversation_id);
    for (const row of senders)
      if (overdue('sender', row.channel_account_id, { lost: false }))
        this.wake.sender(row.organization_id, row.channel_account_id);
    for (const row of statuses)
      if (overdue('statuses', row.channel_account_id, { lost: row.never_seen }))
        this.wake.statuses(row.organization_id, row.channel_account_id);
    for (const row of events)
      if (overdue('event', row.event_id)) this.wake.event(row.organization_id, row.event_id);
    for (const row of deliveries)
      if (overdue('delivery', row.delivery_id, { patient: true }))
        this.wake.delivery(row.organization_id, row.delivery_id, row.queue);
    this.seen = found;
  }

  /** Requests that nobody knows the outcome of; what is left when it is `ended` stays unsettled. */
  async settle(ended?: AbortSignal): Promise<void> {
    const senders = await this.ask<{ channel_account_id: Id }>('SELECT * FROM unsettled_senders($1)', [
      new Date(this.clock.now().getTime() - ABANDONED_AFTER_MS),
    ]);
    for (const { channel_account_id: id } of senders)
      await this.settlement.settle(id, ended).catch((error: unknown) => {
        this.logger.error({ err: error, account: id }, 'settling failed; it is tried again');
      });
  }

  private async ask<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row & pg.QueryResultRow>({ name: text, text, values });
    return rows;
  }
}
