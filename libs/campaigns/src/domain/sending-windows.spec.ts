import { closedUntil } from './sending-windows.js';

const at = (text: string): Date => new Date(text);
const weekdays = [{ days: [1, 2, 3, 4, 5], from: 10 * 60, until: 18 * 60 }];
const opens = (now: string, zone: string, windows = weekdays): string | null =>
  closedUntil(at(now), zone, windows)?.toISOString() ?? null;

describe('sending windows', () => {
  it('are open from their first minute until before their last, on the clock of the zone', () => {
    // Friday, 20 November 2026.
    expect(opens('2026-11-20T04:29:59Z', 'Asia/Kolkata')).toBe('2026-11-20T04:30:00.000Z');
    expect(opens('2026-11-20T04:30:00Z', 'Asia/Kolkata')).toBeNull();
    expect(opens('2026-11-20T12:29:59Z', 'Asia/Kolkata')).toBeNull();
    expect(opens('2026-11-20T12:30:00Z', 'Asia/Kolkata')).toBe('2026-11-23T04:30:00.000Z');
  });

  it('open at their hour also on the day on which the clock is turned', () => {
    const daily = [{ days: [7], from: 9 * 60, until: 10 * 60 }];
    expect(opens('2026-10-24T12:00:00Z', 'Europe/Berlin', daily)).toBe('2026-10-25T08:00:00.000Z');
    expect(opens('2026-03-28T12:00:00Z', 'Europe/Berlin', daily)).toBe('2026-03-29T07:00:00.000Z');
  });

  it('open next week where the only one has just closed', () => {
    const mondays = [{ days: [1], from: 0, until: 1 }];
    expect(opens('2026-11-23T00:01:00Z', 'UTC', mondays)).toBe('2026-11-30T00:00:00.000Z');
  });

  it('are always open where there are none', () => {
    expect(opens('2026-11-22T00:00:00Z', 'UTC', [])).toBeNull();
  });
});
