import { isMessagingLimit, messagingLimitIn, type OtherItem } from '@munshi/channels';
import { statement, UnitOfWork } from '@munshi/database';
import { type Id, ok } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { PostponedMessages } from '../outbound/postponed-messages.js';

const put = statement<never, [number | null]>(
  'accounts.portfolio-limit',
  `UPDATE channel_accounts SET portfolio_limit = $1 WHERE channel = 'meta' AND portfolio_limit IS DISTINCT FROM $1`,
);

/** Meta tells when a portfolio may write to more people a day, or to fewer; its numbers are held to it at once. */
@Injectable()
export class PortfolioLimits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly postponed: PostponedMessages,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async hear(organizationId: Id, { field, raw }: OtherItem): Promise<void> {
    const people = isMessagingLimit(field) ? messagingLimitIn(raw) : undefined;
    if (people === undefined) return;
    const changed = await this.postponed.changeAndReconsider<number, never>(
      organizationId,
      async () => ok(await this.unitOfWork.execute(put, [people])),
      (numbers) => (numbers > 0 ? ['portfolio-limit'] : []),
    );
    this.logger.info(
      { organization: organizationId, people, numbers: changed.ok ? changed.value : 0 },
      'messaging limit',
    );
  }
}
