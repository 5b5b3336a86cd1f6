import type { CatalogueRange } from './catalogue-range.js';

/** Those that have most sizes and then most words in common with the product. */
export const likest = (
  fits: readonly number[],
  position: number,
  catalogue: CatalogueRange,
): readonly number[] => {
  const { terms } = catalogue.index;
  const own = catalogue.sizesOf(position);
  const sized = mostOf(fits, (at) => [...catalogue.sizesOf(at)].filter((size) => own.has(size)).length);
  return mostOf(sized, (at) => terms.termsAt(at).filter((term) => catalogue.hasTerm(position, term)).length);
};

const mostOf = (positions: readonly number[], count: (position: number) => number): readonly number[] => {
  const counts = positions.map(count);
  const most = Math.max(...counts);
  return positions.filter((_, at) => counts[at] === most);
};

/** "Pen blue" and "pen red", or two sizes of one name. */
export const differByAWord = (one: number, other: number, { index: { terms } }: CatalogueRange): boolean => {
  const lacks = (at: number, beside: number): number =>
    terms.plainTermsAt(at).filter((term) => !terms.has(beside, term)).length;
  return lacks(one, other) <= 1 && lacks(other, one) <= 1;
};
