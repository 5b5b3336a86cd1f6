import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { ChannelRoutes } from '../accounts/channel-route.js';
import { Wake } from '../queues/wake.js';

/** What staff, or a provider, may say otherwise while messages wait for it. */
type Liftable = 'quiet-hours' | 'frequency-cap' | 'portfolio-limit' | 'month-budget';

/** By their accounts, since what is queued is found by those. */
const letGo = statement<never, [readonly Id[], readonly string[], number]>(
  'outbound.let-go-put-off',
  `UPDATE outbound_messages
   SET send_after = least(send_after, clock_timestamp() + $3::double precision * interval '1 ms')
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

  /** What it was put off for is said otherwise by now: the policy is asked again, in so many milliseconds. */
  letGo(organizationId: Id, reasons: readonly Liftable[], inMs = 0): Promise<void> {
    const accounts = this.routes.all().filter((route) => route.organizationId === organizationId);
    return this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.execute(letGo, [accounts.map(({ id }) => id), reasons, inMs]);
      this.unitOfWork.afterCommit(() => {
        for (const { id } of accounts) this.wake.sender(organizationId, id, inMs);
      });
    });
  }
}
