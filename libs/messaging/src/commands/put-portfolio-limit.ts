import { statement, UnitOfWork } from '@munshi/database';
import { done, type Id, isId, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PostponedMessages } from '../outbound/postponed-messages.js';

export interface ChannelNotFound {
  readonly kind: 'channel-not-found';
}

type Outcome = Result<void, ChannelNotFound>;

/**
 * How many people one of our numbers may write to in 24 h without their having written, as its provider's console says
 * (Meta: 250, 2,000, 10,000, 100,000, unlimited). Where there was no limit, people are counted from now on.
 */
export class PutPortfolioLimitCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly channelAccountId: string,
    /** Null for no limit. */
    readonly people: number | null,
  ) {
    super();
  }
}

const put = statement<never, [Id, number | null]>(
  'channels.put-portfolio-limit',
  'UPDATE channel_accounts SET portfolio_limit = $2 WHERE id = $1',
);

@CommandHandler(PutPortfolioLimitCommand)
export class PutPortfolioLimitHandler implements ICommandHandler<PutPortfolioLimitCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly postponed: PostponedMessages,
  ) {}

  execute({ organizationId, channelAccountId, people }: PutPortfolioLimitCommand): Promise<Outcome> {
    return this.postponed.changeAndReconsider(
      organizationId,
      async () => {
        const known =
          isId(channelAccountId) && (await this.unitOfWork.execute(put, [channelAccountId, people])) > 0;
        return known ? done : refuse({ kind: 'channel-not-found' });
      },
      () => ['portfolio-limit'],
    );
  }
}
