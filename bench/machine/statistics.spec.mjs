import { interleave, median, pairedRatio, quantile, seeded } from './statistics.mjs';

describe('the figures of a bench', () => {
  it('take the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('compare slices of the same round, so that a slow minute cancels out', () => {
    const ours = [{ rate: 20 }, { rate: 10 }, { rate: 40 }];
    const theirs = [{ rate: 10 }, { rate: 5 }, { rate: 20 }];
    expect(pairedRatio(ours, theirs, ({ rate }) => rate)).toBe(2);
  });

  it('come from slices that take turns in coming first', async () => {
    const order = [];
    await interleave([{ name: 'a' }, { name: 'b' }], 2, ({ name }) => order.push(name));
    expect(order).toEqual(['a', 'b', 'b', 'a']);
  });

  it('repeat with the seed', () => {
    const [one, same, other] = [seeded(7), seeded(7), seeded(8)];
    expect([one(), one()]).toEqual([same(), same()]);
    expect(one()).not.toBe(other());
  });
});
