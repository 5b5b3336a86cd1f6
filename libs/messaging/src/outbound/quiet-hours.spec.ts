import { localTimeAt } from '@munshi/kernel';
import { isQuiet } from '@munshi/organizations';
import fc from 'fast-check';
import { quietUntil, recipientZone } from './quiet-hours.js';

const at = (text: string) => new Date(text);
const NIGHT = { quietFrom: 21 * 60, quietUntil: 9 * 60 };

describe('quiet hours', () => {
  it.each([
    ['2026-11-20T15:29:59Z', null],
    ['2026-11-20T15:30:00Z', '2026-11-21T03:30:00Z'],
    ['2026-11-20T18:30:00Z', '2026-11-21T03:30:00Z'],
    ['2026-11-21T03:29:59Z', '2026-11-21T03:30:00Z'],
    ['2026-11-21T03:30:00Z', null],
  ])('at %s in Kolkata end %s', (now, end) => {
    expect(quietUntil(at(now), 'Asia/Kolkata', NIGHT)).toEqual(end === null ? null : at(end));
  });

  it('end at nine on the wall also after a night in which the clock was turned', () => {
    expect(quietUntil(at('2026-03-28T22:00:00Z'), 'Europe/Berlin', NIGHT)).toEqual(
      at('2026-03-29T07:00:00Z'),
    );
    expect(quietUntil(at('2026-10-24T22:00:00Z'), 'Europe/Berlin', NIGHT)).toEqual(
      at('2026-10-25T08:00:00Z'),
    );
  });

  it('may lie within a day, or be none', () => {
    const lunch = { quietFrom: 12 * 60, quietUntil: 14 * 60 };
    expect(quietUntil(at('2026-11-20T07:00:00Z'), 'Asia/Kolkata', lunch)).toEqual(at('2026-11-20T08:30:00Z'));
    expect(
      quietUntil(at('2026-11-20T07:00:00Z'), 'Asia/Kolkata', { quietFrom: 0, quietUntil: 0 }),
    ).toBeNull();
  });

  it('that end in an hour that comes twice end once it is loud for good, or for now', () => {
    const hours = { quietFrom: 22 * 60, quietUntil: 150 };
    // 02:40 the second time is loud; 02:10 the second time is quiet until the second half past two.
    expect(quietUntil(at('2026-10-25T01:10:00Z'), 'Europe/Berlin', hours)).toEqual(
      at('2026-10-25T01:30:00Z'),
    );
    expect(quietUntil(at('2026-10-25T01:40:00Z'), 'Europe/Berlin', hours)).toBeNull();
  });

  it('are over when they are said to be, and not a minute before', () => {
    const zones = [
      'Asia/Kolkata',
      'Europe/Berlin',
      'America/Sao_Paulo',
      'America/New_York',
      'Australia/Lord_Howe',
    ];
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.oneof(
          fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) }),
          // The nights in which clocks are turned.
          fc.integer({ min: Date.UTC(2026, 2, 28, 20), max: Date.UTC(2026, 2, 29, 10) }),
          fc.integer({ min: Date.UTC(2026, 9, 24, 20), max: Date.UTC(2026, 9, 25, 10) }),
        ),
        minute,
        minute,
        (zone, time, quietFrom, quietEnd) => {
          const hours = { quietFrom, quietUntil: quietEnd };
          const now = new Date(time);
          const quietAt = (instant: number) => isQuiet(localTimeAt(new Date(instant), zone).minutes, hours);
          const end = quietUntil(now, zone, hours);
          expect(end === null).toBe(!quietAt(time));
          if (end === null) return;
          expect(end.getTime()).toBeGreaterThan(time);
          expect(quietAt(end.getTime())).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a recipient's zone", () => {
  it('is what is known of them, else that of their country, else that of the seller', () => {
    const sellers = 'America/Sao_Paulo';
    const of = (timeZone: string | null, phone: string | null) => recipientZone({ timeZone, phone }, sellers);
    expect(of('Asia/Dubai', '919829012345')).toBe('Asia/Dubai');
    expect(localTimeAt(at('2026-11-20T06:30:00Z'), of(null, '919829012345')).minutes).toBe(12 * 60);
    expect(of(null, '5511987654321')).toBe(sellers);
    expect(of(null, null)).toBe(sellers);
    expect(of('Mars/Olympus', null)).toBe(sellers);
  });

  it('of a country with several is one in its middle, and not that of a seller on another continent', () => {
    const hoursIn = (phone: string) => {
      const zone = recipientZone({ timeZone: null, phone }, 'Asia/Kolkata');
      return localTimeAt(at('2026-11-20T18:00:00Z'), zone).minutes / 60;
    };
    expect(hoursIn('14155238886')).toBeGreaterThanOrEqual(10);
    expect(hoursIn('14155238886')).toBeLessThanOrEqual(13);
    expect(hoursIn('5511987654321')).toBeGreaterThanOrEqual(14);
    expect(hoursIn('5511987654321')).toBeLessThanOrEqual(15);
  });
});
