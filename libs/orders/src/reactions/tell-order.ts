import type { Id } from '@munshi/kernel';
import type { Outbound } from '@munshi/messaging';
import { type Language, say, templateOf, type Utterance } from '@munshi/wording';

/** What has become of an order, in free words, or in approved ones outside of the window. */
export const tellOrder = async (
  outbound: Outbound,
  to: { readonly conversationId: Id | null; readonly language: Language },
  identity: string,
  utterance: Utterance,
): Promise<void> => {
  const { conversationId, language } = to;
  if (conversationId === null) return;
  const template = templateOf(utterance, language);
  const said = say(utterance, language);
  await outbound.tell({ conversationId, identity, said, ...(template && { template }) });
};
