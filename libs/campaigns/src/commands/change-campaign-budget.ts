import { UnitOfWork } from '@munshi/database';
import { type Id, money, type Result } from '@munshi/kernel';
import { Budgets, MessageBatches } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';
import type { InvalidCampaign } from '../domain/plan.js';

type Outcome = Result<void, InvalidCampaign | WrongCampaignStatus | CampaignNotFound>;

/** What was refused for want of money waits again; where the campaign was paused for it staff resume it. */
export class ChangeCampaignBudgetCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
    readonly budgetMinor: number | null,
  ) {
    super();
  }
}

@CommandHandler(ChangeCampaignBudgetCommand)
export class ChangeCampaignBudgetHandler implements ICommandHandler<ChangeCampaignBudgetCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly organizations: Organizations,
    private readonly batches: MessageBatches,
    private readonly budgets: Budgets,
  ) {}

  async execute({ organizationId, campaignId, budgetMinor }: ChangeCampaignBudgetCommand): Promise<Outcome> {
    const { currency } = await this.organizations.find(organizationId);
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const changed = await this.campaigns.change(campaignId, (campaign) =>
        campaign.changeBudget(budgetMinor),
      );
      if (!changed.ok) return changed;
      await this.budgets.put(campaignId, budgetMinor === null ? null : money(budgetMinor, currency));
      await this.batches.requeueUnpaid(campaignId);
      return changed;
    });
  }
}
