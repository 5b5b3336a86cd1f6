import { UnitOfWork } from '@munshi/database';
import { Clock, done, type Id, ok, type Result } from '@munshi/kernel';
import { MessageBatches } from '@munshi/messaging';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';

type Refused = WrongCampaignStatus | CampaignNotFound;
type Outcome = Result<void, Refused>;

/** It goes on exactly where it was. What had paused it and still holds pauses it again at the next look. */
export class ResumeCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@CommandHandler(ResumeCampaignCommand)
export class ResumeCampaignHandler implements ICommandHandler<ResumeCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly batches: MessageBatches,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: ResumeCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const resumed = await this.campaigns.change(campaignId, (campaign) => {
        const outcome = campaign.resume(this.clock.now());
        return outcome.ok ? ok(campaign.snapshot().plan.channelAccountId) : outcome;
      });
      if (!resumed.ok) return resumed;
      await this.batches.requeueTemplateFailures(campaignId);
      await this.batches.release(campaignId, resumed.value);
      return done;
    });
  }
}
