import { Module } from '@nestjs/common';
import { CancelCampaignHandler } from './commands/cancel-campaign.js';
import { ChangeCampaignBudgetHandler } from './commands/change-campaign-budget.js';
import { ChangeCampaignHandler } from './commands/change-campaign.js';
import { CreateCampaignHandler } from './commands/create-campaign.js';
import { PauseCampaignHandler } from './commands/pause-campaign.js';
import { ResumeCampaignHandler } from './commands/resume-campaign.js';
import { ScheduleCampaignHandler } from './commands/schedule-campaign.js';
import { UploadListHandler } from './commands/upload-list.js';
import { Campaigns } from './domain/campaigns.js';
import { CampaignRecipients } from './domain/recipients.js';
import { PgCampaigns } from './infra/pg-campaigns.js';
import { PgCampaignRecipients } from './infra/pg-recipients.js';
import { FindCampaignHistoryHandler } from './queries/find-campaign-history.js';
import { FindCampaignsHandler } from './queries/find-campaigns.js';
import { ReadListHandler } from './queries/read-list.js';
import { PauseWhenSendingTroubled } from './reactions/pause-when-sending-troubled.js';

@Module({
  providers: [
    { provide: Campaigns, useClass: PgCampaigns },
    { provide: CampaignRecipients, useClass: PgCampaignRecipients },
    CancelCampaignHandler,
    ChangeCampaignBudgetHandler,
    ChangeCampaignHandler,
    CreateCampaignHandler,
    PauseCampaignHandler,
    ResumeCampaignHandler,
    ScheduleCampaignHandler,
    UploadListHandler,
    FindCampaignHistoryHandler,
    FindCampaignsHandler,
    ReadListHandler,
    PauseWhenSendingTroubled,
  ],
  exports: [Campaigns, CampaignRecipients],
})
export class CampaignsModule {}
