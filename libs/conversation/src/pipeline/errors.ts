import type { Clock } from '@munshi/kernel';
import type { Conversations } from '@munshi/messaging';
import type { Logger } from '@munshi/observability';
import type { Middleware } from './compose.js';
import type { MessageContext } from './message-context.js';

/** Waits before the second, third … attempt (ms); after the last one the message is parked. */
const WAITS = [500, 3_000, 15_000, 60_000];

export interface Apology {
  /** Says once that something went wrong, in a transaction of its own. */
  apologise(context: MessageContext): Promise<void>;
}

/**
 * Catches what everything inside throws, when its transaction is already rolled back, and writes down the failed
 * attempt in another one. A database that is away fails that too: the message stays as it was.
 */
export const errors = (
  conversations: Conversations,
  apology: Apology,
  clock: Clock,
  logger: Logger,
): Middleware<MessageContext> =>
  async function errors(context, next) {
    try {
      await next();
    } catch (error) {
      const { message } = context;
      const wait = WAITS[message.attempts];
      logger.error(
        { err: error, trace: message.traceId, message: message.id, attempt: message.attempts + 1 },
        'handling failed',
      );
      context.retryAt = wait === undefined ? null : new Date(clock.now().getTime() + wait);
      if (context.retryAt === null) await apologised(apology, context, logger);
      await conversations.postpone(message, describe(error), context.retryAt);
      context.outcome = context.retryAt === null ? 'parked' : 'postponed';
    }
  };

/** A message that broke everything is parked even where the apology for it breaks too: else it would come back for ever. */
const apologised = async (apology: Apology, context: MessageContext, logger: Logger): Promise<void> => {
  try {
    await apology.apologise(context);
  } catch (error) {
    logger.error({ err: error, message: context.message.id }, 'the apology failed too');
  }
};

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : 'no error';
