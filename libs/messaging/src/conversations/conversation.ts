import type { Id } from '@munshi/kernel';
import type { Language, Said } from '@munshi/wording';
import type { ChannelRoute } from '../accounts/channel-route.js';

/** A stored message that waits to be handled. */
export interface PendingMessage {
  readonly id: number;
  readonly organizationId: Id;
  /** The conversation it belongs to, which is not the one it was addressed to when two were found to be one. */
  readonly conversationId: Id;
  readonly channelAccountId: Id;
  readonly providerMessageId: string;
  readonly traceId: string;
  readonly address: string;
  readonly phone: string | null;
  readonly userId: string | null;
  readonly profileName: string | null;
  /** By the provider's clock; null where it does not say. */
  readonly sentAt: Date | null;
  /** By the database's clock. */
  readonly receivedAt: Date;
  readonly raw: Buffer;
  /** How often handling it has failed. */
  readonly attempts: number;
  /** Not to be handled before. */
  readonly notBefore: Date | null;
}

/** What a reply says about one thing. A later part with the same slot takes the place of an earlier one. */
export interface ReplyPart {
  readonly slot: string | null;
  readonly said: Said;
  /** The draft it shows and what its numbers mean, in the flow's own words: what a later "1" is held against. */
  readonly shows?: string;
}

/** A conversation while its lock is held. */
export interface HeldConversation {
  readonly id: Id;
  readonly contactId: Id;
  readonly contact: {
    readonly phone: string | null;
    readonly userId: string | null;
    readonly name: string | null;
    readonly language: Language | null;
    readonly optedOutAt: Date | null;
  };
  /** The message before this one. */
  readonly lastInboundAt: Date | null;
  readonly humanUntil: Date | null;
  readonly session: { readonly state: unknown; readonly expiresAt: Date } | null;
  /** What was last really sent to the customer of a draft or a question, and when its request was started. */
  readonly lastShown: { readonly shows: string; readonly at: Date } | null;
  /** The reply that nobody has sent yet. */
  readonly unsent: { readonly id: Id; readonly parts: readonly ReplyPart[] } | null;
}

export interface FinishedTurn {
  readonly message: PendingMessage;
  readonly conversation: HeldConversation;
  readonly outcome: 'handled' | 'ignored';
  readonly kind: string;
  readonly text: string | null;
  readonly session: { readonly state: unknown; readonly expiresAt: Date };
  readonly reply: readonly ReplyPart[];
  /** Until when a person answers instead of us; null for nobody. */
  readonly humanUntil: Date | null;
  /** Why staff should look; null leaves the flag as it is. */
  readonly flag: string | null;
  /** What the customer decided about offers and reminders, which is kept as an event; null for nothing. */
  readonly consent: 'in' | 'out' | null;
  /** What the customer has begun to write in; null leaves what is known of them as it is. */
  readonly language: Language | null;
  /** When they are asked whether they are still there, unless they write before; null for not at all. */
  readonly followUpAt: Date | null;
  /** The customer has written, so the provider lets us answer freely for 24 h; its own notices do not open that window. */
  readonly opensWindow: boolean;
}

/** Conversations as the pipeline needs them: one message at a time, in order, under a lock. */
export abstract class Conversations {
  /** The oldest message that waits, without a lock; null when there is none. */
  abstract next(conversationId: Id): Promise<PendingMessage | null>;

  /**
   * Locks the message's conversation in the open unit of work, making it when this is the first message.
   * `held`: somebody else has it, and will look again. `gone`: the message is handled, or is not the next one.
   */
  abstract take(message: PendingMessage): Promise<HeldConversation | 'held' | 'gone'>;

  /** Saves session, effects on the conversation, reply and the processed mark, in the open unit of work. */
  abstract finish(turn: FinishedTurn): Promise<void>;

  /** Counts a failed attempt: the message waits until `notBefore`, or is parked for staff when that is null. */
  abstract postpone(message: PendingMessage, fault: string, notBefore: Date | null): Promise<void>;

  /** Forgets where the conversation stood and what was still to be said, and ends a person's takeover. */
  abstract restart(organizationId: Id, conversationId: Id): Promise<void>;

  /**
   * The conversation of a number (E.164) with one of ours, in the open unit of work. It is made where they have never
   * written to us; then the send policy lets nothing out yet.
   */
  abstract withNumber(route: ChannelRoute, number: string): Promise<Id>;

  /** The message waits until then, and it is nobody's fault. */
  abstract defer(message: PendingMessage, notBefore: Date): Promise<void>;
}
