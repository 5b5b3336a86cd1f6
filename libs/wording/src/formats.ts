import type { Money, Quantity } from '@munshi/kernel';
import type { Plural, Sentences } from './sentences.js';
import type { Amount, CalendarDay } from './utterance.js';
import { asData } from './plain-text.js';

type Digits = `${number}`;

/** Money, amounts and days as one language writes them. Intl's formatters cost 50 µs to make, so they are kept. */
export class Formats {
  private readonly currencies = new Map<string, { format: Intl.NumberFormat; places: number }>();
  private readonly numbers: Intl.NumberFormat;
  private readonly percents: Intl.NumberFormat;
  private readonly days: Intl.DateTimeFormat;
  private readonly times = new Map<string, Intl.DateTimeFormat>();
  private readonly plurals: Intl.PluralRules;

  constructor(private readonly sentences: Sentences) {
    const { locale } = sentences;
    this.numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    this.percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
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
    const { format, places } = this.currencies.get(currency) ?? this.inCurrency(currency);
    const digits = String(Math.abs(minor)).padStart(places + 1, '0');
    const point = digits.length - places;
    const decimal = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return format.format(`${minor < 0 ? '-' : ''}${decimal}` as Digits);
  }

  private inCurrency(currency: string): { format: Intl.NumberFormat; places: number } {
    const format = new Intl.NumberFormat(this.sentences.locale, { style: 'currency', currency });
    const made = { format, places: format.resolvedOptions().maximumFractionDigits ?? 2 };
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
