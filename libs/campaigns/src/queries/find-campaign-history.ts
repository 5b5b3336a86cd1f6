import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CampaignNews } from '../domain/campaign.js';

export interface CampaignHistoryView extends CampaignNews {
  readonly at: Date;
}

const MOST = 500;

/** What has become of one campaign, latest first; the last five hundred of it. */
export class FindCampaignHistory extends Query<readonly CampaignHistoryView[]> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindCampaignHistory)
export class FindCampaignHistoryHandler implements IQueryHandler<FindCampaignHistory> {
  constructor(private readonly reading: Reading) {}

  async execute({
    organizationId,
    campaignId,
  }: FindCampaignHistory): Promise<readonly CampaignHistoryView[]> {
    const rows = await this.reading.of(organizationId).campaignHistory.findMany({
      where: { organizationId, campaignId },
      orderBy: { id: 'desc' },
      take: MOST,
    });
    return rows.map(({ at, status, reason, detail, changes }) => ({
      at,
      status: status as CampaignNews['status'],
      reason: reason as CampaignNews['reason'],
      detail,
      changes: changes as unknown as CampaignNews['changes'],
    }));
  }
}
