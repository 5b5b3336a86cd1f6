import type { FinishedTurn } from '@munshi/messaging';
import { heldConversation, MemoryConversations, pendingMessage } from '../../testing/fakes.js';
import { Flow, flow } from './flow.js';
import { contextOf } from './message-context.js';

const turn: Omit<FinishedTurn, 'message' | 'conversation'> = {
  outcome: 'handled',
  kind: 'text',
  text: 'hello',
  session: { state: {}, expiresAt: new Date() },
  reply: [],
  humanUntil: null,
  flag: null,
  consent: null,
  language: null,
  followUpAt: null,
  opensWindow: true,
};

class Saying extends Flow {
  hear(): Promise<typeof turn> {
    return Promise.resolve(turn);
  }
}

describe('flow', () => {
  it('writes down what came of the message', async () => {
    const conversations = new MemoryConversations();
    const context = { ...contextOf(pendingMessage()), conversation: heldConversation() };
    await flow(new Saying(), conversations)(context, async () => undefined);
    expect(context.outcome).toBe('handled');
    expect(conversations.finished).toMatchObject([{ text: 'hello', message: { id: 1 } }]);
  });

  it('refuses to run where no conversation is held', async () => {
    const run = flow(new Saying(), new MemoryConversations())(
      contextOf(pendingMessage()),
      async () => undefined,
    );
    await expect(run).rejects.toThrow('inside a session');
  });
});
