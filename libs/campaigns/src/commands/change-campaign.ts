import { UnitOfWork } from '@munshi/database';
import type { Id, Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';
import type { InvalidCampaign, Plan } from '../domain/plan.js';

type Outcome = Result<void, InvalidCampaign | WrongCampaignStatus | CampaignNotFound>;

/** Another plan, until it has started. */
export class ChangeCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
    readonly plan: Plan,
  ) {
    super();
  }
}

@CommandHandler(ChangeCampaignCommand)
export class ChangeCampaignHandler implements ICommandHandler<ChangeCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
  ) {}

  execute({ organizationId, campaignId, plan }: ChangeCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.run(organizationId, () =>
      this.campaigns.change(campaignId, (campaign) => campaign.change(plan)),
    );
  }
}
