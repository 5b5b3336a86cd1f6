import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Campaign } from '../domain/campaign.js';
import { type CampaignKeyReused, Campaigns } from '../domain/campaigns.js';
import type { InvalidCampaign, Plan } from '../domain/plan.js';

type Outcome = Result<Id, InvalidCampaign | CampaignKeyReused>;

/** A draft: nobody is told anything until it is started. */
export class CreateCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly plan: Plan,
    /** One campaign a key, however often it is asked for; null for another one each time. */
    readonly key: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(CreateCampaignCommand)
export class CreateCampaignHandler implements ICommandHandler<CreateCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, plan, key }: CreateCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const drafted = Campaign.draft(randomUUID(), plan, this.clock.now());
      if (!drafted.ok) return drafted;
      return this.campaigns.add(drafted.value, key);
    });
  }
}
