import { type InboundContent, shorten } from '@munshi/channels';

/** Somebody may share an address book. */
const MOST = 1_000;

/** What staff should look at in a message that is not answered: nobody else would know of it. */
export const flagOf = (content: InboundContent): string | null => {
  if (content.kind === 'edited') return 'changed-a-message';
  return content.kind === 'system' && newAddressIn(content) !== undefined ? 'changed-number' : null;
};

/** What staff read of a message without words: a place to deliver to says nothing as the name of its kind. */
export const inWords = (content: InboundContent): string | null => {
  const lines = linesOf(content).filter((line) => line !== undefined && line !== '');
  return lines.length === 0 ? null : shorten(lines.join('\n'), MOST);
};

const linesOf = (content: InboundContent): readonly (string | undefined)[] => {
  switch (content.kind) {
    case 'location':
      return [content.name, content.address, `${content.latitude}, ${content.longitude}`];
    case 'contacts':
      return content.contacts.map(({ name, phones }) => [...(name ? [name] : []), ...phones].join(', '));
    case 'order':
      return content.items.map(({ sku, quantity }) => `${sku} × ${quantity}`);
    case 'media':
      return [content.fileName];
    case 'reaction':
      return [content.emoji ?? undefined];
    case 'system':
      return [newAddressIn(content)];
    default:
      return [];
  }
};

const newAddressIn = ({ newAddress, newUserId }: InboundContent & { kind: 'system' }): string | undefined =>
  newAddress ?? newUserId;
