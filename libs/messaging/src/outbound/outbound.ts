import type { Id } from '@munshi/kernel';
import type { Said } from '@munshi/wording';

export interface TransactionalMessage {
  readonly conversationId: Id;
  /** Derived from what it tells of (`invoice:<id>`): said again under the same identity, it is not said twice. */
  readonly identity: string;
  readonly said: Said;
}

/** Puts messages to customers into the outbound table, in the open unit of work; the sender does the rest. */
export abstract class Outbound {
  /** A message that is no reply: an invoice, a dispatch note. A repeated identity is left alone. */
  abstract tell(message: TransactionalMessage): Promise<void>;
}
