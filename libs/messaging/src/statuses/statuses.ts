import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { ChannelRoutes } from '../accounts/channel-route.js';
import { Consequences } from './consequences.js';
import { apply } from './statuses.sql.js';

const A_BATCH = 500;

/** By rank, as in the statement. */
const NAMES = ['accepted', 'sent', 'failed', 'delivered', 'read'];

@Injectable()
export class Statuses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: ChannelRoutes,
    private readonly consequences: Consequences,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Applies what is due for this account. */
  async apply(channelAccountId: Id): Promise<void> {
    const route = this.routes.byId(channelAccountId);
    if (route === undefined) return;
    for (let more = true; more;) {
      const batch = await this.unitOfWork.run(route.organizationId, async () => {
        const applied = await this.unitOfWork.one(apply, [channelAccountId, A_BATCH]);
        if (applied !== null) await this.consequences.of(route, applied.updated);
        return applied;
      });
      for (const { outbound, trace, rank } of batch?.updated ?? [])
        this.logger.info({ trace, outbound, status: NAMES[rank] }, 'status');
      more = batch?.taken === A_BATCH;
    }
  }
}
