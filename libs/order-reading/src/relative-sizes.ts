import type { CatalogueRange } from './catalogue-range.js';

/** "Thums up small", "omo grande". */
export type Extent = 'large' | 'small';

/** Of more sizes than these nobody says which one is "the small one". */
const MOST_SIZES = 4;

/** Of equal candidates the largest or the smallest of each name; all of them where their sizes cannot be compared. */
export const extremesOf = (
  candidates: readonly number[],
  extent: Extent | null,
  catalogue: CatalogueRange,
): readonly number[] => {
  if (extent === null || candidates.length < 2 || candidates.length > MOST_SIZES) return candidates;
  const sized = candidates.map((position) => ({ position, size: sizeOf(position, catalogue) }));
  const kinds = Map.groupBy(sized, ({ position }) => catalogue.index.terms.plainNameAt(position));
  return [...kinds.values()].flatMap((kind) => {
    const sizes = kind.flatMap(({ size }) => size ?? []);
    const comparable = sizes.length === kind.length && new Set(sizes.map(({ base }) => base)).size === 1;
    if (!comparable) return kind.map(({ position }) => position);
    const amounts = sizes.map(({ amount }) => amount);
    const extreme = extent === 'large' ? Math.max(...amounts) : Math.min(...amounts);
    return kind.flatMap(({ position }, at) => (amounts[at] === extreme ? position : []));
  });
};

const SIZE = /^(\d+)(\D+)$/;

/** Null for goods without a size, or with several. */
const sizeOf = (position: number, catalogue: CatalogueRange): { amount: number; base: string } | null => {
  const [size, ...others] = catalogue.sizesOf(position);
  const [, amount, base] = (others.length === 0 && size !== undefined && SIZE.exec(size)) || [];
  return amount === undefined || base === undefined ? null : { amount: Number(amount), base };
};
