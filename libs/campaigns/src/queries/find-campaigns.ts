import { afterId, type Page, pageAfterId, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CampaignReason, CampaignState } from '../domain/campaign.js';
import type { CampaignStatus } from '../domain/campaign-status.js';
import { planOf } from '../infra/pg-campaigns.js';

export type CampaignView = Omit<CampaignState, 'lookAt' | 'version' | 'runningSince'>;

/** Latest first; one of them where it is named. */
export class FindCampaigns extends Query<Page<CampaignView>> {
  constructor(
    readonly organizationId: Id,
    readonly of: { readonly campaignId?: Id; readonly status?: CampaignStatus } = {},
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindCampaigns)
export class FindCampaignsHandler implements IQueryHandler<FindCampaigns> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, of, after, limit }: FindCampaigns): Promise<Page<CampaignView>> {
    const { campaignId, status } = of;
    const found = await this.reading.of(organizationId).campaign.findMany({
      where: { organizationId, ...(campaignId && { id: campaignId }), ...(status && { status }) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...afterId(after, limit),
    });
    return pageAfterId(
      found,
      after,
      limit,
      ({ id, plan, detail, createdAt, startedAt, canaryPassedAt, finishedAt, ...row }): CampaignView => ({
        id,
        plan: planOf(plan as Record<string, unknown>),
        status: row.status as CampaignStatus,
        reason: row.reason as CampaignReason | null,
        detail,
        createdAt,
        startedAt,
        canaryPassedAt,
        finishedAt,
      }),
    );
  }
}
