import { TestClock } from '@munshi/kernel';
import { pino } from 'pino';
import { MemoryConversations, pendingMessage } from '../../testing/fakes.js';
import { errors } from './errors.js';
import { contextOf } from './message-context.js';

const silent = pino({ level: 'silent' });
const now = new Date('2026-11-20T06:30:00Z');

const run = async (attempts: number, fault?: Error, mayApologise = true) => {
  const conversations = new MemoryConversations();
  const apologies: number[] = [];
  const apology = {
    apologise: async () => {
      if (!mayApologise) throw new Error('nobody to apologise to');
      apologies.push(attempts);
    },
  };
  const context = contextOf(pendingMessage({ attempts }));
  await errors(
    conversations,
    apology,
    new TestClock(now),
    silent,
  )(context, async () => {
    if (fault) throw fault;
  });
  return { context, postponed: conversations.postponed, apologies };
};

describe('errors', () => {
  it('has nothing to do with what works', async () => {
    expect((await run(0)).postponed).toEqual([]);
  });

  it('counts a failed attempt, and lets the message wait longer each time', async () => {
    const waits = [];
    for (const attempts of [0, 1, 2, 3]) {
      const { context, postponed, apologies } = await run(attempts, new Error('broken'));
      expect(context.outcome).toBe('postponed');
      expect(postponed).toEqual([{ fault: 'Error: broken', notBefore: context.retryAt }]);
      expect(apologies).toEqual([]);
      waits.push((context.retryAt?.getTime() ?? 0) - now.getTime());
    }
    expect(waits).toEqual([...waits].sort((left, right) => left - right));
  });

  it('apologises once, and parks the message, when it has been tried enough', async () => {
    const { context, postponed, apologies } = await run(4, new Error('broken'));
    expect(context.outcome).toBe('parked');
    expect(postponed).toEqual([{ fault: 'Error: broken', notBefore: null }]);
    expect(apologies).toHaveLength(1);
  });

  it('parks the message although the apology fails', async () => {
    const { context, postponed } = await run(4, new Error('broken'), false);
    expect(context.outcome).toBe('parked');
    expect(postponed).toEqual([{ fault: 'Error: broken', notBefore: null }]);
  });
});
