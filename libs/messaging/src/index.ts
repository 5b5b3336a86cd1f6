export { type ChannelRoute, ChannelRoutes } from './accounts/channel-route.js';
export { Channels } from './accounts/channels.js';
export { registerChannelAccounts, SIMULATOR_ACCOUNT_KEY } from './accounts/register-channel-accounts.js';
export { Webhooks } from './accounts/webhooks.js';
export { FlagConversationCommand } from './commands/flag-conversation.js';
export { type ConversationNotFound, HandBackConversationCommand } from './commands/hand-back-conversation.js';
export { LowerFlagCommand } from './commands/lower-flag.js';
export { type ConsentsNoted, NoteConsentsCommand } from './commands/note-consents.js';
export { type InvalidBudget, PutMonthlyBudgetCommand } from './commands/put-monthly-budget.js';
export { PutOutreachCommand } from './commands/put-outreach.js';
export { type ChannelNotFound, PutPortfolioLimitCommand } from './commands/put-portfolio-limit.js';
export { ReplayParkedCommand, type ReplayRefusal } from './commands/replay-parked.js';
export { type ChannelNotInTrouble, ResumeChannelCommand } from './commands/resume-channel.js';
export { SetTimeZoneCommand, type UnknownZone } from './commands/set-time-zone.js';
export * from './conversations/conversation.js';
export { conversationIdOf } from './conversations/conversation-id.js';
export { Reach, type Reached } from './conversations/reach.js';
export { type Recipient, Recipients } from './conversations/recipients.js';
export { SpokenLanguages } from './conversations/spoken-languages.js';
export { FollowUps } from './follow-ups/follow-ups.js';
export { Inbox } from './inbox/inbox.js';
export { Limiter } from './limits/limiter.js';
export { MessagingModule } from './messaging.module.js';
export { type BatchSpending, Budgets } from './outbound/budgets.js';
export { capOf } from './outbound/caps.js';
export { MessageBatches } from './outbound/message-batches.js';
export {
  Outbound,
  type OutboundDocument,
  type TransactionalMessage,
  type UnaskedMessage,
} from './outbound/outbound.js';
export { monthOf } from './outbound/month.js';
export { Prices } from './outbound/prices.js';
export { quietUntil, recipientZone } from './outbound/quiet-hours.js';
export { isOpen as isWindowOpen } from './outbound/send-policy.js';
export { Sender } from './outbound/sender.js';
export { Deliveries } from './outbox/deliveries.js';
export { Outbox } from './outbox/outbox.js';
export { type EventHead, type Reaction, type ReactionTo, ReactsTo } from './outbox/reaction.js';
export { withTrace } from './outbox/trace.js';
export { CountParked } from './queries/count-parked.js';
export { type ChannelView, FindChannels } from './queries/find-channels.js';
export { type ConsentView, FindConsents } from './queries/find-consents.js';
export { type ConversationView, FindConversations } from './queries/find-conversations.js';
export { FindMessages, type MessageView } from './queries/find-messages.js';
export { FindMonthlySpending, type MonthlySpending } from './queries/find-monthly-spending.js';
export { FindParked, type ParkedView } from './queries/find-parked.js';
export { positionIn } from './queries/position.js';
export { bullClasses, WORKER_CONNECTION } from './queues/queue-connection.js';
export { QUEUE_NAMES, type QueueName } from './queues/queue-names.js';
export { QueueWake } from './queues/queue-wake.js';
export { Queues } from './queues/queues.js';
export { Sweeper } from './queues/sweeper.js';
export { Wake } from './queues/wake.js';
export { Overloaded } from './shared-statement.js';
export { StaffDeskModule } from './staff-desk.module.js';
export { TemplateErrands } from './templates/template-errands.js';
export { Statuses } from './statuses/statuses.js';
