import { type Circumstances, timetable } from './timetable.js';

const at = (text: string): Date => new Date(`2026-11-${text}Z`);
const HOUR = 3_600_000;

/** Quiet from 21:00 to 09:00 on a clock that is so many hours before Greenwich. */
const nights = (now: Date, zone: string): Date | null => {
  const ahead = Number(zone) * HOUR;
  const hour = new Date(now.getTime() + ahead).getUTCHours();
  if (hour >= 9 && hour < 21) return null;
  const midnight = Math.floor((now.getTime() + ahead) / (24 * HOUR)) * 24 * HOUR;
  return new Date(midnight + (hour >= 21 ? 33 : 9) * HOUR - ahead);
};

const plain: Circumstances = {
  from: at('24T10:00:00'),
  endsAt: null,
  crowds: [{ recipients: 4_800, zone: '0', from: null }],
  perSecond: 80,
  zone: 'UTC',
  windows: [],
  quietUntil: () => null,
  portfolio: null,
  month: null,
  canary: null,
};

const waits = (more: Partial<Circumstances>) => {
  const { finishesAt, standstills, untold } = timetable({ ...plain, ...more });
  return {
    ends: finishesAt?.toISOString().slice(8, 16) ?? null,
    untold,
    waits: standstills.map(
      ({ reason, from, until }) =>
        `${reason} ${from.toISOString().slice(8, 16)} ${until.toISOString().slice(8, 16)}`,
    ),
  };
};

describe('the timetable of a campaign', () => {
  it('is as long as its rate makes it where nothing stands in the way', () => {
    expect(timetable(plain)).toEqual({ finishesAt: at('24T10:01:00'), standstills: [], untold: 0 });
  });

  it('stands still in quiet hours, and goes on where they end', () => {
    const from = at('24T20:59:30');
    expect(waits({ from, quietUntil: nights })).toEqual({
      ends: '25T09:00',
      untold: 0,
      waits: ['quiet-hours 24T21:00 25T09:00'],
    });
  });

  it('tells those first where it is day already', () => {
    const crowds = [
      { recipients: 4_800, zone: '0', from: null },
      { recipients: 4_800, zone: '5', from: null },
    ];
    expect(waits({ from: at('24T04:30:00'), crowds, quietUntil: nights })).toEqual({
      ends: '24T09:01',
      untold: 0,
      waits: ['quiet-hours 24T04:31 24T09:00'],
    });
  });

  it('speaks in its windows alone', () => {
    const windows = [{ days: [2, 3], from: 600, until: 601 }];
    expect(waits({ windows, crowds: [{ recipients: 30_000, zone: '0', from: null }] })).toEqual({
      ends: '25T10:01',
      untold: 0,
      waits: ['sending-window 24T10:05 25T10:00'],
    });
  });

  it('keeps to the people of a day, of whom some are taken', () => {
    const portfolio = { most: 2_000, written: 500 };
    expect(waits({ portfolio })).toEqual({
      ends: '26T10:10',
      untold: 0,
      waits: ['portfolio-limit 24T10:00 25T10:05', 'portfolio-limit 25T10:05 26T10:10'],
    });
    expect(waits({ portfolio: { most: 0, written: 0 } })).toEqual({ ends: null, untold: 4_800, waits: [] });
  });

  it('waits for the next month where this one is used up', () => {
    const endOf = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1));
    const { finishesAt, standstills } = timetable({ ...plain, month: { left: 100, most: 4_000, endOf } });
    expect(standstills.map(({ reason, until }) => [reason, until])).toEqual([
      ['month-budget', new Date('2026-12-01T00:00:00Z')],
      ['month-budget', new Date('2027-01-01T00:00:00Z')],
    ]);
    expect(finishesAt?.getTime()).toBeGreaterThan(Date.UTC(2027, 0));
    expect(waits({ month: { left: 100, most: 0, endOf } })).toMatchObject({ ends: null, untold: 4_700 });
  });

  it('waits after its canary, and for whoever has heard enough of late', () => {
    const crowds = [
      { recipients: 800, zone: '0', from: null },
      { recipients: 80, zone: '0', from: at('26T12:00:00') },
    ];
    expect(waits({ crowds, canary: { size: 80, waitMinutes: 30 } })).toEqual({
      ends: '26T12:00',
      untold: 0,
      waits: ['canary 24T10:00 24T10:30', 'frequency-cap 24T10:30 26T12:00'],
    });
  });

  it('says who would not be told before its end', () => {
    expect(
      waits({ endsAt: at('24T10:00:30'), crowds: [{ recipients: 48_000, zone: '0', from: null }] }),
    ).toEqual({
      ends: null,
      untold: 45_600,
      waits: [],
    });
  });
});
