import type { CatalogueRange } from './catalogue-range.js';
import type { Token } from './tokens.js';

/** "Thums up small", "omo grande", "normal 9 W". */
export type Extent = 'large' | 'small' | 'plain';

const EXTENTS = ['large', 'small', 'plain'] as const;

/** As it is written: "बाद" sounds like "bada". "Plain" may be part of a name. */
export const extentOf = ({ text, written = '' }: Token, catalogue: CatalogueRange): Extent | null => {
  const extent = EXTENTS.find((each) => catalogue.words.isWritten(each, written)) ?? null;
  return extent === 'plain' && catalogue.knows(text) ? null : extent;
};

/** Of more sizes than these nobody says which one is "the small one". */
const MOST_SIZES = 4;

/**
 * Of equal candidates the largest or the smallest of each name; all of them where their sizes cannot be compared.
 * @param others what else was thought of: the plain one may be among them
 */
export const meantBy = (
  candidates: readonly number[],
  extent: Extent | null,
  others: readonly number[],
  catalogue: CatalogueRange,
): readonly number[] => {
  if (extent === 'plain') return plainerThan(candidates, others, catalogue) ?? candidates;
  return extent === null ? candidates : extremesOf(candidates, extent, catalogue);
};

const extremesOf = (
  candidates: readonly number[],
  extent: 'large' | 'small',
  catalogue: CatalogueRange,
): readonly number[] => {
  if (candidates.length < 2 || candidates.length > MOST_SIZES) return candidates;
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

/** "Normal 9 W" behind the warm white one: of the others the one that is called less, in the same size. */
const plainerThan = (
  [position, ...more]: readonly number[],
  others: readonly number[],
  catalogue: CatalogueRange,
): readonly [number] | null => {
  if (position === undefined || more.length > 0) return null;
  const { terms } = catalogue.index;
  const said = new Set(terms.plainTermsAt(position));
  const size = [...catalogue.sizesOf(position)].sort().join(' ');
  const [plainer, ...ambiguous] = others.filter((other) => {
    const own = terms.plainTermsAt(other);
    const less = own.length > 0 && own.length < said.size && own.every((term) => said.has(term));
    return less && [...catalogue.sizesOf(other)].sort().join(' ') === size;
  });
  return plainer === undefined || ambiguous.length > 0 ? null : [plainer];
};

const SIZE = /^(\d+)(\D+)$/;

/** Null for goods without a size, or with several. */
const sizeOf = (position: number, catalogue: CatalogueRange): { amount: number; base: string } | null => {
  const [size, ...others] = catalogue.sizesOf(position);
  const [, amount, base] = (others.length === 0 && size !== undefined && SIZE.exec(size)) || [];
  return amount === undefined || base === undefined ? null : { amount: Number(amount), base };
};
