import type { CatalogueRange } from './catalogue-range.js';
import { readCorrection, type Said } from './corrections.js';
import { type Item, readItem } from './items.js';
import { preferencesOf } from './preferences.js';
import { matchProduct } from './product-match.js';
import type { OrderedLine, ReadingContext } from './reading.js';
import type { Token } from './tokens.js';

/** A number of the draft that was wrong. */
export interface Slip {
  readonly item: Item;
  /** The lines that it may be; not empty. */
  readonly meant: readonly OrderedLine[];
  readonly right: Said;
}

/** Null where no number is taken back, or no line of the draft can be meant. */
export const slipIn = (
  tokens: readonly Token[],
  text: string,
  catalogue: CatalogueRange,
  context: ReadingContext,
): Slip | null => {
  const { draft } = context;
  const correction = readCorrection(
    tokens,
    catalogue,
    draft.map(({ quantity }) => quantity),
  );
  if (correction === null) return null;
  const { wrong, right, rest } = correction;
  const around = rest.length > 0 ? readItem(rest, text, catalogue) : null;
  const match =
    around && around.words.length > 0
      ? matchProduct({ ...around, amounts: [] }, catalogue, preferencesOf(catalogue, context))
      : null;
  const meant = draft.filter(({ sku, quantity }) =>
    match === null
      ? wrong.value === null || quantity.equals(wrong.value)
      : match.candidates.includes(catalogue.positionOf(sku)),
  );
  if (meant.length === 0) return null;
  return {
    item: readItem(tokens, text, catalogue),
    meant,
    right: { ...right, unit: right.unit ?? wrong.unit },
  };
};
