import { money, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { type OrderLine, writeLine } from './order-line.js';
import { within } from './within-amount.js';

const line = (sku: string, quantity: number, rupees: number): OrderLine => {
  const goods = {
    sku,
    name: sku,
    hsn: null,
    unit: 'bag',
    taxRate: 1800,
    discountRate: 0,
    perUnit: Quantity.of(1),
  };
  const item = { ...goods, unitPrice: money(rupees * 100, 'INR'), quantity: Quantity.of(quantity) };
  const written = writeLine(1, item);
  if (!written.ok) throw new Error(written.refusal.kind);
  return written.value;
};
const told = (lines: readonly OrderLine[]) =>
  lines.map(({ sku, quantity }) => `${sku} ${quantity.toString()}`);
const rupees = (amount: number) => money(amount * 100, 'INR');

describe('within', () => {
  const order = [line('CEM', 10, 100), line('SUG', 5, 200)];

  it('leaves alone what fits', () => {
    expect(within(order, rupees(2360), null)).toEqual(order);
  });

  it('takes off what was asked for last, unit by unit, and then what was before', () => {
    expect(told(within(order, rupees(2359), null))).toEqual(['CEM 10', 'SUG 4']);
    expect(told(within(order, rupees(1415), null))).toEqual(['CEM 10']);
    expect(told(within(order, rupees(1179), null))).toEqual(['CEM 9']);
    expect(told(within(order, rupees(117), null))).toEqual([]);
  });

  it('cuts parts of a unit off too', () => {
    expect(told(within([line('SUG', 2.5, 100)], rupees(290), null))).toEqual(['SUG 2']);
  });

  it('never comes to more, nor leaves out a unit that would have fitted', () => {
    const amounts = fc.record({
      quantity: fc.integer({ min: 1, max: 1e6 }),
      price: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 8 }), fc.nat(1e9), (goods, most) => {
        const lines = goods.map(({ quantity, price }, nth) => line(`S${nth}`, quantity, price));
        const kept = within(lines, money(most, 'INR'), null);
        const sum = (some: readonly OrderLine[]) =>
          some.reduce((all, { net, tax }) => all + net.minor + tax.minor, 0);
        expect(sum(kept)).toBeLessThanOrEqual(most);
        const next = lines[kept.length - 1];
        const last = kept.at(-1);
        if (kept.length === lines.length && last?.quantity.equals(next?.quantity ?? Quantity.zero)) return;
        const before = kept.slice(0, -1);
        const more = last && next && line(last.sku, last.quantity.toNumber() + 1, next.unitPrice.minor / 100);
        if (more && !last.quantity.equals(next.quantity))
          expect(sum([...before, more])).toBeGreaterThan(most);
      }),
    );
  });
});
