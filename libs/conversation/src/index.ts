export { ConversationModule } from './conversation.module.js';
export { InboxDrain } from './pipeline/inbox-drain.js';
