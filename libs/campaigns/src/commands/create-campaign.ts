import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Campaign } from '../domain/campaign.js';
import { Campaigns } from '../domain/campaigns.js';
import type { InvalidCampaign, Plan } from '../domain/plan.js';

type Outcome = Result<Id, InvalidCampaign>;

/** A draft: nobody is told anything until it is started. */
export class CreateCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly plan: Plan,
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

  execute({ organizationId, plan }: CreateCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const id = randomUUID();
      const drafted = Campaign.draft(id, plan, this.clock.now());
      if (!drafted.ok) return drafted;
      await this.campaigns.add(drafted.value);
      return ok(id);
    });
  }
}
