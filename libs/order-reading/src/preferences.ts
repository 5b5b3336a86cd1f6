import type { CatalogueRange } from './catalogue-range.js';
import type { ReadingContext } from './reading.js';

/** What may narrow equal candidates, strongest first. */
export interface Preferences {
  readonly draft: ReadonlySet<number>;
  readonly bought: ReadonlySet<number>;
}

export const preferencesOf = (catalogue: CatalogueRange, context: ReadingContext): Preferences => {
  // What is not sold any more may still stand in a draft.
  const positions = (lines: readonly { sku: string }[]): ReadonlySet<number> =>
    new Set(lines.map(({ sku }) => catalogue.positionOf(sku)).filter((position) => position >= 0));
  return { draft: positions(context.draft), bought: positions(context.history) };
};

/** Of equal candidates those that are plainer, are in the draft, or were bought before. */
export const narrowed = (
  candidates: readonly number[],
  catalogue: CatalogueRange,
  prefer: Preferences,
): readonly number[] => {
  let left = candidates;
  const keep = (fits: (position: number) => boolean): void => {
    const kept = left.length > 1 ? left.filter(fits) : left;
    if (kept.length > 0) left = kept;
  };
  if (left.length > 1 && left.length <= 50)
    left = catalogue.plainer.get(left.join(' '), () => plainest(left, catalogue));
  keep((position) => prefer.draft.has(position));
  keep((position) => prefer.bought.has(position));
  return left;
};

/** Drops a product that has all the words of another and one more that was not said. */
const plainest = (positions: readonly number[], catalogue: CatalogueRange): readonly number[] => {
  const words = new Map(
    positions.map((position) => [position, new Set(catalogue.index.terms.plainTermsAt(position))]),
  );
  return positions.filter(
    (position) =>
      !positions.some((other) => {
        const [plain, more] = [words.get(other)!, words.get(position)!];
        return plain.size > 0 && plain.size < more.size && [...plain].every((term) => more.has(term));
      }),
  );
};
