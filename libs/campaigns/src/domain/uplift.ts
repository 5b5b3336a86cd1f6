/** How many of a group did what the campaign was for. */
export interface Group {
  readonly size: number;
  readonly ordered: number;
}

/** Shares from 0 to 1: by how much more of those who were meant ordered than of those held out, and within which bounds. */
export interface Uplift {
  readonly share: number;
  readonly heldOutShare: number;
  readonly difference: number;
  /** 95 % of such intervals hold the true difference. */
  readonly from: number;
  readonly to: number;
}

/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959_963_985;

/**
 * Newcombe's interval for the difference of two shares (1998, method 10, from Wilson's intervals): unlike the textbook's
 * it holds for small groups and shares of nothing. Null where a group is empty.
 */
export const upliftOf = (meant: Group, heldOut: Group): Uplift | null => {
  if (meant.size === 0 || heldOut.size === 0) return null;
  const [p, q] = [meant.ordered / meant.size, heldOut.ordered / heldOut.size];
  const [low, high] = wilson(meant);
  const [otherLow, otherHigh] = wilson(heldOut);
  const difference = p - q;
  return {
    share: p,
    heldOutShare: q,
    difference,
    from: difference - Math.hypot(p - low, otherHigh - q),
    to: difference + Math.hypot(high - p, q - otherLow),
  };
};

const wilson = ({ size, ordered }: Group): readonly [number, number] => {
  const share = ordered / size;
  const middle = share + (Z * Z) / (2 * size);
  const half = Z * Math.sqrt((share * (1 - share)) / size + (Z * Z) / (4 * size * size));
  const whole = 1 + (Z * Z) / size;
  return [(middle - half) / whole, (middle + half) / whole];
};
