import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NotInTheFuture, WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';

type Outcome = Result<void, NotInTheFuture | WrongCampaignStatus | CampaignNotFound>;

/** It starts by itself at its time, and its audience is who is meant then. */
export class ScheduleCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@CommandHandler(ScheduleCampaignCommand)
export class ScheduleCampaignHandler implements ICommandHandler<ScheduleCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: ScheduleCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.run(organizationId, () =>
      this.campaigns.change(campaignId, (campaign) => campaign.schedule(this.clock.now())),
    );
  }
}
