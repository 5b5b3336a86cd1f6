import { money, Quantity } from '@munshi/kernel';
import { lineTax } from '@munshi/tax';
import fc from 'fast-check';
import { emptyDraft, item, versionOf } from '../../testing/orders-to-try.js';
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
    pack: fc.constantFrom('1', '12', '0.5', '24'),
  })
  .map(({ sku, unit, thousandths, price, taxRate, pack }) =>
    item(sku, 1, {
      unit,
      quantity: Quantity.ofThousandths(thousandths),
      unitPrice: money(price, 'INR'),
      taxRate,
      perUnit: Quantity.of(pack),
    }),
  );

const changes: fc.Arbitrary<(order: Order) => { ok: boolean }> = fc.oneof(
  { weight: 5, arbitrary: items.map((one) => (order: Order) => order.addItem(one)) },
  { weight: 3, arbitrary: items.map((one) => (order: Order) => order.setQuantity(one)) },
  fc.constantFrom('A', 'B', 'C', 'D').map((sku) => (order: Order) => order.removeItem(sku)),
  fc.array(items, { minLength: 4 }).map((offers) => (order: Order) => order.reprice(offers)),
  fc.constant((order: Order) => order.clear()),
);

const check = (order: Order): void => {
  const { lines } = order.snapshot();
  expect(lines.map(({ lineNo }) => lineNo)).toEqual(lines.map((_, index) => index + 1));
  expect(new Set(lines.map(({ sku, unit }) => `${sku} ${unit}`)).size).toBe(lines.length);
  for (const line of lines) {
    expect(line.quantity.isPositive && line.baseQuantity.isPositive).toBe(true);
    expect(line.net).toEqual(line.quantity.at(line.unitPrice));
    expect(line.tax).toEqual(lineTax(line.net, line.taxRate));
  }
  expect(order.net.minor).toBe(lines.reduce((sum, { net }) => sum + net.minor, 0));
  expect(order.tax.minor).toBe(lines.reduce((sum, { tax }) => sum + tax.minor, 0));
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
          change(order);
          expect(versionOf(order) > before.version).toBe(content(order) !== before.content);
        }
      }),
    );
  });
});
