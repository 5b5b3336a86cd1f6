import type { Id } from '@munshi/kernel';
import type { Said } from '@munshi/wording';

export interface TransactionalMessage {
  readonly conversationId: Id;
  /** Derived from what it tells of (`invoice:<id>`): said again under the same identity, it is not said twice. */
  readonly identity: string;
  readonly said: Said;
  /** Goes along with it, and the text is its caption. */
  readonly document?: OutboundDocument;
}

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
  abstract tell(message: TransactionalMessage): Promise<void>;
}
