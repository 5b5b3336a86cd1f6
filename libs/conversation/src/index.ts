export { ConversationModule } from './conversation.module.js';
export { Hearing } from './pipeline/hearing.js';
