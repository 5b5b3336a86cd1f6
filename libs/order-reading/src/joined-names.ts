import type { CatalogueRange } from './catalogue-range.js';
import { crossSizeAt } from './product-terms.js';
import { LETTERS } from './senses.js';
import type { Token } from './tokens.js';

const SHORT = 2;

/** Phrases that say what one word says, as one. What the catalogue has as one word: the size "2x2", the name "50-50", "M sand". "1-1 peti" is one each. */
export const withJoinedNames = (tokens: readonly Token[], catalogue: CatalogueRange): Token[] => {
  const joined: Token[] = [];
  const words = tokens.map(({ kind, text }) => (kind === 'word' ? text : ''));
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const phrase = catalogue.words.phraseAt(words, at);
    if (phrase !== null && !words.slice(at, at + phrase.length).some((word) => catalogue.names(word))) {
      joined.push({ ...wordOf('', token, tokens[at + phrase.length - 1]!), says: phrase.kind });
      at += phrase.length - 1;
      continue;
    }
    const size = crossSizeAt(tokens, at);
    if (size !== null && catalogue.knows(size)) {
      joined.push(wordOf(size, token, tokens[at + 2]!));
      at += 2;
    } else if (size !== null && tokens[at + 1]!.text === '-' && token.text === tokens[at + 2]!.text) {
      joined.push({ ...tokens[at + 2]!, start: token.start });
      at += 2;
    } else if (isEach(tokens, at)) {
      joined.push({ ...wordOf('', token, token), says: 'both' }, tokens[at + 1]!);
      at += 1;
    } else {
      const name = shortNameAt(tokens, at, catalogue);
      joined.push(name === null ? token : wordOf(name, token, tokens[at + 1]!));
      if (name !== null) at += 1;
    }
  }
  return joined;
};

/** "Rose aur lavender ek ek darjan": a dozen of each. */
const isEach = (tokens: readonly Token[], at: number): boolean => {
  const [here, next] = [tokens[at]!, tokens[at + 1]];
  return (
    here.spoken === true &&
    next?.spoken === true &&
    here.value != null &&
    next.value?.equals(here.value) === true
  );
};

const wordOf = (text: string, first: Token, last: Token): Token => ({
  kind: 'word',
  text,
  start: first.start,
  end: last.end,
  glued: first.glued,
});

const isUnit = (word: string, catalogue: CatalogueRange): boolean => catalogue.unitOf(word) !== undefined;

/** Letters may be spelled out: "parle ji", "em sand". */
const shortNameAt = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): string | null => {
  const [before, here, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (here.kind !== 'word' || next?.kind !== 'word' || before?.kind === 'number') return null;
  if (here.text.length > SHORT && next.text.length > SHORT) return null;
  // "DP MCB" says the same in either order; "GM switch" is no gram.
  if ([here, next].every(({ text }) => text.length > 1 && catalogue.knows(text) && !isUnit(text, catalogue)))
    return null;
  const names = [here.text, LETTERS[here.text] ?? here.text].flatMap((left) =>
    [next.text, LETTERS[next.text] ?? next.text].map((right) => left + right),
  );
  return names.find((name) => catalogue.knows(name)) ?? null;
};
