import { type Campaign, Campaigns } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { AlertOfStoppedCampaign } from './alert-of-stopped-campaign.js';
import { CampaignDesk } from './campaign-desk.js';

/** One that runs for hours is written down as looked at so often, and not four times a second. */
const NOTED_EACH = 1_000;

/**
 * Looks at campaigns that are due: those that run always are. A round is one transaction that holds the campaign, so two
 * workers never tell one at once, and staff who pause it wait for a batch at most.
 */
@Injectable()
export class CampaignRounds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly desk: CampaignDesk,
    private readonly alert: AlertOfStoppedCampaign,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What is left when it is `ended` stays due. */
  async run(ended?: AbortSignal): Promise<void> {
    for (const { organizationId, campaignId } of await this.campaigns.due(this.clock.now()))
      await this.look(organizationId, campaignId, ended).catch((error: unknown) => {
        this.logger.error({ err: error, campaign: campaignId }, 'a campaign could not be looked at');
      });
  }

  private async look(organizationId: Id, campaignId: Id, ended?: AbortSignal): Promise<void> {
    const round = () => this.unitOfWork.run(organizationId, () => this.round(campaignId));
    while (ended?.aborted !== true && (await round()));
  }

  /** Whether there is more to do at once. */
  private async round(campaignId: Id): Promise<boolean> {
    const now = this.clock.now();
    const campaign = await this.campaigns.take(campaignId, now);
    if (campaign === null) return false;
    const before = campaign.snapshot();
    const more = await this.desk.deal(campaign, now);
    this.noteLook(campaign, now);
    const after = campaign.snapshot();
    if (after !== before) await this.campaigns.save(campaign);
    if (after.status === 'paused' && before.status !== 'paused') await this.alert.tell(after);
    if (after.status !== before.status)
      this.unitOfWork.afterCommit(() => {
        const { status, reason } = after;
        this.logger.info({ campaign: campaignId, status, reason }, 'a campaign has moved');
      });
    return more;
  }

  /** One that is always due has not waited since it started: what is told of the backlog is since somebody has looked. */
  private noteLook(campaign: Campaign, now: Date): void {
    const { lookAt } = campaign.snapshot();
    if (lookAt !== null && now.getTime() - lookAt.getTime() >= NOTED_EACH) campaign.lookAgain(now);
  }
}
