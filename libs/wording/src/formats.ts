import type { Money, Quantity } from '@munshi/kernel';
import type { Plural, Sentences } from './sentences.js';
import type { Amount, CalendarDay } from './utterance.js';
import { asData } from './plain-text.js';

type Digits = `${number}`;

interface CurrencyFormats {
  readonly named: Intl.NumberFormat;
  readonly bare: Intl.NumberFormat;
  readonly places: number;
}

const decimal = (minor: number, places: number): Digits => {
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const point = digits.length - places;
  const size = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${minor < 0 ? '-' : ''}${size}` as Digits;
};

/** Money, amounts and days as one language writes them. Intl's formatters cost 50 µs to make, so they are kept. */
export class Formats {
  private readonly currencies = new Map<string, CurrencyFormats>();
  private readonly numbers: Intl.NumberFormat;
  private readonly percents: Intl.NumberFormat;
  private readonly days: Intl.DateTimeFormat;
  private readonly times = new Map<string, Intl.DateTimeFormat>();
  private readonly plurals: Intl.PluralRules;

  constructor(private readonly sentences: Sentences) {
    const { locale } = sentences;
    this.numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    this.percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 });
    this.days = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    this.plurals = new Intl.PluralRules(locale);
  }

  /** "₹1,23,456.00", from decimal digits: a float would lose paise of large amounts. */
  money({ minor, currency }: Money): string {
    const { named, places } = this.currencies.get(currency) ?? this.inCurrency(currency);
    return named.format(decimal(minor, places));
  }

  /** "−₹190.25": what is taken off. */
  less(amount: Money): string {
    return `−${this.money(amount)}`;
  }

  /** "1,23,456.00", "−0.25": for a column whose currency is named elsewhere. */
  figures({ minor, currency }: Money): string {
    const { bare, places } = this.currencies.get(currency) ?? this.inCurrency(currency);
    return bare.format(decimal(minor, places)).replace('-', '−');
  }

  private inCurrency(currency: string): CurrencyFormats {
    const { locale } = this.sentences;
    const named = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const places = named.resolvedOptions().maximumFractionDigits ?? 2;
    const bare = new Intl.NumberFormat(locale, {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    });
    const made = { named, bare, places };
    this.currencies.set(currency, made);
    return made;
  }

  /** "100 bags", "2.5 kg". */
  amount(quantity: Quantity, unit: string): string {
    return `${this.quantity(quantity)} ${this.unit(unit, this.plural(quantity.toNumber()))}`;
  }

  /** "2 bags or 3 bags". */
  either(ways: readonly string[]): string {
    return ways.join(` ${this.sentences.or} `);
  }

  /** "Cement: 100 bags": a line without its prices. */
  item({ name, quantity, unit }: Amount): string {
    return `${asData(name)}: ${this.amount(quantity, unit)}`;
  }

  quantity(quantity: Quantity): string {
    return this.numbers.format(quantity.toString() as Digits);
  }

  unit(unit: string, plural: Plural): string {
    const forms = Object.hasOwn(this.sentences.units, unit) ? this.sentences.units[unit] : undefined;
    return forms ? forms[plural === 'one' ? 0 : 1] : asData(unit, 20);
  }

  count(count: number): string {
    return this.numbers.format(count);
  }

  plural(count: number): Plural {
    return this.plurals.select(count) === 'one' ? 'one' : 'other';
  }

  /** `rate` in hundredths of a percent. */
  rate(rate: number): string {
    return this.percents.format(rate / 10_000);
  }

  /** "20 Nov 2026, 6:30 pm" by the clocks of a zone. */
  time(at: Date, timeZone: string): string {
    const kept = this.times.get(timeZone);
    if (kept !== undefined) return kept.format(at);
    const format = new Intl.DateTimeFormat(this.sentences.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
    });
    this.times.set(timeZone, format);
    return format.format(at);
  }

  day({ year, month, day }: CalendarDay): string {
    return this.days.format(Date.UTC(year, month - 1, day));
  }
}
