import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { BackOrderQueue } from './back-order-queue.js';
import { FillNextBackOrder } from './fill-next-back-order.js';

/**
 * Confirms what waited for stock and can be filled completely, oldest first. Whatever brought the goods (a count, an
 * import, a cancelled order), the rows of order and stock say that it is due; so it is looked for, and nobody is told.
 */
@Injectable()
export class FillBackOrders {
  constructor(
    private readonly queue: BackOrderQueue,
    private readonly next: FillNextBackOrder,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What is left when it is `ended` stays due. */
  async fill(ended?: AbortSignal): Promise<void> {
    for (const organizationId of await this.queue.organizations()) await this.fillIn(organizationId, ended);
  }

  /** One that fails holds up no other; it is tried again the next time. */
  private async fillIn(organizationId: Id, ended?: AbortSignal): Promise<void> {
    let last = { id: '', number: 0 };
    while (ended?.aborted !== true) {
      const { number: after } = last;
      const isMore = await this.next
        .fill(organizationId, after, (due) => (last = due))
        .catch((error: unknown) => {
          this.logger.error({ err: error, order: last.id }, 'a back-order could not be filled');
          return last.number > after;
        });
      if (!isMore) return;
    }
  }
}
