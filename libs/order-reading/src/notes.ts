import { isCountWord, isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { isStep } from './corrections.js';
import type { Token } from './tokens.js';

/** Without "at MG Road" or "by 5 pm" behind an amount and a product, as long as nothing of the catalogue is named there. */
export const withoutNote = (tokens: readonly Token[], catalogue: CatalogueRange): readonly Token[] => {
  const lastName = tokens.findLastIndex(({ text }) => catalogue.names(text));
  if (lastName < 0) return tokens;
  let counted = false;
  for (const [at, token] of tokens.entries()) {
    counted ||= token.kind === 'number';
    const begins =
      counted &&
      at > lastName &&
      token.kind === 'word' &&
      (catalogue.words.is('note', token.text) || catalogue.words.is('ordering', token.text));
    const range = catalogue.words.is('range', token.text) && tokens[at + 1]?.kind === 'number';
    // "Suvinil de 18 litros manda 3 latas": how many are sent.
    const counts = catalogue.words.is('ordering', token.text) && tokens[at + 1]?.kind === 'number';
    if (
      begins &&
      !range &&
      !counts &&
      !countsOn(tokens.slice(at), catalogue) &&
      !isStep(tokens, at + 1, catalogue) &&
      !changesAmount(tokens.slice(at), catalogue)
    )
      return tokens.slice(0, at);
  }
  return tokens;
};

/** "… 8 peti bhejna, choti 500 ml 10 peti": goods that leave out their name. */
const countsOn = (tokens: readonly Token[], catalogue: CatalogueRange): boolean =>
  tokens.some((_, at) => isCountWord(tokens, at, catalogue) && !isMeasureWord(tokens[at], catalogue));

/** "Bhejna mat", "chahiye lagbhag": what follows the verb changes what was said before it. */
const changesAmount = (tokens: readonly Token[], { words }: CatalogueRange): boolean =>
  tokens.some(({ text }) => words.is('negation', text) || words.is('approximate', text));
