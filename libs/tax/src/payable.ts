import { type Money, money, scale } from '@munshi/kernel';

/** What is to be paid of a total, and what rounding added to it or took away: an amount of its own on the invoice. */
export interface Payable {
  readonly rounding: Money;
  readonly payable: Money;
}

/** To the paisa, as it stands. */
export const exactly = (total: Money): Payable => ({
  rounding: money(0, total.currency),
  payable: total,
});

/** To the nearest whole rupee, fifty paise upwards (CGST Act, 2017, section 170). Of currencies with a hundredth. */
export const roundedToWhole = (total: Money): Payable => {
  const payable = money(scale(total, 1, 100).minor * 100, total.currency);
  return { rounding: money(payable.minor - total.minor, total.currency), payable };
};
