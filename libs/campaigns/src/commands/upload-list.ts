import { UnitOfWork } from '@munshi/database';
import { done, type Id, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';
import { CampaignRecipients } from '../domain/recipients.js';

type Outcome = Result<void, CampaignNotFound | WrongCampaignStatus>;

/** The numbers that a segment with `listed` means, instead of those that it had before; as `ReadList` reads them. */
export class UploadListCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
    /** Each once. */
    readonly phones: readonly string[],
  ) {
    super();
  }
}

@CommandHandler(UploadListCommand)
export class UploadListHandler implements ICommandHandler<UploadListCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly recipients: CampaignRecipients,
  ) {}

  execute({ organizationId, campaignId, phones }: UploadListCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const changeable = await this.campaigns.change(campaignId, (campaign) => campaign.changeable());
      if (!changeable.ok) return changeable;
      await this.recipients.list(campaignId, phones);
      return done;
    });
  }
}
