import type { UnitOfWork } from '@munshi/database';
import { type Conversations, withTrace } from '@munshi/messaging';
import type { Middleware } from './compose.js';
import type { MessageContext } from './message-context.js';

/**
 * Opens the unit of work and locks the conversation: everything inside commits together with the message's
 * processed mark, or not at all.
 */
export const session = (unitOfWork: UnitOfWork, conversations: Conversations): Middleware<MessageContext> =>
  async function session(context, next) {
    const { message } = context;
    await withTrace(message.traceId, () =>
      unitOfWork.run(message.organizationId, async () => {
        const held = await conversations.take(message);
        if (typeof held === 'string') context.outcome = held;
        else {
          context.conversation = held;
          await next();
        }
      }),
    );
  };
