import type { ChannelName } from '@munshi/channels';
import { Reading } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

export interface ChannelView {
  readonly id: Id;
  readonly channel: ChannelName;
  /** The number customers write to. */
  readonly address: string;
  readonly ratePerSecond: number;
  /** People that it may write to in 24 h without their having written; null for no limit. */
  readonly portfolioLimit: number | null;
  /** How many it has. */
  readonly people: number;
  readonly trouble: {
    readonly cause: 'credentials' | 'standing';
    readonly code: string | null;
    readonly detail: string | null;
    readonly since: Date;
    /** When one message is tried, or marketing goes on. */
    readonly until: Date;
  } | null;
}

/** Our numbers, and what keeps them from sending. */
export class FindChannels extends Query<readonly ChannelView[]> {
  constructor(readonly organizationId: Id) {
    super();
  }
}

const DAY = 86_400_000;

@QueryHandler(FindChannels)
export class FindChannelsHandler implements IQueryHandler<FindChannels> {
  constructor(
    private readonly reading: Reading,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId }: FindChannels): Promise<readonly ChannelView[]> {
    const reading = this.reading.of(organizationId);
    const since = new Date(this.clock.now().getTime() - DAY);
    const [accounts, counts] = await Promise.all([
      reading.channelAccount.findMany({
        where: { active: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
      reading.portfolioPerson.groupBy({
        by: ['channelAccountId'],
        where: { lastAt: { gt: since } },
        _count: { contactId: true },
      }),
    ]);
    const people = new Map(
      counts.map(({ channelAccountId, _count }) => [channelAccountId, _count.contactId]),
    );
    return accounts.map((account) => ({
      id: account.id,
      channel: account.channel as ChannelName,
      address: account.address,
      ratePerSecond: account.ratePerSecond,
      portfolioLimit: account.portfolioLimit,
      people: people.get(account.id) ?? 0,
      trouble:
        account.trouble === null || account.troubledAt === null || account.stoppedUntil === null
          ? null
          : {
              cause: account.trouble as 'credentials' | 'standing',
              code: account.troubleCode,
              detail: account.troubleDetail,
              since: account.troubledAt,
              until: account.stoppedUntil,
            },
    }));
  }
}
