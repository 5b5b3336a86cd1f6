import type { Id } from '@munshi/kernel';
import type { Outbound } from '@munshi/messaging';
import { say } from '@munshi/wording';
import type { KeptPaper } from './papers.js';

/** A paper goes out as a document with its caption; told again under the same identity, it does not go twice. */
export const tellPaper = async (
  outbound: Outbound,
  { conversationId, identity }: { readonly conversationId: Id | null; readonly identity: string },
  { document, matter, language }: KeptPaper,
): Promise<void> => {
  if (conversationId === null) return;
  await outbound.tell({ conversationId, identity, said: say(matter, language), document });
};
