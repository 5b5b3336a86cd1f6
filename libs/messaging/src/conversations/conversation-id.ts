import { hash } from 'node:crypto';
import { canonicalAddress } from '@munshi/channels';
import type { Id } from '@munshi/kernel';
import type { ChannelRoute } from '../accounts/channel-route.js';

/**
 * Names the conversation of an address without asking the database, so that the webhook need not: the same
 * person in two spellings has one id. Keyed with the account's salt, since ids are logged and queued, and a
 * plain hash of a telephone number is as good as the number.
 */
export const conversationIdOf = (route: Pick<ChannelRoute, 'id' | 'addressSalt'>, address: string): Id => {
  const digest = hash(
    'sha256',
    `${route.addressSalt.toString('latin1')}${route.id}${canonicalAddress(address)}`,
    'buffer',
  );
  // RFC 9562 version 8: an id whose bits are the maker's own.
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
