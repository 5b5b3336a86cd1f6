import { statement, UnitOfWork } from '@munshi/database';
import type { Id, Refusal, Result } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { ChannelRoutes } from '../accounts/channel-route.js';
import { Wake } from '../queues/wake.js';

/** What staff, or a provider, may say otherwise while messages wait for it. */
type Liftable = 'quiet-hours' | 'frequency-cap' | 'portfolio-limit' | 'month-budget' | 'standing';

/** Claims begin with their bucket, and so does whoever would have none meanwhile. */
const keepFromClaims = statement<never, [readonly Id[]]>(
  'outbound.keep-from-claims',
  `SELECT FROM sender_buckets WHERE channel_account_id = ANY ($1::uuid[]) ORDER BY channel_account_id FOR UPDATE`,
);

/** By their accounts, since what is queued is found by those. */
const letGo = statement<never, [readonly Id[], readonly string[]]>(
  'outbound.let-go-put-off',
  `UPDATE outbound_messages SET send_after = least(send_after, clock_timestamp())
   WHERE channel_account_id = ANY ($1::uuid[]) AND open AND priority >= 0 AND state = 'queued'
     AND verdict_reason = ANY ($2::text[])`,
);

/** Messages that the policy has put off to a time which was right when it was asked. */
@Injectable()
export class PutOff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: ChannelRoutes,
    private readonly wake: Wake,
  ) {}

  /**
   * Says otherwise what some were put off for, and has the policy asked again for those, in one. Nothing is claimed
   * meanwhile: what would be put off by what was said before would wait for it, however long that was.
   */
  sayOtherwise<T, R extends Refusal>(
    organizationId: Id,
    say: () => Promise<Result<T, R>>,
    reasonsOf: (said: T) => readonly Liftable[],
  ): Promise<Result<T, R>> {
    const ids = this.routes
      .all()
      .filter((route) => route.organizationId === organizationId)
      .map(({ id }) => id);
    return this.unitOfWork.attempt(organizationId, async () => {
      await this.unitOfWork.execute(keepFromClaims, [ids]);
      const said = await say();
      const reasons = said.ok ? reasonsOf(said.value) : [];
      if (reasons.length === 0) return said;
      await this.unitOfWork.execute(letGo, [ids, reasons]);
      this.unitOfWork.afterCommit(() => {
        for (const id of ids) this.wake.sender(organizationId, id);
      });
      return said;
    });
  }
}
