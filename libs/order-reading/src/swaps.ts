import type { CatalogueRange } from './catalogue-range.js';
import { foldedSet } from './fold.js';
import type { Token } from './tokens.js';

/** "Rose ki jagah lavender": what goes, and what comes in its place. */
export interface Swap {
  readonly out: readonly Token[];
  readonly in: readonly Token[];
}

/** Words around a swap. What comes may stand on either side of what goes. */
const INSTEAD = foldedSet('instead insted inves lugar');
const IN_PLACE = foldedSet('jagah jgah badle badale bajaye bajay bajai palat palatke बजाय बजाए');
const SWAP = foldedSet('flip turn turns convert swap replace exchange change troca trocar troque');
const FOR = foldedSet('into for with by to por pelo pela');
const OF = foldedSet('of do da de dos das o a no em in place');

/** The swaps a sentence may speak of, the likeliest first. */
export const swapsIn = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] => {
  const told = swapIn(tokens, catalogue);
  return told ? [told] : denied(tokens, catalogue);
};

/** "Jasmine, not rose" and "grey nahi ivory": only the draft tells which of them goes. */
const denied = (tokens: readonly Token[], catalogue: CatalogueRange): Swap[] => {
  const at = tokens.findIndex((token) => token.kind === 'word' && catalogue.says('negation', token));
  if (at < 1 || at === tokens.length - 1) return [];
  const [left, right] = [tokens.slice(0, at), tokens.slice(at + 1)];
  return [sides(right, left, catalogue), sides(left, right, catalogue)].filter((swap) => swap !== null);
};

const swapIn = (tokens: readonly Token[], catalogue: CatalogueRange): Swap | null => {
  const words = tokens.map(({ kind, text }) => (kind === 'word' ? text : ''));
  const inPlace = words.findIndex((word) => IN_PLACE.has(word));
  if (inPlace > 0) return sides(tokens.slice(0, inPlace), tokens.slice(inPlace + 1), catalogue);
  const instead = words.findIndex((word) => INSTEAD.has(word));
  if (instead >= 0) {
    let from = instead + 1;
    while (OF.has(words[from] ?? '')) from += 1;
    const before = tokens.slice(0, instead);
    const after = tokens.slice(from);
    if (namesGoods(before, catalogue)) return sides(after, before, catalogue);
    const verb = after.findIndex(
      ({ kind, text }, at) =>
        at > 0 &&
        (kind === 'break' || (catalogue.words.is('filler', text) && !OF.has(text) && !catalogue.knows(text))),
    );
    return verb < 0 ? null : sides(after.slice(0, verb), after.slice(verb + 1), catalogue);
  }
  const swap = words.findIndex((word) => SWAP.has(word));
  const by = words.findIndex((word, at) => at > swap + 1 && FOR.has(word));
  // "Change cement to 80" sets it.
  return swap < 0 || by < 0 || tokens[by + 1]?.kind === 'number'
    ? null
    : sides(tokens.slice(swap + 1, by), tokens.slice(by + 1), catalogue);
};

const sides = (out: readonly Token[], into: readonly Token[], catalogue: CatalogueRange): Swap | null =>
  namesGoods(out, catalogue) && namesGoods(into, catalogue) ? { out, in: into } : null;

const namesGoods = (tokens: readonly Token[], catalogue: CatalogueRange): boolean =>
  tokens.some(
    ({ kind, text }) => kind === 'word' && !catalogue.words.is('filler', text) && catalogue.mayName(text),
  );
