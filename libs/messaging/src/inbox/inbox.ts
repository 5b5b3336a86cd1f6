import type { InboundItem, OtherItem, StatusItem } from '@munshi/channels';
import type { ChannelRoute } from '../accounts/channel-route.js';

/**
 * Where everything a provider tells us is kept before it is answered. Each method resolves once its rows are
 * committed, and wakes a worker; a rejection means that nothing may be acknowledged.
 */
export abstract class Inbox {
  /** @throws Overloaded, or whatever kept PostgreSQL from committing. Repeated messages are kept once. */
  abstract keepMessages(account: ChannelRoute, items: readonly InboundItem[], traceId: string): Promise<void>;

  abstract keepStatuses(account: ChannelRoute, items: readonly StatusItem[]): Promise<void>;

  /** What is neither: unknown fields, and messages for a number that is not ours. Kept for `signer`'s organization. */
  abstract keepOthers(
    signer: ChannelRoute,
    items: readonly (OtherItem & { ours: ChannelRoute | undefined })[],
  ): Promise<void>;
}
