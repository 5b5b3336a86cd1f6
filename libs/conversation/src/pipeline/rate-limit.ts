import type { Clock } from '@munshi/kernel';
import type { Conversations, Limiter } from '@munshi/messaging';
import type { Middleware } from './compose.js';
import type { MessageContext } from './message-context.js';

export interface Notice {
  /** Tells the customer once in a while that we are still busy with what they wrote. */
  tooFast(context: MessageContext): Promise<void>;
}

/**
 * Beyond the limit messages are kept, and handled as the window frees: the oldest waits, and so do those behind
 * it. The customer gets one notice, since answering each would feed the loop we are slowing down.
 */
export const rateLimit = (
  limiter: Limiter,
  conversations: Conversations,
  notice: Notice,
  clock: Clock,
): Middleware<MessageContext> =>
  async function rateLimit(context, next) {
    const { message } = context;
    // A message that has failed before was counted then.
    const counts = message.attempts === 0;
    const wait = counts ? await limiter.take(message.conversationId) : 0;
    if (wait === 0) {
      await next();
      // Not handled here: whoever handles it counts it, and a retry against a held lock is not the customer's haste.
      if (counts && (context.outcome === 'held' || context.outcome === 'gone'))
        await limiter.giveBack(message.conversationId);
      return;
    }
    context.retryAt = new Date(clock.now().getTime() + wait);
    await notice.tooFast(context);
    await conversations.defer(message, context.retryAt);
    context.outcome = 'deferred';
  };
