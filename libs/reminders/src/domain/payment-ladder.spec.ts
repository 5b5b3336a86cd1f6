import fc from 'fast-check';
import { localTimeAt } from '@munshi/kernel';
import { daysLate, stepsOf } from './payment-ladder.js';

const facts = {
  dueOn: '2026-11-30',
  ladder: [-3, 0, 3, 7, 15],
  at: 630,
  zone: 'Asia/Kolkata',
  now: new Date('2026-11-20T06:30:00Z'),
};

describe('the ladder of an invoice', () => {
  it('has a step for each of its days, at its hour on the wall', () => {
    expect(stepsOf(facts).map(({ days, dueAt }) => [days, dueAt.toISOString()])).toEqual([
      [-3, '2026-11-27T05:00:00.000Z'],
      [0, '2026-11-30T05:00:00.000Z'],
      [3, '2026-12-03T05:00:00.000Z'],
      [7, '2026-12-07T05:00:00.000Z'],
      [15, '2026-12-15T05:00:00.000Z'],
    ]);
  });

  it('keeps its hour when the clock is turned', () => {
    const berlin = {
      ...facts,
      dueOn: '2026-10-25',
      zone: 'Europe/Berlin',
      now: new Date('2026-10-01T00:00:00Z'),
    };
    expect(
      stepsOf(berlin)
        .slice(0, 3)
        .map(({ dueAt }) => dueAt.toISOString()),
    ).toEqual(['2026-10-22T08:30:00.000Z', '2026-10-25T09:30:00.000Z', '2026-10-28T09:30:00.000Z']);
  });

  it('lets each step say something until the next one does, and that of the day until its end', () => {
    const [soon, today, late] = stepsOf(facts);
    expect(soon?.goodUntil).toEqual(today?.dueAt);
    expect(today?.goodUntil.toISOString()).toBe('2026-11-30T18:30:00.000Z');
    expect(late?.goodUntil.toISOString()).toBe('2026-12-07T05:00:00.000Z');
    expect(stepsOf({ ...facts, ladder: [15] })[0]?.goodUntil.toISOString()).toBe('2026-12-22T05:00:00.000Z');
  });

  it('does not make up for what is past, and may be empty', () => {
    const now = new Date('2026-11-30T05:00:00Z');
    expect(stepsOf({ ...facts, now }).map(({ days }) => days)).toEqual([3, 7, 15]);
    expect(stepsOf({ ...facts, ladder: [] })).toEqual([]);
  });

  it('never has two of its steps at once, whatever it is', () => {
    const zone = fc.constantFrom('Asia/Kolkata', 'America/Sao_Paulo', 'Europe/Berlin', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -120, max: 120 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 1439 }),
        zone,
        (ladder, at, where) => {
          const steps = stepsOf({ ...facts, ladder, at, zone: where, now: new Date(0) });
          expect(steps.map(({ days }) => days)).toEqual([...new Set(ladder)].sort((a, b) => a - b));
          for (const [nth, { dueAt, goodUntil, days }] of steps.entries()) {
            expect(goodUntil.getTime()).toBeGreaterThan(dueAt.getTime());
            expect(goodUntil.getTime()).toBeLessThanOrEqual(steps[nth + 1]?.dueAt.getTime() ?? Infinity);
            expect(daysLate(facts.dueOn, where, dueAt)).toBe(days);
            // As much later as the clock left out on that very day.
            const { minutes } = localTimeAt(dueAt, where);
            expect(minutes).toBeGreaterThanOrEqual(at);
            expect(minutes).toBeLessThanOrEqual(at + 60);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
