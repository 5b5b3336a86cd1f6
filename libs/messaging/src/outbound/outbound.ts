import type { Id } from '@munshi/kernel';
import type { TemplateUse } from '@munshi/templates';
import type { Said } from '@munshi/wording';

/** What its purpose, its kind and its time say of it where nobody has asked for it. */
interface Unasked {
  readonly purpose: 'follow-up' | 'reminder' | 'marketing';
  /** What is counted against a frequency cap. */
  readonly kind: string;
  /** It says nothing true any more afterwards; null for always. */
  readonly goodUntil: Date | null;
  /**
   * What it says may change while it waits: then it is given back (`MessageGivenBack`), and whoever told it tells it anew
   * under the same identity.
   */
  readonly perishable?: boolean;
  /** What it is told together with: held, withdrawn and counted by that, and under one budget (`Budgets`). */
  readonly batch?: Id;
}

export interface TransactionalMessage {
  readonly conversationId: Id;
  /** Derived from what it tells of (`invoice:<id>`): said again under the same identity, it is not said twice. */
  readonly identity: string;
  readonly said: Said;
  /** As of a reply's part: what a later "1" is held against. */
  readonly shows?: string;
  /** Goes along with it, and the text is its caption. */
  readonly document?: OutboundDocument;
  /** What goes out instead where the customer wrote last more than 24 h ago. */
  readonly template?: TemplateUse;
}

/** A message that nobody has asked for: the send policy asks more of it. */
export interface UnaskedMessage extends TransactionalMessage, Unasked {}

/** A file of the organization's. It is kept before anybody is told of it. */
export interface OutboundDocument {
  /** In the file store. */
  readonly path: string;
  /** As the receiver's device names it. */
  readonly name: string;
}

/** Puts messages to customers into the outbound table, in the open unit of work; the sender does the rest. */
export abstract class Outbound {
  /** A message that is no reply: an invoice, a dispatch note. A repeated identity is left alone. */
  abstract tell(message: TransactionalMessage | UnaskedMessage): Promise<void>;

  /** Many of them at once. */
  abstract tellAll(messages: readonly (TransactionalMessage | UnaskedMessage)[]): Promise<void>;

  /** It is not to be said any more. @returns false where it has been sent, is being sent, or was never told */
  abstract withdraw(conversationId: Id, identity: string): Promise<boolean>;
}
