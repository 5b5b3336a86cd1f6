import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, type Result } from '@munshi/kernel';
import { MessageBatches } from '@munshi/messaging';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';

type Refused = WrongCampaignStatus | CampaignNotFound;
type Outcome = Result<void, Refused>;

/** Nobody is told any more: what has not left us is withdrawn, and what comes back to the queue stays held. */
export class CancelCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@CommandHandler(CancelCampaignCommand)
export class CancelCampaignHandler implements ICommandHandler<CancelCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly batches: MessageBatches,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: CancelCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const cancelled = await this.campaigns.change(campaignId, (campaign) =>
        campaign.cancel(this.clock.now()),
      );
      if (!cancelled.ok) return cancelled;
      await this.batches.hold(campaignId);
      await this.batches.withdraw(campaignId);
      return cancelled;
    });
  }
}
