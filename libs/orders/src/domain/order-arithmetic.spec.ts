import { type Money, money, Quantity } from '@munshi/kernel';
import { discountOf, lineTax } from '@munshi/tax';
import fc from 'fast-check';
import { emptyDraft, item, versionOf } from '../../testing/orders-to-try.js';
import { goodsOf } from './order-discount.js';
import type { Order } from './order.js';

const items = fc
  .record({
    sku: fc.constantFrom('A', 'B', 'C', 'D'),
    unit: fc.constantFrom('bag', 'carton'),
    thousandths: fc.integer({ min: -5, max: 2_000_000_000 }),
    price: fc.oneof(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    ),
    taxRate: fc.constantFrom(0, 25, 500, 1200, 1800, 2800, 10_000),
    discountRate: fc.constantFrom(0, 0, 1, 500, 3333, 10_000),
    pack: fc.constantFrom('1', '12', '0.5', '24'),
  })
  .map(({ sku, unit, thousandths, price, taxRate, discountRate, pack }) =>
    item(sku, 1, {
      unit,
      quantity: Quantity.ofThousandths(thousandths),
      unitPrice: money(price, 'INR'),
      taxRate,
      discountRate,
      perUnit: Quantity.of(pack),
    }),
  );

const staffDiscounts = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 10_001 }).map((rate) => ({ kind: 'rate' as const, rate })),
  fc.integer({ min: 0, max: 10_000_000 }).map((minor) => ({
    kind: 'amount' as const,
    amount: money(minor, 'INR'),
  })),
);

const changes: fc.Arbitrary<(order: Order) => { ok: boolean }> = fc.oneof(
  { weight: 5, arbitrary: items.map((one) => (order: Order) => order.addItem(one)) },
  { weight: 3, arbitrary: items.map((one) => (order: Order) => order.setQuantity(one)) },
  fc.constantFrom('A', 'B', 'C', 'D').map((sku) => (order: Order) => order.removeItem(sku)),
  fc.array(items, { minLength: 4 }).map((offers) => (order: Order) => order.reprice(offers)),
  fc.constant((order: Order) => order.clear()),
  staffDiscounts.map((wish) => (order: Order) => order.giveDiscount(wish)),
  fc.nat(1e9).map((most) => (order: Order) => order.takeWithin(money(most, 'INR'))),
);

/** What staff gave, of goods that come to so much now. */
const staffGave = (order: Order, goods: Money): number => {
  const { staffDiscount: given, lines } = order.snapshot();
  if (given === null) return 0;
  if (given.kind === 'amount') {
    const [amount, whole] = [BigInt(given.amount.minor), BigInt(given.of.minor)];
    const now = BigInt(goods.minor) < whole ? BigInt(goods.minor) : whole;
    return Number((2n * amount * now + whole) / (2n * whole));
  }
  const rate = { kind: 'rate' as const, rate: given.rate };
  return lines.reduce((sum, line) => sum + discountOf(goodsOf([line], 'INR'), rate).minor, 0);
};

const check = (order: Order): void => {
  const { lines } = order.snapshot();
  expect(lines.map(({ lineNo }) => lineNo)).toEqual(lines.map((_, index) => index + 1));
  expect(new Set(lines.map(({ sku, unit }) => `${sku} ${unit}`)).size).toBe(lines.length);
  for (const line of lines) {
    expect(line.quantity.isPositive && line.baseQuantity.isPositive).toBe(true);
    expect(line.net.minor + line.discount.minor).toBe(line.quantity.at(line.unitPrice).minor);
    expect(line.net.minor >= 0 && line.discount.minor >= 0).toBe(true);
    expect(line.tax).toEqual(lineTax(line.net, line.taxRate));
  }
  expect(order.net.minor).toBe(lines.reduce((sum, { net }) => sum + net.minor, 0));
  expect(order.tax.minor).toBe(lines.reduce((sum, { tax }) => sum + tax.minor, 0));
  const goods = goodsOf(lines, 'INR');
  expect(goods.minor - order.net.minor).toBe(staffGave(order, goods));
  expect(order.total.minor).toBe(order.net.minor + order.tax.minor);
  expect(Number.isSafeInteger(order.total.minor)).toBe(true);
};

describe('the arithmetic of an order', () => {
  it('adds up after any sequence of changes, and a refusal changes nothing', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 30 }), (sequence) => {
        const order = emptyDraft();
        for (const change of sequence) {
          const before = order.snapshot();
          const outcome = change(order);
          if (!outcome.ok) expect(order.snapshot()).toBe(before);
          check(order);
        }
      }),
    );
  });

  it('changes its version exactly when its content changes', () => {
    const content = (order: Order) => JSON.stringify(order.snapshot().lines);
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 30 }), (sequence) => {
        const order = emptyDraft();
        for (const change of sequence) {
          const before = { version: versionOf(order), content: content(order) };
          const { staffDiscount } = order.snapshot();
          change(order);
          // What staff give is shown again, even where it comes to nothing.
          if (order.snapshot().staffDiscount !== staffDiscount) continue;
          expect(versionOf(order) > before.version).toBe(content(order) !== before.content);
        }
      }),
    );
  });
});
