import type { Conversations, FinishedTurn } from '@munshi/messaging';
import type { Middleware } from './compose.js';
import type { MessageContext } from './message-context.js';

/** Reads a message, does what it asks, and says what is to be said. Effects join the open unit of work. */
export abstract class Flow {
  abstract hear(context: MessageContext): Promise<Omit<FinishedTurn, 'message' | 'conversation'>>;
}

/** Innermost: runs the conversation's flow and writes down what came of it. */
export const flow = (flow: Flow, conversations: Conversations): Middleware<MessageContext> =>
  async function flowLink(context, next) {
    const { message, conversation } = context;
    if (conversation === null) throw new Error('the flow runs inside a session');
    const turn = await flow.hear(context);
    await conversations.finish({ ...turn, message, conversation });
    context.outcome = turn.outcome;
    await next();
  };
