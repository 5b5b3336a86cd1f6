import fc from 'fast-check';
import { upliftOf } from './uplift.js';

describe('what a campaign brings beyond what would have come anyway', () => {
  // Newcombe 1998, "Interval estimation for the difference between independent proportions", table II.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %d of %d beside %d of %d lies between %d and %d beside the table', (a, m, b, n, from, to) => {
    const uplift = upliftOf({ size: m, ordered: a }, { size: n, ordered: b });
    expect(uplift?.from).toBeCloseTo(from, 3);
    expect(uplift?.to).toBeCloseTo(to, 3);
  });

  it('is not known where nobody is told, or nobody held out', () => {
    expect(upliftOf({ size: 0, ordered: 0 }, { size: 5, ordered: 1 })).toBeNull();
    expect(upliftOf({ size: 5, ordered: 1 }, { size: 0, ordered: 0 })).toBeNull();
  });

  it('lies within its bounds, and those between all and nothing', () => {
    const group = fc
      .integer({ min: 1, max: 5_000 })
      .chain((size) => fc.record({ size: fc.constant(size), ordered: fc.integer({ min: 0, max: size }) }));
    fc.assert(
      fc.property(group, group, (meant, heldOut) => {
        const uplift = upliftOf(meant, heldOut)!;
        expect(uplift.from).toBeLessThanOrEqual(uplift.difference + 1e-12);
        expect(uplift.to).toBeGreaterThanOrEqual(uplift.difference - 1e-12);
        expect(uplift.from).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(uplift.to).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
