export { PutKeywordReplyCommand } from './commands/put-keyword-reply.js';
export { type KeywordNotFound, RemoveKeywordReplyCommand } from './commands/remove-keyword-reply.js';
export { KeywordReplies } from './domain/keyword-replies.js';
export type { InvalidKeywordReply, KeywordReply } from './domain/keyword-reply.js';
export * from './domain/organization.js';
export { type KeywordAnswer } from './domain/phrasebook.js';
export { registerAlertNumber } from './infra/register-alert-number.js';
export * from './organizations.module.js';
export { FindKeywordReplies } from './queries/find-keyword-replies.js';
