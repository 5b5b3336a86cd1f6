import { UnitOfWork } from '@munshi/database';
import { Clock, done, type Id, ok, type Result } from '@munshi/kernel';
import { MessageBatches } from '@munshi/messaging';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';
import type { CampaignUnderWay } from '../domain/plan-changes.js';
import type { InvalidCampaign, Plan } from '../domain/plan.js';
import { closedUntil } from '../domain/sending-windows.js';

type Refused = InvalidCampaign | CampaignUnderWay | WrongCampaignStatus | CampaignNotFound;
type Outcome = Result<void, Refused>;

/** Another plan, until it has started; then another end, other windows, another rate or canary. */
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
    private readonly batches: MessageBatches,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId, plan }: ChangeCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const now = this.clock.now();
      const changed = await this.campaigns.change(campaignId, (campaign) => {
        const changes = campaign.change(plan, now);
        return changes.ok ? ok({ changes: changes.value, ...campaign.snapshot() }) : changes;
      });
      if (!changed.ok) return changed;
      const { changes, status } = changed.value;
      // What is told already was told until its end.
      if (changes.some(({ field }) => field === 'endsAt'))
        await this.batches.keepUntil(campaignId, plan.endsAt);
      // What runs is held by nothing but its windows.
      if (status === 'running' && closedUntil(now, plan.zone, plan.windows) === null)
        await this.batches.release(campaignId, plan.channelAccountId);
      return done;
    });
  }
}
