import { UnitOfWork } from '@munshi/database';
import { type Id, type Result } from '@munshi/kernel';
import { MessageBatches } from '@munshi/messaging';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CampaignReason, WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';

type Outcome = Result<void, WrongCampaignStatus | CampaignNotFound>;

/** No claim that begins after the commit takes any of it; what is being claimed, or has been started, goes out. */
export class PauseCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
    readonly reason: CampaignReason = 'staff',
    readonly detail: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(PauseCampaignCommand)
export class PauseCampaignHandler implements ICommandHandler<PauseCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly batches: MessageBatches,
  ) {}

  execute({ organizationId, campaignId, reason, detail }: PauseCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const paused = await this.campaigns.change(campaignId, (campaign) => campaign.pause(reason, detail));
      if (paused.ok) await this.batches.hold(campaignId);
      return paused;
    });
  }
}
