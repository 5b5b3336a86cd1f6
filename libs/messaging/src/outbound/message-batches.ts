import { TEMPLATE_CODES } from '@munshi/channels';
import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { Wake } from '../queues/wake.js';
import { notHeld } from './outbound.sql.js';
import { MOST_ATTEMPTS } from './outcome.js';

const hold = statement<never, [Id, Id]>(
  'batches.hold',
  'INSERT INTO message_holds (organization_id, batch) VALUES ($1, $2) ON CONFLICT DO NOTHING',
);

const release = statement<never, [Id]>('batches.release', 'DELETE FROM message_holds WHERE batch = $1');

/** In parts: a million that wait for the morning would take longer than a statement may. */
const A_PART = 10_000;

const withdraw = statement<never, [Id]>(
  'batches.withdraw',
  `UPDATE outbound_messages SET state = 'refused', verdict = 'refuse', verdict_reason = 'withdrawn',
     finished_at = clock_timestamp()
   WHERE state = 'queued' AND id = ANY (ARRAY(
     SELECT id FROM outbound_messages WHERE batch = $1 AND open AND state = 'queued' LIMIT ${A_PART}))`,
);

const requeueWithoutTemplate = statement<never, [Id]>(
  'batches.requeue-without-template',
  `UPDATE outbound_messages SET state = 'queued', verdict = NULL, verdict_reason = NULL, finished_at = NULL,
     send_after = clock_timestamp()
   WHERE batch = $1 AND (state = 'refused' AND verdict_reason = 'no-approved-template'
     OR open AND state = 'queued' AND verdict_reason = 'template-not-approved')`,
);

/**
 * The provider has refused it for its template, at once or by a status, so nobody has it. What may be wrong with its own
 * values is tried once more and not for ever, since each time the template is stopped for it.
 */
const REFUSED_FOR_TEMPLATE = `batch = $1 AND (state = 'failed' OR state = 'accepted' AND failed_at IS NOT NULL)
  AND (error_code = ANY ($2::text[]) AND attempts < ${MOST_ATTEMPTS} OR error_code = ANY ($3::text[]) AND attempts < 2)`;

type Codes = [template: readonly string[], values: readonly string[]];
const CODES: Codes = [TEMPLATE_CODES.template, TEMPLATE_CODES.values];

const failedForTemplate = statement<{ failed: boolean }, [Id, ...Codes]>(
  'batches.failed-for-template',
  `SELECT EXISTS (SELECT FROM outbound_messages WHERE ${REFUSED_FOR_TEMPLATE}) AS failed`,
);

const sendAgain = statement<never, [Id, ...Codes]>(
  'batches.send-again',
  `UPDATE outbound_messages SET state = 'queued', verdict = NULL, verdict_reason = NULL, send_after = clock_timestamp(),
     provider_message_id = NULL, started_at = NULL, finished_at = NULL, sent_at = NULL, failed_at = NULL,
     status_rank = 0, error_code = NULL, error_detail = NULL, cost_micros = NULL, cost_category = NULL, cost_month = NULL
   WHERE ${REFUSED_FOR_TEMPLATE}`,
);

const requeueUnpaid = statement<never, [Id]>(
  'batches.requeue-unpaid',
  `UPDATE outbound_messages SET state = 'queued', verdict = NULL, verdict_reason = NULL, finished_at = NULL,
     send_after = clock_timestamp()
   WHERE batch = $1 AND state = 'refused' AND verdict_reason IN ('batch-budget', 'no-price')`,
);

/** Who was refused since it would have been too late by the end that it had, and it is not by this one, waits again. */
const keepUntil = statement<never, [Id, Date | null]>(
  'batches.keep-until',
  `UPDATE outbound_messages SET good_until = $2, state = CASE WHEN open THEN state ELSE 'queued' END,
     verdict = CASE WHEN open THEN verdict END, verdict_reason = CASE WHEN open THEN verdict_reason END,
     send_after = CASE WHEN open THEN send_after ELSE clock_timestamp() END, finished_at = NULL
   WHERE batch = $1 AND (open OR state = 'refused' AND verdict_reason = 'too-late')`,
);

/**
 * By the index of what is queued: of those that wait for the morning nothing is counted, nor of those that are held, since
 * nobody stands behind them.
 */
const ahead = statement<{ ahead: number }, [Id, number]>(
  'batches.ahead',
  `SELECT count(*)::integer AS ahead FROM (
     SELECT FROM outbound_messages m
     WHERE m.channel_account_id = $1 AND m.open AND m.state = 'queued' AND m.priority = 2
       AND m.send_after <= clock_timestamp() AND ${notHeld('m')}
     LIMIT $2) AS queued`,
);

const queued = statement<{ queued: boolean }, [Id, readonly string[] | null]>(
  'batches.queued',
  `SELECT EXISTS (
     SELECT FROM outbound_messages WHERE batch = $1 AND open AND state = 'queued'
       AND ($2::text[] IS NULL OR verdict_reason = ANY ($2::text[]))) AS queued`,
);

const open = statement<{ open: boolean }, [Id]>(
  'batches.open',
  `SELECT EXISTS (
     SELECT FROM outbound_messages WHERE batch = $1 AND open) AS open`,
);

/** Messages that were told together, in the open unit of work. */
export abstract class MessageBatches {
  /** Nothing of it is claimed any more, whatever comes back to the queue meanwhile; what is on its way arrives. */
  abstract hold(batch: Id): Promise<void>;

  /** It goes on where it was. */
  abstract release(batch: Id, channelAccountId: Id): Promise<void>;

  /** What has not left us is not said any more: ten thousand of it at a time. @returns whether there may be more */
  abstract withdraw(batch: Id): Promise<boolean>;

  /** What had no template that could be sent is looked at again at once, and what was refused for it is sent again. */
  abstract requeueTemplateFailures(batch: Id): Promise<void>;

  /** Whether somebody would be sent it again by that whom the provider has refused it for its template. */
  abstract hasFailedForTemplate(batch: Id): Promise<boolean>;

  /** What was refused for want of money waits again, in its place. */
  abstract requeueUnpaid(batch: Id): Promise<void>;

  /** It says nothing true any more from then on; null for always. What was too late before waits again. */
  abstract keepUntil(batch: Id, end: Date | null): Promise<void>;

  /** How many messages of such batches could go out from this number now; no more than `most` are counted. */
  abstract ahead(channelAccountId: Id, most: number): Promise<number>;

  /** Whether something of it has not left us yet; for one of these reasons where they are given. */
  abstract isQueued(batch: Id, reasons?: readonly string[] | null): Promise<boolean>;

  /** Whether something of it is neither final nor parked. */
  abstract isOpen(batch: Id): Promise<boolean>;
}

@Injectable()
export class PgMessageBatches extends MessageBatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
  ) {
    super();
  }

  async hold(batch: Id): Promise<void> {
    await this.unitOfWork.execute(hold, [this.unitOfWork.organizationId, batch]);
  }

  async release(batch: Id, channelAccountId: Id): Promise<void> {
    const { organizationId } = this.unitOfWork;
    if ((await this.unitOfWork.execute(release, [batch])) === 0) return;
    this.unitOfWork.afterCommit(() => {
      this.wake.sender(organizationId, channelAccountId);
    });
  }

  async withdraw(batch: Id): Promise<boolean> {
    return (await this.unitOfWork.execute(withdraw, [batch])) === A_PART;
  }

  async requeueTemplateFailures(batch: Id): Promise<void> {
    await this.unitOfWork.execute(requeueWithoutTemplate, [batch]);
    await this.unitOfWork.execute(sendAgain, [batch, ...CODES]);
  }

  async hasFailedForTemplate(batch: Id): Promise<boolean> {
    return (await this.unitOfWork.one(failedForTemplate, [batch, ...CODES]))?.failed ?? false;
  }

  async requeueUnpaid(batch: Id): Promise<void> {
    await this.unitOfWork.execute(requeueUnpaid, [batch]);
  }

  async keepUntil(batch: Id, end: Date | null): Promise<void> {
    await this.unitOfWork.execute(keepUntil, [batch, end]);
  }

  async ahead(channelAccountId: Id, most: number): Promise<number> {
    return (await this.unitOfWork.one(ahead, [channelAccountId, most]))?.ahead ?? 0;
  }

  async isQueued(batch: Id, reasons: readonly string[] | null = null): Promise<boolean> {
    return (await this.unitOfWork.one(queued, [batch, reasons]))?.queued ?? false;
  }

  async isOpen(batch: Id): Promise<boolean> {
    return (await this.unitOfWork.one(open, [batch]))?.open ?? false;
  }
}
