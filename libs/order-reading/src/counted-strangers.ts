import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import { type Outcome, readLine } from './lines.js';
import { NO_CONTEXT } from './reading.js';
import type { Token } from './tokens.js';

const SHORTEST = 4;
const UNKNOWN: Outcome = { kind: 'unknown' };

/** No goods, no unit, no courtesy. */
export const isStranger = (word: Token | undefined, catalogue: CatalogueRange): boolean =>
  word?.kind === 'word' && word.text.length >= SHORTEST && catalogue.saidBy(word).size === 0;

/**
 * "3 coca 2 sprite" where no sprite is sold: the number before what nobody knows counts that, though it would be a size of
 * what is counted already.
 */
export const withCountedStrangers = (heard: readonly Heard[], catalogue: CatalogueRange): Heard[] =>
  heard.flatMap((each, at) => {
    const next = heard[at + 1];
    const behind = next?.line === each.line && next.outcome.kind === 'nothing' ? next.tokens[0] : undefined;
    const last = each.tokens.at(-1);
    const inside = isStranger(last, catalogue) && !catalogue.mayName(last?.text ?? '');
    const [number, word] = inside ? each.tokens.slice(-2) : [each.tokens.at(-1), behind];
    if (!isCountOf(number, word, each, catalogue)) return [each];
    const size = each.item.amounts.at(-1);
    const words = inside ? each.item.words.slice(0, -1) : each.item.words;
    const item = { ...each.item, words, amounts: each.item.amounts.filter((amount) => amount !== size) };
    const span = `${number!.text} ${word!.written ?? word!.text}`;
    const tokens = inside ? each.tokens.slice(-2) : [number!, word!];
    return [
      { ...each, item, outcome: readLine(item, catalogue, NO_CONTEXT) },
      {
        ...each,
        tokens,
        item: { ...item, span, words: [{ text: word!.text, run: 0 }] },
        match: null,
        outcome: UNKNOWN,
      },
    ];
  });

/** A bare number that counts nothing of the goods, which are counted before it. */
const isCountOf = (
  number: Token | undefined,
  word: Token | undefined,
  { match, item }: Heard,
  catalogue: CatalogueRange,
): boolean => {
  const size = item.amounts.at(-1);
  return (
    number?.kind === 'number' &&
    match?.amount?.leading === true &&
    size?.unit === null &&
    size !== match.amount &&
    size.value !== null &&
    number.value?.equals(size.value) === true &&
    isStranger(word, catalogue)
  );
};
