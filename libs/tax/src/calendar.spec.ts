import { dayFromIso, dayIn, daysBetween, financialYear, isoDay, plusDays } from './calendar.js';

describe('financialYear', () => {
  it.each([
    [2026, 3, 31, '25-26'],
    [2026, 4, 1, '26-27'],
    [2026, 12, 31, '26-27'],
    [2027, 1, 1, '26-27'],
    [2100, 1, 1, '99-00'],
    [1999, 12, 31, '99-00'],
  ])('of %i-%i-%i is %s in India', (year, month, day, expected) => {
    expect(financialYear({ year, month, day }, 4)).toBe(expected);
  });

  it('is the calendar year where it begins in January', () => {
    expect(financialYear({ year: 2026, month: 1, day: 1 }, 1)).toBe('26');
    expect(financialYear({ year: 2026, month: 12, day: 31 }, 1)).toBe('26');
  });

  it('refuses a month that no calendar has', () => {
    expect(() => financialYear({ year: 2026, month: 13, day: 1 }, 4)).toThrow(RangeError);
    expect(() => financialYear({ year: 2026, month: 1, day: 1 }, 0)).toThrow(RangeError);
  });
});

describe('dayIn', () => {
  it('begins the new financial year at midnight in India, not in Greenwich', () => {
    const before = new Date('2026-03-31T18:29:59Z');
    const after = new Date('2026-03-31T18:30:00Z');
    expect(financialYear(dayIn(before, 'Asia/Kolkata'), 4)).toBe('25-26');
    expect(financialYear(dayIn(after, 'Asia/Kolkata'), 4)).toBe('26-27');
    expect(dayIn(after, 'America/Sao_Paulo')).toEqual({ year: 2026, month: 3, day: 31 });
  });

  it('refuses a zone that nobody knows', () => {
    expect(() => dayIn(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('days', () => {
  it.each([
    ['2026-11-20', 15, '2026-12-05'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s and %i are %s, and that many apart', (from, days, to) => {
    expect(isoDay(plusDays(dayFromIso(from), days))).toBe(to);
    expect(daysBetween(dayFromIso(from), dayFromIso(to))).toBe(days);
  });

  it.each(['2026-02-29', '2026-13-01', '26-01-01', '', '2026-1-1'])('%j is none', (text) => {
    expect(() => dayFromIso(text)).toThrow(RangeError);
  });
});
