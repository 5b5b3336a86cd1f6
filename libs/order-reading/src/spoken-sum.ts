import { Quantity } from '@munshi/kernel';
import type { Words } from './lexicon/words.js';

/** "1 1/2" is one number; before "200 1/2" there are two. */
const SMALL = 20;

/** A number as it is spoken, part by part. */
export class Sum {
  private total = 0;
  private current: number | null = null;
  private shift: number | null = null;
  private scaled = false;
  private fraction = false;
  /** It began with digits: "100 do" is no 102, and "200 half carton" two numbers. */
  private written = false;

  digits(value: number): void {
    this.written = true;
    this.current = value;
  }

  part(value: number): boolean {
    if (this.fraction || (this.written && (this.current ?? 0) >= SMALL)) return false;
    this.current = (this.current ?? 0) + value;
    this.fraction = true;
    return true;
  }

  /** False where the word cannot go on with this number. */
  takes(word: string, words: Words, linked = false): boolean {
    const shift = words.shiftOf(word);
    if (shift !== undefined) {
      if (this.current !== null || this.shift !== null) return false;
      this.shift = shift;
      return true;
    }
    // "Dhai so" is 250, but nobody means 500 by "5 so send".
    const weak = words.isWeak(word);
    const scale = weak && this.written ? undefined : words.scaleOf(word);
    if (scale !== undefined && (this.current !== null || this.shift !== null)) {
      this.total += (this.shifted() ?? 0) * scale;
      this.current = null;
      this.shift = null;
      this.scaled = true;
      return true;
    }
    const number = words.numberOf(word);
    if (number !== undefined) return this.addNumber(number);
    const fraction = words.fractionOf(word);
    if (fraction !== undefined)
      return this.current === null && this.shift === null
        ? this.start(fraction)
        : this.addPart(fraction, linked);
    if (scale !== undefined && this.total === 0 && !weak) return this.start(scale);
    return false;
  }

  value(): Quantity | null {
    const value = this.total + (this.shifted() ?? 0);
    return value > 0 && value < 1e9 ? Quantity.ofThousandths(Math.round(value * 1000)) : null;
  }

  /** "sava" alone is one and a quarter; "paune" alone three quarters. */
  private shifted(): number | null {
    if (this.shift === null) return this.current;
    return (this.current ?? 1) + this.shift;
  }

  private start(value: number): boolean {
    if (this.scaled && value >= 1) return false;
    this.current = value;
    return true;
  }

  /** "vinte cinco", "sau pachas": the smaller follows. */
  private addNumber(number: number): boolean {
    if (this.written) return false;
    if (this.current === null) {
      this.current = number;
      return true;
    }
    if (this.current >= 20 && this.current % 10 === 0 && number < 10) {
      this.current += number;
      return true;
    }
    const hundreds = this.current >= 100 && this.current % 100 === 0 && number < 100;
    const thousands = this.current >= 1000 && this.current % 1000 === 0 && number < 1000;
    if (hundreds || thousands) {
      this.current += number;
      return true;
    }
    return false;
  }

  private addPart(fraction: number, linked: boolean): boolean {
    if (fraction >= 1 || this.fraction || (this.written && !linked)) return false;
    this.fraction = true;
    // "Three quarters" are parts; "three and a half" is more.
    this.current =
      fraction === 0.25 && !linked ? (this.current ?? 1) * fraction : (this.current ?? 0) + fraction;
    return true;
  }
}
