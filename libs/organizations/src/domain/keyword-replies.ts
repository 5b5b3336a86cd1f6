import type { Id } from '@munshi/kernel';
import type { KeywordReply } from './keyword-reply.js';
import type { Phrasebook } from './phrasebook.js';

export abstract class KeywordReplies {
  /** At most a minute old, and never older than a change made in this process. */
  abstract phrasebook(organizationId: Id): Promise<Phrasebook>;

  /** Adds it, or overwrites that of the same keyword. */
  abstract put(organizationId: Id, reply: KeywordReply): Promise<void>;

  /** @returns whether there was one. */
  abstract remove(organizationId: Id, keyword: string): Promise<boolean>;
}
