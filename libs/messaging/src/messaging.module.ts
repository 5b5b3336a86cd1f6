import { OrganizationsModule } from '@munshi/organizations';
import { TemplatesModule } from '@munshi/templates';
import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ChannelRoutes } from './accounts/channel-route.js';
import { Channels, OpenChannels } from './accounts/channels.js';
import { PgChannelRoutes } from './accounts/pg-channel-routes.js';
import { PortfolioLimits } from './accounts/portfolio-limits.js';
import { Webhooks } from './accounts/webhooks.js';
import { FlagConversationHandler } from './commands/flag-conversation.js';
import { LowerFlagHandler } from './commands/lower-flag.js';
import { Conversations } from './conversations/conversation.js';
import { Introductions } from './conversations/introductions.js';
import { MarketingPreferences } from './conversations/marketing-preferences.js';
import { PgConversations } from './conversations/pg-conversations.js';
import { Reach } from './conversations/reach.js';
import { PgRecipients, Recipients } from './conversations/recipients.js';
import { PgSpokenLanguages, SpokenLanguages } from './conversations/spoken-languages.js';
import { FollowUps } from './follow-ups/follow-ups.js';
import { Inbox } from './inbox/inbox.js';
import { PgInbox } from './inbox/pg-inbox.js';
import { Allowances } from './outbound/allowances.js';
import { Budgets } from './outbound/budgets.js';
import { PostponedMessages } from './outbound/postponed-messages.js';
import { Claims } from './outbound/claims.js';
import { Facts } from './outbound/facts.js';
import { Feedback } from './outbound/feedback.js';
import { MessageBatches, PgMessageBatches } from './outbound/message-batches.js';
import { Outbound } from './outbound/outbound.js';
import { Outcomes } from './outbound/outcomes.js';
import { PgOutbound } from './outbound/pg-outbound.js';
import { Prices } from './outbound/prices.js';
import { Sender } from './outbound/sender.js';
import { Settlement } from './outbound/settlement.js';
import { Spending } from './outbound/spending.js';
import { Troubles } from './outbound/troubles.js';
import { Deliveries } from './outbox/deliveries.js';
import { Outbox } from './outbox/outbox.js';
import { PgOutbox } from './outbox/pg-outbox.js';
import { Reactions } from './outbox/reactions.js';
import { Limiter } from './limits/limiter.js';
import { limiterProvider } from './limits/stored-limiter.js';
import { AlertOfTrouble } from './reactions/alert-of-trouble.js';
import { CountParkedHandler } from './queries/count-parked.js';
import { queueConnections } from './queues/queue-connection.js';
import { QueueWake } from './queues/queue-wake.js';
import { Queues } from './queues/queues.js';
import { Sweeper } from './queues/sweeper.js';
import { Wake } from './queues/wake.js';
import { TemplateErrands } from './templates/template-errands.js';
import { Consequences } from './statuses/consequences.js';
import { Statuses } from './statuses/statuses.js';

@Global()
@Module({
  imports: [DiscoveryModule, OrganizationsModule, TemplatesModule],
  providers: [
    ...queueConnections,
    Queues,
    QueueWake,
    { provide: Wake, useExisting: QueueWake },
    { provide: ChannelRoutes, useClass: PgChannelRoutes },
    { provide: Channels, useClass: OpenChannels },
    Webhooks,
    PortfolioLimits,
    { provide: Inbox, useClass: PgInbox },
    FlagConversationHandler,
    LowerFlagHandler,
    CountParkedHandler,
    Introductions,
    MarketingPreferences,
    { provide: Conversations, useClass: PgConversations },
    { provide: Recipients, useClass: PgRecipients },
    Reach,
    { provide: SpokenLanguages, useClass: PgSpokenLanguages },
    { provide: Outbound, useClass: PgOutbound },
    Prices,
    Spending,
    Allowances,
    Budgets,
    PostponedMessages,
    Troubles,
    Feedback,
    { provide: MessageBatches, useClass: PgMessageBatches },
    Facts,
    Claims,
    TemplateErrands,
    FollowUps,
    Outcomes,
    Sender,
    Settlement,
    Consequences,
    Statuses,
    { provide: Outbox, useClass: PgOutbox },
    Reactions,
    Deliveries,
    AlertOfTrouble,
    Sweeper,
    limiterProvider,
  ],
  exports: [
    ...queueConnections,
    Queues,
    QueueWake,
    Wake,
    ChannelRoutes,
    Channels,
    Webhooks,
    Inbox,
    Conversations,
    Reach,
    Recipients,
    SpokenLanguages,
    Outbound,
    Budgets,
    PostponedMessages,
    Prices,
    Troubles,
    MessageBatches,
    Sender,
    FollowUps,
    TemplateErrands,
    Statuses,
    Outbox,
    Reactions,
    Deliveries,
    Sweeper,
    Limiter,
  ],
})
export class MessagingModule {}
