import { statementPeriodIn } from './statement-period.js';

const TODAY = { year: 2026, month: 11, day: 20 };

const periodOf = (text: string, currency = 'INR'): string | null => {
  const period = statementPeriodIn(text, currency, TODAY);
  return period && `${period.from} ${period.to}`;
};

describe('for which days a statement is wanted', () => {
  it.each([
    ['statement of october', '2026-10-01 2026-10-31'],
    ['statement of Oct 2025', '2025-10-01 2025-10-31'],
    ['december ka statement', '2025-12-01 2025-12-31'],
    ['statement of november', '2026-11-01 2026-11-20'],
    ['statement from 1 april', '2026-04-01 2026-11-20'],
    ['statement from 1st of April 2025', '2025-04-01 2026-11-20'],
    ['statement since june', '2026-06-01 2026-11-20'],
    ['april se hisab bhejo', '2026-04-01 2026-11-20'],
    ['april se june tak ka statement', '2026-04-01 2026-06-30'],
    ['statement april to june', '2026-04-01 2026-06-30'],
    ['statement 1/4/2026 to 30/9/2026', '2026-04-01 2026-09-30'],
    ['statement 1 april to 15 may', '2026-04-01 2026-05-15'],
    ['statement till 31 march', '2025-12-29 2026-03-31'],
    ['statement of march 5 2026 to today', '2026-03-05 2026-11-20'],
    ['अक्टूबर का हिसाब भेजो', '2026-10-01 2026-10-31'],
    ['१ अप्रैल से हिसाब भेजो', '2026-04-01 2026-11-20'],
    ['last month statement', '2026-10-01 2026-10-31'],
    ['pichle mahine ka statement', '2026-10-01 2026-10-31'],
    ['is mahine ka hisab', '2026-11-01 2026-11-20'],
    ['last 6 months statement', '2026-05-21 2026-11-20'],
    ['statement of last year', '2025-11-20 2026-11-20'],
    ['saal bhar ka hisab bhejo', '2025-11-20 2026-11-20'],
    ['2 साल का हिसाब भेजो', '2024-11-20 2026-11-20'],
    ['statement of 500 years', '2023-11-21 2026-11-20'],
    ['statement of 31 february', null],
    ['may i have my statement', null],
    ['statement', null],
    ['hisab bhejo', null],
  ])('%s: %s', (text, period) => {
    expect(periodOf(text)).toBe(period);
  });

  it.each([
    ['extrato do mês passado', '2026-10-01 2026-10-31'],
    ['extrato de março', '2026-03-01 2026-03-31'],
    ['extrato desde 1º de abril', '2026-04-01 2026-11-20'],
    ['extrato de abril até junho', '2026-04-01 2026-06-30'],
    ['extrato dos últimos 6 meses', '2026-05-21 2026-11-20'],
    ['extrato do ano', '2025-11-20 2026-11-20'],
    ['me manda o extrato', null],
  ])('in Brazil, %s: %s', (text, period) => {
    expect(periodOf(text, 'BRL')).toBe(period);
  });

  it('takes long and strange texts', () => {
    for (const text of ['1/1/'.repeat(5_000), 'april '.repeat(5_000), '\ud800 99/99/9999', '0/0/0000'])
      expect([null, 'string']).toContain(periodOf(text) === null ? null : typeof periodOf(text));
  });
});
