import { Quantity } from '@munshi/kernel';
import type { Item } from './items.js';

export const times = (quantity: Quantity, factor: number): Quantity | null => {
  const thousandths = quantity.thousandths * factor;
  return Number.isSafeInteger(thousandths) ? Quantity.ofThousandths(thousandths) : null;
};

export const isHalf = ({ amounts, remove, more, less }: Item): boolean =>
  amounts.length === 1 &&
  amounts[0]!.value?.thousandths === 500 &&
  amounts[0]!.unit === null &&
  !remove &&
  !more &&
  !less;

export const isDenied = ({ negated, amounts, words }: Item): boolean =>
  negated && amounts.length === 0 && words.length > 0;

export const sameSizes = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size > 0 && [...left].some((size) => right.has(size));
