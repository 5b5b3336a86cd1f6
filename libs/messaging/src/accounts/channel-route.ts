import type { ChannelName } from '@munshi/channels';
import type { Id } from '@munshi/kernel';

/** One of our numbers at a provider, and whose it is. */
export interface ChannelRoute {
  /** The channel account. */
  readonly id: Id;
  readonly organizationId: Id;
  readonly channel: ChannelName;
  /** The provider's id of the number, as its webhooks name it. */
  readonly accountKey: string;
  /** The number customers write to. */
  readonly address: string;
  /** What the provider wants to see: opened, in memory only. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Makes conversation ids unguessable from telephone numbers. */
  readonly addressSalt: Buffer;
  /** Messages a second that the provider takes from this number. */
  readonly ratePerSecond: number;
}

/** Which of our numbers a webhook or a row speaks of; looked up in memory. */
export abstract class ChannelRoutes {
  abstract find(channel: ChannelName, accountKey: string): ChannelRoute | undefined;
  abstract byId(channelAccountId: Id): ChannelRoute | undefined;
  abstract all(): readonly ChannelRoute[];
  /** Reads the accounts anew: at boot, and when an id is not known. */
  abstract refresh(): Promise<void>;
}
