import { cleanText, foldPhrase } from './fold.js';
import { MONEY_WORDS, type MoneyWords } from './lexicon/money-words.js';
import { marketSellingIn } from './market-words.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { tokenize } from './tokens.js';

/** A day as a calendar on the wall shows it; `month` counts from 1. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From one day to another, both included: `2026-10-01`. */
export interface StatementPeriod {
  readonly from: string;
  readonly to: string;
}

/**
 * For which days a statement is wanted: "of october", "from 1 april", "1/4 to 30/9", "last month", "6 months", "extrato do
 * ano"; null where nobody says. Nothing is later than `today`; a month without its year is the last one that has begun.
 */
export const statementPeriodIn = (text: string, currency: string, today: Day): StatementPeriod | null => {
  const clean = cleanText(text.slice(0, LONGEST));
  const said = ` ${tokenize(clean)
    .map((token) => token.text)
    .join(' ')} `;
  const says = (kind: 'lastMonth' | 'thisMonth' | 'since' | 'until'): boolean =>
    PHRASES[kind].some((phrase) => said.includes(phrase));
  const [first, second] = placesIn(clean, today);
  if (first && second) return within(first.from, second.to, today);
  if (first && says('until') && !says('since')) return within(plus(first.to, -DAYS), first.to, today);
  if (first) return within(first.from, first.isDay || says('since') ? today : first.to, today);
  if (says('lastMonth')) {
    const last = monthBefore(today);
    return within({ ...last, day: 1 }, { ...last, day: daysIn(last) }, today);
  }
  if (says('thisMonth')) return within({ ...today, day: 1 }, today, today);
  const months = monthsIn(clean, currency);
  return months === null ? null : within(plus(today, -Math.round((months * 365) / 12)), today, today);
};

const LONGEST = 500;
const MOST_MONTHS = 36;
/** A quarter of a year, where only the end is said. */
const DAYS = 92;

/** A day, or a month, that is named: the first and the last day that it is. */
interface Place {
  readonly from: Day;
  readonly to: Day;
  readonly isDay: boolean;
}

const placesIn = (clean: string, today: Day): readonly Place[] => {
  const plain = clean
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0966-\u096f]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(NO_MONTHS, ' ');
  return [...plain.matchAll(PLACE)].flatMap(
    ([, day, month, year, dayBefore, name = '', itsYear, dayAfter]) => {
      const place =
        month === undefined
          ? placeOf(MONTHS.get(name), dayBefore ?? dayAfter, itsYear, today)
          : placeOf(Number(month), day, year, today);
      return place === null ? [] : [place];
    },
  );
};

/** Null for a day or month that no calendar has. */
const placeOf = (
  month: number | undefined,
  saidDay: string | undefined,
  saidYear: string | undefined,
  today: Day,
): Place | null => {
  if (month === undefined || month < 1 || month > 12) return null;
  const day = saidDay === undefined ? null : Number(saidDay);
  const begins = (year: number): Day => ({ year, month, day: day ?? 1 });
  const thisYear = iso(begins(today.year)) <= iso(today) ? today.year : today.year - 1;
  const year = saidYear === undefined ? thisYear : Number(saidYear.length === 2 ? `20${saidYear}` : saidYear);
  if (day !== null && (day < 1 || day > daysIn({ year, month }))) return null;
  const from = begins(year);
  return { from, to: day === null ? { ...from, day: daysIn(from) } : from, isDay: day !== null };
};

/** "6 months", "ek saal": how many; null where nobody says. */
const monthsIn = (clean: string, currency: string): number | null => {
  const { words } = marketSellingIn(currency);
  const tokens = withSpokenNumbers(tokenize(clean), words);
  for (const [unit, months] of [
    ['year', 12],
    ['month', 1],
  ] as const) {
    const at = tokens.findIndex((token) => PHRASES[unit].includes(` ${token.text} `));
    if (at < 0) continue;
    const many = tokens[at - 1]?.value?.toNumber() ?? 1;
    return Math.min(Math.max(1, Math.round(many * months)), MOST_MONTHS);
  }
  return null;
};

const within = (one: Day, other: Day, today: Day): StatementPeriod => {
  const [from = '', to = ''] = [iso(one), iso(other)].sort();
  const last = iso(today);
  return { from: from < last ? from : last, to: to < last ? to : last };
};

const pad = (figure: number, length = 2): string => String(figure).padStart(length, '0');
const iso = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
const daysIn = ({ year, month }: Pick<Day, 'year' | 'month'>): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthBefore = ({ year, month }: Day) =>
  month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
const plus = ({ year, month, day }: Day, days: number): Day => {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
};

const listOf = (kind: keyof MoneyWords): readonly string[] =>
  MONEY_WORDS.flatMap((words) => words[kind].split('|')).map((phrase) => phrase.trim());
const phrasesOf = (kind: keyof MoneyWords): readonly string[] =>
  listOf(kind).map((phrase) => ` ${foldPhrase(phrase)} `);

const PHRASES = {
  year: phrasesOf('year'),
  month: phrasesOf('month'),
  lastMonth: phrasesOf('lastMonth'),
  thisMonth: phrasesOf('thisMonth'),
  since: phrasesOf('since'),
  until: phrasesOf('until'),
};

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONEY_WORDS.flatMap(({ months }) =>
    months.split('|').flatMap((names, at) => names.split('/').map((name) => [name.trim(), at + 1] as const)),
  ),
);
const A_MONTH = [...MONTHS.keys()].sort((one, other) => other.length - one.length).join('|');
/** A day in figures; or a month with "20", "1st", "1 de" before it, or its year or day behind. */
const PLACE = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/])|` +
    String.raw`(?:(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|o|º)?\s+(?:of\s+|de\s+)?)?` +
    String.raw`(?<![\p{L}\p{M}])(${A_MONTH})(?![\p{L}\p{M}])` +
    String.raw`(?:[\s,]+(?:de\s+)?(\d{4})(?!\d)|\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d\p{L}]))?`,
  'giu',
);
const NO_MONTHS = new RegExp(`(?<!\\p{L})(?:${listOf('noMonth').join('|')})(?!\\p{L})`, 'giu');
