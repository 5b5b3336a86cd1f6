import { statement, UnitOfWork } from '@munshi/database';
import type { Id, Refusal, Result } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { ChannelRoutes } from '../accounts/channel-route.js';
import { Wake } from '../queues/wake.js';

/** Rules that staff, or a provider, may change while messages wait because of them. */
type Liftable = 'quiet-hours' | 'frequency-cap' | 'portfolio-limit' | 'month-budget' | 'standing';

/** A claim begins by locking its bucket, so whoever holds all buckets has no claim beside them. */
const keepFromClaims = statement<never, [readonly Id[]]>(
  'outbound.keep-from-claims',
  `SELECT FROM sender_buckets WHERE channel_account_id = ANY ($1::uuid[]) ORDER BY channel_account_id FOR UPDATE`,
);

/** By their accounts, since what is queued is found by those. */
const letGo = statement<never, [readonly Id[], readonly string[]]>(
  'outbound.let-go-postponed',
  `UPDATE outbound_messages SET send_after = least(send_after, clock_timestamp())
   WHERE channel_account_id = ANY ($1::uuid[]) AND open AND priority >= 0 AND state = 'queued'
     AND verdict_reason = ANY ($2::text[])`,
);

/** Messages that the send policy has postponed, by rules that may change before their time has come. */
@Injectable()
export class PostponedMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: ChannelRoutes,
    private readonly wake: Wake,
  ) {}

  /**
   * Changes a rule, and has the policy asked again about the messages that were postponed by it, in one transaction.
   * Nothing is claimed meanwhile: a claim that read the rule before would postpone by it, for however long that said.
   */
  changeAndReconsider<T, R extends Refusal>(
    organizationId: Id,
    change: () => Promise<Result<T, R>>,
    reasonsOf: (changed: T) => readonly Liftable[],
  ): Promise<Result<T, R>> {
    const ids = this.routes
      .all()
      .filter((route) => route.organizationId === organizationId)
      .map(({ id }) => id);
    return this.unitOfWork.attempt(organizationId, async () => {
      await this.unitOfWork.execute(keepFromClaims, [ids]);
      const changed = await change();
      const reasons = changed.ok ? reasonsOf(changed.value) : [];
      if (reasons.length === 0) return changed;
      await this.unitOfWork.execute(letGo, [ids, reasons]);
      this.unitOfWork.afterCommit(() => {
        for (const id of ids) this.wake.sender(organizationId, id);
      });
      return changed;
    });
  }
}
