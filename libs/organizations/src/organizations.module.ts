import { Global, Module } from '@nestjs/common';
import { PutKeywordReplyHandler } from './commands/put-keyword-reply.js';
import { PutRateCardHandler } from './commands/put-rate-card.js';
import { PutSellerParticularsHandler } from './commands/put-seller-particulars.js';
import { RemoveKeywordReplyHandler } from './commands/remove-keyword-reply.js';
import { KeywordReplies } from './domain/keyword-replies.js';
import { Organizations } from './domain/organization.js';
import { PgKeywordReplies } from './infra/pg-keyword-replies.js';
import { PgOrganizations } from './infra/pg-organizations.js';
import { FindKeywordRepliesHandler } from './queries/find-keyword-replies.js';

@Global()
@Module({
  providers: [
    { provide: Organizations, useClass: PgOrganizations },
    { provide: KeywordReplies, useClass: PgKeywordReplies },
    PutKeywordReplyHandler,
    PutRateCardHandler,
    PutSellerParticularsHandler,
    RemoveKeywordReplyHandler,
    FindKeywordRepliesHandler,
  ],
  exports: [Organizations, KeywordReplies],
})
export class OrganizationsModule {}
