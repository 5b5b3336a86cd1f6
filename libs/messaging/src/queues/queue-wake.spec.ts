import { QueueWake } from './queue-wake.js';
import type { Queues, WakeUp } from './queues.js';

const MINUTE = 60_000;

describe('waking by queues', () => {
  const realTimeout = globalThis.setTimeout;
  let timers: { readonly work: () => void; readonly ms: number }[];
  let added: { readonly queue: string; readonly wakeUps: readonly WakeUp[] }[];
  let wake: QueueWake;
  beforeEach(() => {
    timers = [];
    globalThis.setTimeout = ((work: () => void, ms: number) => {
      timers.push({ work, ms });
      return timers.length;
    }) as unknown as typeof setTimeout;
    added = [];
    const add = (queue: string, wakeUps: readonly WakeUp[]) => void added.push({ queue, wakeUps });
    wake = new QueueWake({ add } as unknown as Queues);
  });
  afterEach(() => {
    globalThis.setTimeout = realTimeout;
  });
  const ring = () => {
    for (const { work } of timers.splice(0)) work();
  };
  const turned = () => new Promise(setImmediate);
  const jobs = () =>
    added.splice(0).flatMap(({ queue, wakeUps }) => wakeUps.map(({ name }) => `${queue} ${name}`));

  it('names the conversations of one round together, each once, and no more than 32 in a job', () => {
    for (let nth = 0; nth < 40; nth += 1) wake.conversation('mine', `c${nth % 33}`);
    expect(timers).toHaveLength(1);
    ring();
    const named = added.flatMap(({ wakeUps }) =>
      wakeUps.map(({ data }) => (data as { conversations: unknown[] }).conversations.length),
    );
    expect([added[0]?.queue, named]).toEqual(['conversations', [32, 1]]);
  });

  it('adds what was woken for when the process ends', () => {
    wake.conversation('mine', 'c1');
    wake.onApplicationShutdown();
    expect(jobs()).toEqual(['conversations hear']);
  });

  it('leaves what this process cannot do itself to a queue, and asks for it once a turn', async () => {
    wake.sender('mine', 'account');
    wake.sender('mine', 'account');
    await turned();
    expect(jobs()).toEqual(['outbound-messages sender']);
  });

  it('does what this process can do itself, and queues it where that fails', async () => {
    const sent: string[] = [];
    let away = false;
    wake.serve({
      sender: async (_, account) => {
        if (away) throw new Error('no database');
        sent.push(account);
      },
    });
    wake.sender('mine', 'account');
    await turned();
    expect([sent, jobs()]).toEqual([['account'], []]);
    away = true;
    wake.sender('mine', 'account');
    await turned();
    expect(jobs()).toEqual(['outbound-messages sender']);
  });

  it('asks once for what is asked for the same time, and never early', async () => {
    const soonest = performance.now() + 1_000;
    for (let times = 0; times < 50; times += 1) wake.sender('mine', 'account', 1_000);
    // The end of a round may lie between two of them.
    expect(timers.length).toBeLessThanOrEqual(2);
    expect(performance.now() + (timers[0]?.ms ?? 0)).toBeGreaterThanOrEqual(soonest);
    ring();
    await turned();
    expect(jobs()).toEqual(['outbound-messages sender']);
  });

  it('leaves what is further off to the sweeper', () => {
    wake.sender('mine', 'account', 16 * MINUTE);
    expect(timers).toEqual([]);
  });
});
