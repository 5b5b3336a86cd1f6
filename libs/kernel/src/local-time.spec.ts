import fc from 'fast-check';
import { dayAfter, instantAt, isZone, localTimeAt } from './local-time.js';

const at = (text: string) => new Date(text);

describe('the time on a wall', () => {
  it.each([
    ['2026-11-20T06:30:00Z', 'Asia/Kolkata', '2026-11-20', 12 * 60],
    ['2026-11-20T19:00:00Z', 'Asia/Kolkata', '2026-11-21', 30],
    ['2026-11-20T02:59:59Z', 'America/Sao_Paulo', '2026-11-19', 23 * 60 + 59],
    ['2026-03-29T00:59:00Z', 'Europe/Berlin', '2026-03-29', 119],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', 180],
  ])('at %s in %s is %s, minute %d', (instant, zone, day, minutes) => {
    expect(localTimeAt(at(instant), zone)).toEqual({ day, minutes });
  });

  it('comes twice when clocks go back, and the first time counts', () => {
    const time = { day: '2026-10-25', minutes: 150 };
    expect(instantAt(time, 'Europe/Berlin')).toEqual(at('2026-10-25T00:30:00Z'));
  });

  it('is left out when clocks go forward, and then comes as much later', () => {
    const time = { day: '2026-03-29', minutes: 150 };
    expect(instantAt(time, 'Europe/Berlin')).toEqual(at('2026-03-29T01:30:00Z'));
  });

  it('leads back to where it came from, but for the second of two alike', () => {
    const zones = [
      'Asia/Kolkata',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
        (zone, time) => {
          const instant = new Date(Math.floor(time / 60_000) * 60_000);
          const local = localTimeAt(instant, zone);
          const back = instantAt(local, zone);
          expect(back.getTime()).toBeLessThanOrEqual(instant.getTime());
          expect(localTimeAt(back, zone)).toEqual(local);
        },
      ),
    );
  });

  it('is that of zones that exist', () => {
    expect([isZone('Asia/Kolkata'), isZone('Mars/Olympus')]).toEqual([true, false]);
  });

  it('goes over the ends of months and years', () => {
    expect(dayAfter('2026-12-30', 3)).toBe('2027-01-02');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
  });
});
