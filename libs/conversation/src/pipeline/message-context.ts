import type { HeldConversation, PendingMessage } from '@munshi/messaging';

/**
 * What became of a message. `held`: another worker has its conversation. `gone`: it was handled meanwhile.
 * `deferred`: it waits for the rate limit. `postponed`: handling failed and will be tried again. `parked`: given up.
 */
export type Outcome = 'handled' | 'ignored' | 'held' | 'gone' | 'deferred' | 'postponed' | 'parked';

/** What travels along the pipeline. */
export interface MessageContext {
  readonly message: PendingMessage;
  /** Set by whichever link knows. */
  outcome: Outcome | null;
  /** When to look again, where the outcome asks for it. */
  retryAt: Date | null;
  /** Set by `session`, while the lock is held. */
  conversation: HeldConversation | null;
}

export const contextOf = (message: PendingMessage): MessageContext => ({
  message,
  outcome: null,
  retryAt: null,
  conversation: null,
});
