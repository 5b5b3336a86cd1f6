import type { Logger, Metrics } from '@munshi/observability';
import type { Middleware } from './compose.js';
import type { MessageContext } from './message-context.js';

/** Outermost, so that it sees every outcome. Ids and times only. */
export const logging = (logger: Logger, metrics: Metrics): Middleware<MessageContext> =>
  async function logging(context, next) {
    const { message } = context;
    try {
      await next();
    } finally {
      const outcome = context.outcome ?? 'failed';
      metrics.handled.inc({ outcome });
      if (outcome === 'handled') metrics.handling.observe((Date.now() - message.receivedAt.getTime()) / 1000);
      logger.info(
        { trace: message.traceId, message: message.id, conversation: message.conversationId, outcome },
        'message',
      );
    }
  };
