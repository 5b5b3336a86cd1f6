import type { Id } from '@munshi/kernel';
import { SpokenLanguages } from '@munshi/messaging';
import type { Language } from '@munshi/wording';

/** What customers write in, as a spec has it. */
export class KnownLanguages extends SpokenLanguages {
  readonly known = new Map<Id, Language>();

  of(conversationId: Id): Promise<Language | null> {
    return Promise.resolve(this.known.get(conversationId) ?? null);
  }
}
