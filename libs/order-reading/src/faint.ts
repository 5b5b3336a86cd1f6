import type { CatalogueRange } from './catalogue-range.js';
import { foldWord } from './fold.js';
import { writtenWordsOf } from './product-terms.js';
import type { Sense } from './senses.js';
import { skeletonOf } from './spelling.js';

/** Consonants. */
const FEW = 2;

/**
 * "Sal" alone may be M-Seal, and "leite" Salt Lite: a word of few consonants sounds like too much, unless it is what the
 * goods are called first, as "megi" is.
 */
export const isFaint = (
  [only, ...others]: readonly Sense[],
  meant: readonly { readonly position: number }[],
  catalogue: CatalogueRange,
): boolean =>
  only !== undefined &&
  others.length === 0 &&
  skeletonOf(only.text).length <= FEW &&
  !meant.every(({ position }) => isCalled(only, position, catalogue));

const isCalled = ({ matches }: Sense, position: number, { products, index }: CatalogueRange): boolean => {
  const { name, aliases } = products[position]!;
  const first = [name, ...aliases].flatMap((each) => writtenWordsOf([each]).slice(0, 1)).map(foldWord);
  return matches.some(({ term }) => first.includes(index.terms.terms[term]!));
};
