import { TestClock } from '@munshi/kernel';
import { Limiter } from '@munshi/messaging';
import { MemoryConversations, pendingMessage } from '../../testing/fakes.js';
import { contextOf, type Outcome } from './message-context.js';
import { rateLimit } from './rate-limit.js';

const now = new Date('2026-11-20T06:30:00Z');

class FixedLimiter extends Limiter {
  readonly taken: string[] = [];
  readonly givenBack: string[] = [];

  constructor(private readonly wait: number) {
    super();
  }

  take(key: string): Promise<number> {
    this.taken.push(key);
    return Promise.resolve(this.wait);
  }

  giveBack(key: string): Promise<void> {
    this.givenBack.push(key);
    return Promise.resolve();
  }
}

const run = async (wait: number, attempts = 0, outcome: Outcome = 'handled') => {
  const conversations = new MemoryConversations();
  const limiter = new FixedLimiter(wait);
  const notices: string[] = [];
  const notice = {
    tooFast: async () => {
      notices.push('too fast');
    },
  };
  const context = contextOf(pendingMessage({ attempts }));
  let passed = false;
  await rateLimit(
    limiter,
    conversations,
    notice,
    new TestClock(now),
  )(context, async () => {
    passed = true;
    context.outcome = outcome;
  });
  return { context, conversations, limiter, notices, passed };
};

describe('rateLimit', () => {
  it('counts by conversation, and lets through what is within the limit', async () => {
    const { passed, limiter, notices } = await run(0);
    expect(passed).toBe(true);
    expect(limiter.taken).toEqual([pendingMessage().conversationId]);
    expect(notices).toEqual([]);
  });

  it('keeps what is beyond it until the window frees, and says so', async () => {
    const { passed, context, conversations, notices } = await run(2_000);
    expect(passed).toBe(false);
    expect(context.outcome).toBe('deferred');
    expect(conversations.deferred).toEqual([new Date(now.getTime() + 2_000)]);
    expect(notices).toHaveLength(1);
  });

  it('does not count a message again that has failed before', async () => {
    const { passed, limiter } = await run(2_000, 1);
    expect(passed).toBe(true);
    expect(limiter.taken).toEqual([]);
  });

  it.each<[Outcome, number]>([
    ['held', 1],
    ['gone', 1],
    ['handled', 0],
    ['ignored', 0],
  ])('counts a message once: what is %s is given back %i times', async (outcome, times) => {
    const { limiter } = await run(0, 0, outcome);
    expect(limiter.givenBack).toEqual(Array(times).fill(pendingMessage().conversationId));
  });

  it('gives back nothing that it did not take', async () => {
    expect((await run(0, 1, 'held')).limiter.givenBack).toEqual([]);
    expect((await run(2_000)).limiter.givenBack).toEqual([]);
  });
});
