import { afterOne, type Behaviour, behaviourFrom, behavesWell, WELL_BEHAVED } from './behaviour.js';
import { arrivals, tellings } from './schedule.js';

const behaving = (more: Partial<Behaviour>): Behaviour => ({ ...WELL_BEHAVED, ...more });
const sentAndDelivered = [
  { event: 'sent', atMs: 0 },
  { event: 'delivered', atMs: 100 },
] as const;
const order = (behaviour: Behaviour, turn = 0) =>
  tellings(sentAndDelivered, behaviour, turn)
    .toSorted((a, b) => a.dueMs - b.dueMs)
    .map(({ event, copy }) => `${event}${copy === 0 ? '' : ' again'}`);

describe('behaviour', () => {
  it('is good where nothing, or something else, is stored', () => {
    for (const stored of [undefined, null, {}, [], 'accepts', { ...WELL_BEHAVED, answer: 'explodes' }])
      expect(behaviourFrom(stored)).toEqual(WELL_BEHAVED);
    expect(behavesWell(WELL_BEHAVED)).toBe(true);
  });

  it('goes back to good after the one message it was ordered for, and keeps the rest', () => {
    const once = behaving({ answer: 'hangs', scope: 'next', delayMs: 1000 });
    expect(afterOne(once)).toEqual(behaving({ delayMs: 1000 }));
    const always = behaving({ answer: 'hangs', scope: 'every' });
    expect(afterOne(always)).toBe(always);
  });
});

describe('schedule', () => {
  it('lets a message arrive at once, and once', () => {
    expect(arrivals(WELL_BEHAVED, 1)).toEqual([0]);
  });

  it('keeps a message under way as long as it is told to', () => {
    expect(arrivals(behaving({ delayMs: 3000 }), 0)).toEqual([3000]);
    expect(tellings([{ event: 'message', atMs: 0 }], behaving({ delayMs: 3000 }), 0)).toEqual([
      { event: 'message', copy: 0, atMs: 0, dueMs: 3000 },
    ]);
  });

  it('lets every second message be overtaken', () => {
    const reorders = behaving({ reorders: true });
    const [held] = arrivals(reorders, 1);
    const [next] = arrivals(reorders, 2);
    expect(held).toBeGreaterThan(next ?? Infinity);
  });

  it('tells of statuses in the order in which they happened, or of the last one first', () => {
    expect(order(WELL_BEHAVED)).toEqual(['sent', 'delivered']);
    expect(order(behaving({ reorders: true }))).toEqual(['delivered', 'sent']);
  });

  it('never tells of a thing before it has happened', () => {
    for (const behaviour of [WELL_BEHAVED, behaving({ reorders: true, duplicates: true })])
      for (const { atMs, dueMs } of tellings(sentAndDelivered, behaviour, 1))
        expect(dueMs).toBeGreaterThanOrEqual(atMs);
  });

  it('tells of everything twice, the second time later', () => {
    expect(order(behaving({ duplicates: true }))).toEqual([
      'sent',
      'delivered',
      'sent again',
      'delivered again',
    ]);
    expect(arrivals(behaving({ duplicates: true }), 0)).toHaveLength(2);
  });
});
