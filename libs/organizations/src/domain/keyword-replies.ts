import type { Id } from '@munshi/kernel';
import type { KeywordReply, KeywordReplyToPut } from './keyword-reply.js';
import type { Phrasebook } from './phrasebook.js';

export abstract class KeywordReplies {
  /** At most a minute old, and never older than a change made in this process. */
  abstract phrasebook(organizationId: Id): Promise<Phrasebook>;

  /** Adds it, or overwrites that of the same keyword. @returns it as it is stored. */
  abstract put(organizationId: Id, reply: KeywordReplyToPut): Promise<KeywordReply>;

  /** @returns whether there was one. */
  abstract remove(organizationId: Id, keyword: string): Promise<boolean>;
}
