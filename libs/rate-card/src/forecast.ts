import type { Price } from './price.js';
import { hasOwnRate, type PriceQuery, priceOf, sourcesOf } from './price.js';
import type { RateCard } from './rate-card.js';

/** So many messages to the numbers of one country; null for numbers that no country is known of. */
export interface CountryVolume {
  readonly country: string | null;
  readonly messages: number;
}

export interface ForecastLine extends CountryVolume {
  readonly each: Price;
  readonly total: Price;
  /** By a rate of its country's own; else by that of everywhere else. */
  readonly own: boolean;
  /** Who says what one costs. */
  readonly sources: readonly string[];
}

export interface Forecast {
  /** Of all that could be priced. */
  readonly total: Price;
  readonly lines: readonly ForecastLine[];
  /** What no row of the card tells the price of. */
  readonly unpriced: readonly CountryVolume[];
}

/** What so many messages cost where each of them is delivered and billed: the most, not the likely. */
export const forecast = (
  cards: readonly RateCard[],
  asked: Omit<PriceQuery, 'country'>,
  volumes: readonly CountryVolume[],
): Forecast => {
  const lines: ForecastLine[] = [];
  const unpriced: CountryVolume[] = [];
  for (const { country, messages } of volumes) {
    const each = priceOf(cards, { ...asked, country });
    if (each === null) unpriced.push({ country, messages });
    else {
      const own = hasOwnRate(cards, { ...asked, country });
      const sources = sourcesOf(cards, { ...asked, country });
      lines.push({ country, messages, each, total: times(each, messages), own, sources });
    }
  }
  const micros = lines.reduce((sum, { total }) => sum + total.micros, 0);
  return { total: { micros: safe(micros), currency: asked.currency }, lines, unpriced };
};

const times = ({ micros, currency }: Price, count: number): Price => ({
  micros: safe(micros * count),
  currency,
});

const safe = (micros: number): number => {
  if (!Number.isSafeInteger(micros)) throw new RangeError('that is more than can be counted');
  return micros;
};
