import { isTransient } from '@munshi/database';
import type { Logger } from '@munshi/observability';
import { compose, type Middleware } from './compose.js';
import type { MessageContext } from './message-context.js';

/** A circle of deadlocks must end; then it is a fault like any other, and counted as one. */
const MOST = 5;

/**
 * Runs these links as one, and afresh when PostgreSQL has undone them for a deadlock or a serialization failure: it
 * is nobody's fault, so it costs the message none of its attempts. They must undo with their transaction all they do.
 */
export const startOver = (
  logger: Logger,
  ...links: readonly Middleware<MessageContext>[]
): Middleware<MessageContext> =>
  async function startOver(context, next) {
    const run = compose(...links);
    for (let again = 1; ; again += 1) {
      try {
        await run(context);
        break;
      } catch (error) {
        if (!isTransient(error) || again > MOST) throw error;
        const { traceId: trace, id: message } = context.message;
        logger.warn({ err: error, trace, message, again }, 'starting over');
        context.conversation = null;
      }
    }
    await next();
  };
