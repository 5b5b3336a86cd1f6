import { type Currency, money } from '@munshi/kernel';
import type { OrderDiscount } from '../domain/order-discount.js';

/** The three columns that it is kept in: a rate, or an amount and what it was given on. */
export const storedDiscount = (
  rate: number | null,
  amount: number | bigint | null,
  of: number | bigint | null,
  currency: Currency,
): OrderDiscount | null => {
  if (rate !== null) return { kind: 'rate', rate };
  if (amount === null || of === null) return null;
  return { kind: 'amount', amount: money(Number(amount), currency), of: money(Number(of), currency) };
};
