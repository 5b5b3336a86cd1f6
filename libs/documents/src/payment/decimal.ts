import type { Money } from '@munshi/kernel';

/** "1234.50", as UPI and Pix both want it; their currencies have hundredths. */
export const asDecimal = ({ minor }: Money): string => {
  const digits = String(minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
