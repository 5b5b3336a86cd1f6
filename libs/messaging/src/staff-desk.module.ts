import { Module } from '@nestjs/common';
import { HandBackConversationHandler } from './commands/hand-back-conversation.js';
import { ReplayParkedHandler } from './commands/replay-parked.js';
import { FindConsentsHandler } from './queries/find-consents.js';
import { FindConversationsHandler } from './queries/find-conversations.js';
import { FindMessagesHandler } from './queries/find-messages.js';
import { FindParkedHandler } from './queries/find-parked.js';

/** Conversations and parked work as staff see and steer them; whoever handles messages needs none of it. */
@Module({
  providers: [
    FindConsentsHandler,
    FindConversationsHandler,
    FindMessagesHandler,
    FindParkedHandler,
    HandBackConversationHandler,
    ReplayParkedHandler,
  ],
})
export class StaffDeskModule {}
