import { hasSendingTime } from './sending-time.js';

const HOUR = 3_600_000;
const from = new Date('2026-11-24T10:00:00Z');
const daily = (opens: number, closes: number) => [
  { days: [1, 2, 3, 4, 5, 6, 7], from: opens * 60, until: closes * 60 },
];

/** Quiet from 21:00 to 09:00 on a clock that is so many hours before Greenwich. */
const nights =
  (ahead: number) =>
  (at: Date): Date | null => {
    const local = at.getTime() + ahead * HOUR;
    const hour = new Date(local).getUTCHours();
    if (hour >= 9 && hour < 21) return null;
    const midnight = Math.floor(local / (24 * HOUR)) * 24 * HOUR;
    return new Date(midnight + (hour >= 21 ? 33 : 9) * HOUR - ahead * HOUR);
  };

describe('what a campaign says', () => {
  it.each([
    ['never between two nights alone', daily(21, 24), 0, false],
    ['never from the first minute of the night', daily(0, 9), 0, false],
    ['in the minute before the night', [{ days: [7], from: 20 * 60 + 59, until: 1_440 }], 0, true],
    ['never by day here, where it is night', daily(10, 18), 12, false],
    ['in the hour of the evening that is their morning', daily(10, 22), 12, true],
    ['always without windows', [], 12, true],
  ])('is heard %s', (_, windows, ahead, heard) => {
    expect(hasSendingTime({ from, endsAt: null, zone: 'UTC', windows }, nights(ahead))).toBe(heard);
  });

  it('is not heard where it ends before the night does', () => {
    const evening = new Date('2026-11-24T21:30:00Z');
    const heardBy = (endsAt: string) =>
      hasSendingTime({ from: evening, endsAt: new Date(endsAt), zone: 'UTC', windows: [] }, nights(0));
    expect([heardBy('2026-11-25T09:00:00Z'), heardBy('2026-11-25T09:00:01Z')]).toEqual([false, true]);
  });
});
