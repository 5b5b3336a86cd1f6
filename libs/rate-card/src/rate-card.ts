import type { Currency } from '@munshi/kernel';

/** What a provider bills a message as; `service` is everything that is no template. */
export type Category = 'marketing' | 'utility' | 'authentication' | 'service';

export const CATEGORIES: readonly Category[] = ['marketing', 'utility', 'authentication', 'service'];

/** Whose bill it is: Meta's alone, or Meta's and on top of it what Twilio asks for carrying it. */
export type Biller = 'meta' | 'twilio';

/** Who says so, and as of when: prices change, and a figure without either cannot be checked. */
interface Sourced {
  /** Day (UTC) from which it holds, `2026-10-01`, until a later one of the same kind. */
  readonly from: string;
  readonly source: string;
}

/** What Meta takes for one delivered message. */
export interface Rate extends Sourced {
  /** ISO 3166 of the recipient's number; `*` for every country that has no row of its own. */
  readonly country: string;
  readonly category: Category;
  /** A decimal of at most six places in `currency`: `0.8631`. */
  readonly amount: string;
  readonly currency: Currency;
}

/** What Twilio adds to each message, whatever its category. */
export interface Fee extends Sourced {
  readonly biller: 'twilio';
  readonly amount: string;
  readonly currency: Currency;
}

/** How much of a currency a US dollar is: rates come in more than one, and a budget has one. */
export interface Exchange extends Sourced {
  readonly currency: Currency;
  /** A decimal of at most six places. */
  readonly perDollar: string;
}

export interface RateCard {
  readonly rates: readonly Rate[];
  readonly fees: readonly Fee[];
  readonly exchanges: readonly Exchange[];
}

export const EVERYWHERE_ELSE = '*';
