import { Module } from '@nestjs/common';
import { HandBackConversationHandler } from './commands/hand-back-conversation.js';
import { NoteConsentsHandler } from './commands/note-consents.js';
import { PutMonthlyBudgetHandler } from './commands/put-monthly-budget.js';
import { PutOutreachHandler } from './commands/put-outreach.js';
import { PutPortfolioLimitHandler } from './commands/put-portfolio-limit.js';
import { ReplayParkedHandler } from './commands/replay-parked.js';
import { ResumeChannelHandler } from './commands/resume-channel.js';
import { FindChannelsHandler } from './queries/find-channels.js';
import { SetTimeZoneHandler } from './commands/set-time-zone.js';
import { FindConsentsHandler } from './queries/find-consents.js';
import { FindConversationsHandler } from './queries/find-conversations.js';
import { FindMessagesHandler } from './queries/find-messages.js';
import { FindMonthlySpendingHandler } from './queries/find-monthly-spending.js';
import { FindParkedHandler } from './queries/find-parked.js';

/** Conversations and parked work as staff see and steer them; whoever handles messages needs none of it. */
@Module({
  providers: [
    FindChannelsHandler,
    FindConsentsHandler,
    FindConversationsHandler,
    FindMessagesHandler,
    FindMonthlySpendingHandler,
    FindParkedHandler,
    HandBackConversationHandler,
    NoteConsentsHandler,
    PutMonthlyBudgetHandler,
    PutOutreachHandler,
    PutPortfolioLimitHandler,
    ReplayParkedHandler,
    ResumeChannelHandler,
    SetTimeZoneHandler,
  ],
})
export class StaffDeskModule {}
