import { canonicalPhone } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import { type Id, ok, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type BadCsvRow, readPhones, type UnreadableCsv } from '@munshi/spreadsheets';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { WrongCampaignStatus } from '../domain/campaign.js';
import { type CampaignNotFound, Campaigns } from '../domain/campaigns.js';
import { CampaignRecipients } from '../domain/recipients.js';

export interface UploadedList {
  /** Numbers of it, each once. */
  readonly numbers: number;
  /** Rows that are left out, and why; the first thousand of them. */
  readonly bad: readonly BadCsvRow[];
  readonly badCount: number;
}

type Refused = CampaignNotFound | WrongCampaignStatus | UnreadableCsv;
type Outcome = Result<UploadedList, Refused>;

const MOST_TOLD = 1_000;

/** The numbers that a segment with `listed` means, instead of those that it had before. */
export class UploadListCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
    /** CSV with a column `phone`; others are left alone. */
    readonly csv: string,
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
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId, campaignId, csv }: UploadListCommand): Promise<Outcome> {
    const { phoneRegion } = await this.organizations.find(organizationId);
    const read = await readPhones(csv, canonicalPhone(phoneRegion));
    if (!read.ok) return read;
    const { phones, bad } = read.value;
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const open = await this.campaigns.change(campaignId, (campaign) => campaign.open());
      if (!open.ok) return open;
      await this.recipients.list(campaignId, phones);
      return ok({ numbers: phones.length, bad: bad.slice(0, MOST_TOLD), badCount: bad.length });
    });
  }
}
