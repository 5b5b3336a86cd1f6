import { type Money, scale } from './money.js';

/** Quantities are counted in thousandths: 2.5 kg is 2500. Nobody sells a tenth of a gram of cement. */
const THOUSAND = 1000;
const LARGEST = 1_000_000_000 * THOUSAND;

/** A decimal amount of some unit with up to three places, never a float. */
export class Quantity {
  static readonly zero = new Quantity(0);

  private constructor(
    /** An integer: the amount x 1000. */
    readonly thousandths: number,
  ) {}

  /** @throws RangeError unless a finite number of at most three decimal places and at most 10^9 in size. */
  static of(amount: number | string): Quantity {
    const text = typeof amount === 'number' ? numberAsDecimal(amount) : amount.trim();
    const match = /^(-?)(\d{1,10})(?:\.(\d{1,3})0*)?$/.exec(text);
    if (!match) throw new RangeError(`${String(amount)} is no quantity of at most three decimal places`);
    const size = Number(match[2]) * THOUSAND + Number((match[3] ?? '').padEnd(3, '0'));
    return Quantity.ofThousandths(match[1] ? -size : size);
  }

  static ofThousandths(thousandths: number): Quantity {
    if (!Number.isSafeInteger(thousandths) || Math.abs(thousandths) > LARGEST)
      throw new RangeError(`${thousandths} thousandths is no quantity`);
    return new Quantity(thousandths + 0); // -0 becomes 0
  }

  plus(other: Quantity): Quantity {
    return Quantity.ofThousandths(this.thousandths + other.thousandths);
  }

  minus(other: Quantity): Quantity {
    return Quantity.ofThousandths(this.thousandths - other.thousandths);
  }

  /** @throws RangeError when the product needs more than three decimal places. */
  times(other: Quantity): Quantity {
    const product = BigInt(this.thousandths) * BigInt(other.thousandths);
    if (product % BigInt(THOUSAND) !== 0n)
      throw new RangeError('the product has more than three decimal places');
    return Quantity.ofThousandths(Number(product / BigInt(THOUSAND)));
  }

  equals(other: Quantity): boolean {
    return this.thousandths === other.thousandths;
  }

  isMoreThan(other: Quantity): boolean {
    return this.thousandths > other.thousandths;
  }

  get isPositive(): boolean {
    return this.thousandths > 0;
  }

  get isWhole(): boolean {
    return this.thousandths % THOUSAND === 0;
  }

  /** `price` for this many units, rounded half away from zero to the minor unit. */
  at(price: Money): Money {
    return scale(price, this.thousandths, THOUSAND);
  }

  /** Plain decimal digits without trailing zeros: `2.5`, `100`. What PostgreSQL's numeric takes and gives. */
  toString(): string {
    const size = Math.abs(this.thousandths);
    const places = String(size % THOUSAND)
      .padStart(3, '0')
      .replace(/0+$/, '');
    return `${this.thousandths < 0 ? '-' : ''}${Math.floor(size / THOUSAND)}${places && `.${places}`}`;
  }

  toNumber(): number {
    return this.thousandths / THOUSAND;
  }

  toJSON(): string {
    return this.toString();
  }
}

const numberAsDecimal = (amount: number): string =>
  Number.isFinite(amount) && Math.abs(amount) < 1e12 ? String(Number(amount.toFixed(6))) : 'NaN';
