import { money, Quantity } from '@munshi/kernel';
import type { Holding, Summary } from '../src/index.js';

export const rupees = (minor: number) => money(minor, 'INR');

export const holdingOf = (
  count: number,
  name = 'UltraTech PPC Cement 50 kg',
  minor = 37_500_00,
): Holding => ({
  lines: Array.from({ length: count }, () => ({
    name,
    quantity: Quantity.of(100),
    unit: 'bag',
    unitPrice: rupees(Math.floor(minor / 100)),
    total: rupees(minor),
    discountRate: 0,
  })),
  gross: rupees(minor * count),
  discount: rupees(0),
  net: rupees(minor * count),
  tax: rupees(Math.floor((minor * count * 18) / 100)),
  total: rupees(minor * count + Math.floor((minor * count * 18) / 100)),
});

/** As {@link holdingOf}, with so much off each line, in hundredths of a percent. */
export const lessRate = (held: Holding, discountRate: number): Holding => {
  const off = (minor: number) => Math.round((minor * discountRate) / 10_000);
  const net = rupees(held.net.minor - off(held.net.minor));
  const tax = rupees(held.tax.minor - off(held.tax.minor));
  const lines = held.lines.map((one) => ({ ...one, discountRate }));
  const discount = rupees(off(held.net.minor));
  return { lines, gross: held.net, discount, net, tax, total: rupees(net.minor + tax.minor) };
};

export const summaryOf = (...held: Parameters<typeof holdingOf>): Summary => ({
  kind: 'summary',
  orderId: '0198c0de-7a11-7000-8000-00000000beef',
  version: 12,
  ...holdingOf(...held),
  remark: 'prices-changed',
});
