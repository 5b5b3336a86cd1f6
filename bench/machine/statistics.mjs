const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

export const quantile = (numbers, share) => {
  const inOrder = sorted(numbers);
  return inOrder.length === 0
    ? NaN
    : inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))];
};

export const median = (numbers) => {
  const inOrder = sorted(numbers);
  const middle = inOrder.length >> 1;
  return inOrder.length % 2 === 1 ? inOrder[middle] : (inOrder[middle - 1] + inOrder[middle]) / 2;
};

/**
 * Rounds of slices, each variant once a round, so that what slows the machine for a while slows all of them.
 * The order turns with the round: nobody always comes first.
 */
export async function interleave(variants, rounds, slice) {
  const taken = new Map(variants.map((variant) => [variant.name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < variants.length; turn += 1) {
      const variant = variants[(turn + round) % variants.length];
      taken.get(variant.name)[round] = await slice(variant, round);
    }
  }
  return taken;
}

/** The median of the ratios of slices taken in the same round. */
export const pairedRatio = (ours, theirs, of) =>
  median(ours.map((slice, round) => of(slice) / of(theirs[round])));

export const seeded = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
