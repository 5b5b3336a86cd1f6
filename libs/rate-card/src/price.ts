import { type Currency, type Money, money } from '@munshi/kernel';
import {
  type Biller,
  type Category,
  EVERYWHERE_ELSE,
  type Exchange,
  type Fee,
  type Rate,
  type RateCard,
} from './rate-card.js';

/** Millionths of the currency's unit, exactly: a message costs less than the smallest coin (₹0.1150 is 11.5 paise). */
export interface Price {
  readonly micros: number;
  readonly currency: Currency;
}

/** Of which message the price is asked for. */
export interface PriceQuery {
  readonly biller: Biller;
  /** ISO 3166 of the recipient's number; null where nobody can tell. */
  readonly country: string | null;
  readonly category: Category;
  readonly at: Date;
  /** What it is to be told in. */
  readonly currency: Currency;
}

const MILLION = 1_000_000n;

/**
 * What one delivered message costs. Of several cards an earlier one is laid over a later one; of one card's rows the
 * latest that has begun holds, and a country's own before `*`. Null where no row, or no exchange, tells.
 */
export const priceOf = (cards: readonly RateCard[], asked: PriceQuery): Price | null => {
  const day = asked.at.toISOString().slice(0, 10);
  const parts = partsOf(cards, asked, day);
  if (parts === null) return null;
  let micros = 0n;
  for (const part of parts) {
    const told = exchanged(cards, part, asked.currency, day);
    if (told === null) return null;
    micros += told;
  }
  return { micros: Number(micros), currency: asked.currency };
};

/** Who says what it is made of: each once, the rate's first. */
export const sourcesOf = (cards: readonly RateCard[], asked: PriceQuery): readonly string[] => {
  const day = asked.at.toISOString().slice(0, 10);
  const parts = partsOf(cards, asked, day) ?? [];
  const exchanged = parts
    .flatMap(({ currency }) => (currency === asked.currency ? [] : [currency, asked.currency]))
    .flatMap((currency) => exchangeOf(cards, currency, day) ?? []);
  return [...new Set([...parts, ...exchanged].map(({ source }) => source))];
};

/** Null where one of them is not known. */
const partsOf = (
  cards: readonly RateCard[],
  asked: PriceQuery,
  day: string,
): readonly (Rate | Fee)[] | null => {
  const rate = rateOf(cards, asked, day);
  if (rate === undefined) return null;
  if (asked.biller !== 'twilio') return [rate];
  const fee = latest(cards, ({ fees }) => fees, day);
  return fee === undefined ? null : [rate, fee];
};

const rateOf = (
  cards: readonly RateCard[],
  { country, category }: PriceQuery,
  day: string,
): Rate | undefined => {
  const of = (wanted: string) =>
    latest(
      cards,
      ({ rates }) => rates.filter((rate) => rate.country === wanted && rate.category === category),
      day,
    );
  return (country === null ? undefined : of(country)) ?? of(EVERYWHERE_ELSE);
};

/** Whether a card has a rate of this country's own; else it is priced as everywhere else is, where that is known. */
export const hasOwnRate = (
  cards: readonly RateCard[],
  { country, category, at }: Pick<PriceQuery, 'country' | 'category' | 'at'>,
): boolean => {
  const day = at.toISOString().slice(0, 10);
  return cards.some(({ rates }) =>
    rates.some((rate) => rate.country === country && rate.category === category && rate.from <= day),
  );
};

/** Of the first card that has any. */
const latest = <Row extends { readonly from: string }>(
  cards: readonly RateCard[],
  rowsOf: (card: RateCard) => readonly Row[],
  day: string,
): Row | undefined => {
  for (const card of cards) {
    const begun = rowsOf(card).filter(({ from }) => from <= day);
    if (begun.length > 0) return begun.reduce((best, row) => (row.from > best.from ? row : best));
  }
  return undefined;
};

/** Through the dollar, rounded half up to a millionth; exactly where the currency stays. */
const exchanged = (
  cards: readonly RateCard[],
  { amount, currency }: Rate | Fee,
  wanted: Currency,
  day: string,
): bigint | null => {
  const given = microsIn(amount);
  if (currency === wanted) return given;
  const from = perDollar(cards, currency, day);
  const to = perDollar(cards, wanted, day);
  return from === null || to === null ? null : (given * to + from / 2n) / from;
};

/** Millionths of a unit for a dollar. */
const perDollar = (cards: readonly RateCard[], currency: Currency, day: string): bigint | null => {
  if (currency === 'USD') return MILLION;
  const row = exchangeOf(cards, currency, day);
  return row === undefined ? null : microsIn(row.perDollar);
};

const exchangeOf = (cards: readonly RateCard[], currency: Currency, day: string): Exchange | undefined =>
  latest(cards, ({ exchanges }) => exchanges.filter((exchange) => exchange.currency === currency), day);

/** `0.8631` is 863,100. */
const microsIn = (decimal: string): bigint => {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole) * MILLION + BigInt(fraction.padEnd(6, '0'));
};

const digits = new Map<Currency, number>();

/** Millionths in one minor unit: 10,000 where a hundred of those make the unit. */
const microsPerMinor = (currency: Currency): number => {
  const known = digits.get(currency);
  const places =
    known ??
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2;
  digits.set(currency, places);
  return 10 ** (6 - places);
};

/**
 * The largest budget, in minor units, that is a safe integer in millionths whatever its currency: also where the minor
 * unit is the currency's own (yen), and a million of them.
 */
export const LARGEST_BUDGET_MINOR = 9_000_000_000;

/** A budget of money, in what prices are counted in. @throws RangeError beyond 2^53 of them. */
export const microsOfMoney = ({ minor, currency }: Money): number => {
  const micros = minor * microsPerMinor(currency);
  if (!Number.isSafeInteger(micros))
    throw new RangeError(`${minor} ${currency} is too much to count in millionths`);
  return micros;
};

/** Rounded up to whole minor units: what is told of a cost is never less than the cost. */
export const moneyOf = ({ micros, currency }: Price): Money =>
  money(Math.ceil(micros / microsPerMinor(currency)), currency);
