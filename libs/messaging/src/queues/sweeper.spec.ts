import { TestClock } from '@munshi/kernel';
import type { Logger, Metrics } from '@munshi/observability';
import type pg from 'pg';
import type { Settlement } from '../outbound/settlement.js';
import { Sweeper } from './sweeper.js';
import type { Wake } from './wake.js';

describe('the sweeper', () => {
  const clock = new TestClock(new Date('2026-11-21T10:00:00Z'));
  let due: string[];
  let woken: string[];
  let counted: number;
  let sweeper: Sweeper;
  beforeEach(() => {
    due = [];
    woken = [];
    counted = 0;
    const rows = (text: string) =>
      text.includes('due_deliveries')
        ? due.map((id) => ({ organization_id: 'o', delivery_id: id, queue: 'order-processing' }))
        : [];
    sweeper = new Sweeper(
      { query: ({ text }: { text: string }) => Promise.resolve({ rows: rows(text) }) } as unknown as pg.Pool,
      { delivery: (_: string, id: string) => void woken.push(id) } as unknown as Wake,
      {} as Settlement,
      clock,
      { swept: { inc: () => (counted += 1) } } as unknown as Metrics,
      {} as Logger,
    );
  });
  const sweep = async () => {
    woken.length = 0;
    await sweeper.sweep();
    clock.turn(1_000);
    return [...woken];
  };

  it('leaves what it sees for the first time to whoever does it', async () => {
    due = ['1'];
    expect(await sweep()).toEqual([]);
    expect(await sweep()).toEqual(['1']);
    due = [];
    await sweep();
    due = ['1'];
    expect(await sweep()).toEqual([]);
  });

  it('asks again for the same row ever more seldom, so that slow workers are not buried', async () => {
    due = ['1'];
    const seconds: number[] = [];
    for (let second = 0; second < 60; second += 1) if ((await sweep()).length > 0) seconds.push(second);
    expect(seconds).toEqual([1, 3, 7, 15, 31, 47]);
    expect(counted).toBe(seconds.length);
  });
});
