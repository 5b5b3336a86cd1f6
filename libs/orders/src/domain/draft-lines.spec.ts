import { money, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { draft, item } from '../../testing/orders-to-try.js';
import { allotted, cutTo, missingFrom, repriced, settled, withItem } from './draft-lines.js';
import { inStockUnits, mostOf, writeLine } from './order-line.js';

const lineOf = (...given: Parameters<typeof item>) => {
  const written = writeLine(1, item(...given));
  if (!written.ok) throw new Error(written.refusal.kind);
  return written.value;
};
const amounts = fc
  .integer({ min: 1, max: 500_000 })
  .map((thousandths) => Quantity.ofThousandths(thousandths));
const packs = fc.constantFrom('1', '6', '12', '24', '0.5', '2.5');

describe('what stock allows of a line', () => {
  it('is never more than there is, nor more than was wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), packs, amounts, (quantity, pack, available) => {
        const line = lineOf('CEM', quantity, { perUnit: Quantity.of(pack) });
        const most = mostOf(line, available);
        expect(most.isMoreThan(line.quantity)).toBe(false);
        if (most.isPositive) expect(inStockUnits(line, most).isMoreThan(available)).toBe(false);
      }),
    );
  });

  it('is as many whole packs as fit: one more would be too many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 500 }),
        fc.constantFrom('6', '12', '24'),
        amounts,
        (quantity, pack, available) => {
          const line = lineOf('CEM', quantity, { perUnit: Quantity.of(pack) });
          const most = mostOf(line, available);
          expect(most.isWhole).toBe(true);
          const oneMore = most.plus(Quantity.of(1));
          if (most.thousandths < line.quantity.thousandths)
            expect(inStockUnits(line, oneMore).isMoreThan(available)).toBe(true);
        },
      ),
    );
  });

  it('is shared by the lines of one product, first come first served', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), packs), { minLength: 1, maxLength: 5 }),
        amounts,
        (wanted, available) => {
          const lines = wanted.map(([quantity, pack]) =>
            lineOf('CEM', quantity, { perUnit: Quantity.of(pack) }),
          );
          const cut = cutTo(lines, new Map([['CEM', available]]));
          const sum = cut.reduce((total, line) => total.plus(line.baseQuantity), Quantity.zero);
          expect(sum.isMoreThan(available)).toBe(false);
          for (const line of cut) expect(line.net).toEqual(line.quantity.at(line.unitPrice));
        },
      ),
    );
  });

  it('is the whole together with what is missing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 50 }), packs), {
          minLength: 1,
          maxLength: 5,
        }),
        amounts,
        (wanted, available) => {
          const lines = wanted.map(([sku, quantity, pack]) =>
            lineOf(sku, quantity, { perUnit: Quantity.of(pack) }),
          );
          const left = new Map([['A', available]]);
          const parts = [...cutTo(lines, left), ...missingFrom(lines, left)];
          const stock = (some: typeof lines) =>
            some.reduce((total, line) => total.plus(line.baseQuantity), Quantity.zero);
          expect(stock(parts)).toEqual(stock(lines));
          for (const line of parts) {
            expect(line.baseQuantity.isPositive).toBe(true);
            expect(line.net).toEqual(line.quantity.at(line.unitPrice));
          }
          expect(missingFrom(lines, left).some(({ sku }) => sku === 'B')).toBe(false);
        },
      ),
    );
  });
});

describe('lines', () => {
  it('of one product share what there is of it, the first ones first', () => {
    const pallet = { unit: 'pallet', perUnit: Quantity.of(40) };
    const crate = { ...pallet, unit: 'crate' };
    const { lines } = draft(
      item('A', 20),
      item('A', 2, pallet),
      item('B', 1),
      item('A', 1, crate),
    ).snapshot();
    const deal = (stock: number | string) =>
      allotted(lines, new Map([['A', Quantity.of(stock)]])).map(String);
    expect(deal(140)).toEqual(['20', '2', '1', '1']);
    expect(deal(139)).toEqual(['20', '2', '1', '0']);
    expect(deal(70)).toEqual(['20', '1', '1', '0']);
    expect(deal('12.5')).toEqual(['12.5', '0', '1', '0']);
    expect(deal(-3)).toEqual(['0', '0', '1', '0']);
  });

  it('stay the same objects where nothing changed, so that only the others are written', () => {
    const before = draft(item('A', 1), item('B', 1), item('C', 1)).snapshot().lines;
    const more = withItem(before, item('B', 1));
    const after = settled(before, more.ok ? more.value : []);
    expect(after.map((line, index) => line === before[index])).toEqual([true, false, true]);
    expect(settled(before, [...before])).toBe(before);
  });

  it('are refused a price that makes them too dear', () => {
    const { lines } = draft(item('A', 1_000_000)).snapshot();
    const dear = item('A', 1, { unitPrice: money(2 ** 50, 'INR') });
    expect(repriced(lines, [dear])).toEqual({ ok: false, refusal: { kind: 'too-expensive', sku: 'A' } });
  });

  it('take their name and tax number from the offer when they are repriced', () => {
    const { lines } = draft(item('A', 1)).snapshot();
    const outcome = repriced(lines, [item('A', 1, { name: 'New name', hsn: null })]);
    expect(outcome).toMatchObject({ value: { dropped: [], lines: [{ name: 'New name', hsn: null }] } });
  });
});
