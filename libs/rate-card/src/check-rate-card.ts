import { ok, refuse, type Result } from '@munshi/kernel';
import { CATEGORIES, EVERYWHERE_ELSE, type RateCard } from './rate-card.js';

export interface InvalidRateCard {
  readonly kind: 'invalid-rate-card';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

const DECIMAL = /^\d{1,9}(\.\d{1,6})?$/;
const MOST_ROWS = 2_000;

/** Whether prices can be told by it. */
export const checkRateCard = (given: RateCard): Result<RateCard, InvalidRateCard> => {
  const { rates, fees, exchanges } = given;
  const problems = [
    ...(rates.length + fees.length + exchanges.length > MOST_ROWS
      ? [`it has more than ${MOST_ROWS} rows`]
      : []),
    ...rates.flatMap((rate) => {
      const name = `the rate of ${rate.country} for ${rate.category}`;
      return [
        ...(rate.country === EVERYWHERE_ELSE || /^[A-Z]{2}$/.test(rate.country)
          ? []
          : [`${name}: no such country`]),
        ...(CATEGORIES.includes(rate.category) ? [] : [`${name}: no such category`]),
        ...amounts(name, rate.amount, rate.currency),
        ...sourced(name, rate),
      ];
    }),
    ...fees.flatMap((fee) => [...amounts('a fee', fee.amount, fee.currency), ...sourced('a fee', fee)]),
    ...exchanges.flatMap((exchange) => {
      const name = `the exchange of ${exchange.currency}`;
      const worthless = DECIMAL.test(exchange.perDollar) && Number(exchange.perDollar) === 0;
      return [
        ...(worthless ? [`${name}: a dollar is worth nothing`] : []),
        ...amounts(name, exchange.perDollar, exchange.currency),
        ...sourced(name, exchange),
      ];
    }),
    ...twice(
      rates.map(({ country, category, from }) => `the rate of ${country} for ${category} from ${from}`),
    ),
    ...twice(fees.map(({ biller, from }) => `the fee of ${biller} from ${from}`)),
    ...twice(exchanges.map(({ currency, from }) => `the exchange of ${currency} from ${from}`)),
  ];
  return problems.length > 0 ? refuse({ kind: 'invalid-rate-card', problems }) : ok(given);
};

const amounts = (name: string, amount: string, currency: string): readonly string[] => [
  ...(DECIMAL.test(amount) ? [] : [`${name}: ${amount} is no amount like 0.8631`]),
  ...(/^[A-Z]{3}$/.test(currency) ? [] : [`${name}: ${currency} is no currency`]),
];

const sourced = (name: string, { from, source }: { from: string; source: string }): readonly string[] => [
  ...(isDay(from) ? [] : [`${name}: ${from} is no day like 2026-10-01`]),
  ...(source.trim() === '' ? [`${name}: says not who says so`] : []),
];

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const twice = (names: readonly string[]): readonly string[] =>
  [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${name} comes twice`,
  );
