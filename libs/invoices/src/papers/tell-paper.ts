import type { Id } from '@munshi/kernel';
import type { Outbound } from '@munshi/messaging';
import { say, templateOf } from '@munshi/wording';
import type { KeptPaper } from './papers.js';

/** A paper goes out as a document with its caption, outside of the window under approved words; told again under the same identity, it does not go twice. */
export const tellPaper = async (
  outbound: Outbound,
  { conversationId, identity }: { readonly conversationId: Id | null; readonly identity: string },
  { document, matter, language }: KeptPaper,
): Promise<void> => {
  if (conversationId === null) return;
  const template = templateOf(matter, language);
  const said = say(matter, language);
  await outbound.tell({ conversationId, identity, said, document, ...(template && { template }) });
};
