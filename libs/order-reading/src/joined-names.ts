import { foldWord } from './fold.js';
import { isMeasureWord } from './amounts.js';
import type { CatalogueRange } from './catalogue-range.js';
import { isLetterSize } from './letter-sizes.js';
import {
  codeAt,
  crossAt,
  gradeAt,
  inOneAt,
  type Named,
  nothingAt,
  percentAt,
  priceAt,
} from './named-by-signs.js';
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
    const isGoods = (word: string): boolean => phrase?.kind !== 'filler' && catalogue.names(word);
    if (phrase !== null && !words.slice(at, at + phrase.length).some(isGoods)) {
      joined.push({ ...wordOf('', token, tokens[at + phrase.length - 1]!), says: phrase.kind });
      at += phrase.length - 1;
      continue;
    }
    const named = nameAt(tokens, at, catalogue);
    if (named !== null) {
      joined.push(wordOf(named.name, token, tokens[at + named.length - 1]!));
      at += named.length - 1;
    } else if (isTwice(tokens, at)) {
      joined.push({ ...wordOf('', token, token), says: 'both' }, { ...tokens[at + 2]!, start: token.start });
      at += 2;
    } else if (isEach(tokens, at)) {
      joined.push({ ...wordOf('', token, token), says: 'both' }, tokens[at + 1]!);
      at += 1;
    } else joined.push(token.percent ? { ...token, kind: 'mark', text: '%' } : token);
  }
  return joined;
};

/** What the catalogue calls by one name, though it is several tokens or no word. */
const nameAt = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): Named | null => {
  const cross = crossAt(tokens, at);
  if (cross !== null && catalogue.knows(cross.name))
    return { ...cross, length: cross.length + (isMeasureWord(tokens[at + cross.length], catalogue) ? 1 : 0) };
  const price = isQuoted(tokens[at - 1], catalogue) ? null : pricedAt(tokens, at, catalogue);
  const [here, next] = [tokens[at]!, tokens[at + 1]];
  const inName =
    here.spoken === true &&
    here.value != null &&
    next?.kind === 'word' &&
    catalogue.namesNumber(here.value, next.text) &&
    catalogue.hasBoth(here.text, next.text);
  if (inName || isHalfByName(here, next, catalogue)) return { name: here.text, length: 1 };
  const twice = twiceAt(tokens, at);
  const named = [
    thriceAt(tokens, at),
    gradeAt(tokens, at),
    inOneAt(tokens, at, catalogue.words),
    twice,
    price,
    nothingAt(here),
    codeAt(here),
    percentAt(here),
  ];
  return (
    named.find((each) => each !== null && catalogue.knows(each.name)) ??
    shortNameAt(tokens, at, catalogue) ??
    apartAt(tokens, at, catalogue)
  );
};

/** "50 50 maska" is 50-50, and so is "5050". */
const twiceAt = (tokens: readonly Token[], at: number): Named | null => {
  const [here, next] = [tokens[at]!, tokens[at + 1]];
  const half = here.text.slice(0, here.text.length / 2);
  if (here.kind === 'number' && half.length > 1 && here.text === half + half)
    return { name: `${half}-${half}`, length: 1 };
  const same =
    here.kind === 'number' && next?.kind === 'number' && here.value != null && here.text === next.text;
  return same ? { name: `${here.value.toString()}-${here.value.toString()}`, length: 2 } : null;
};

/** "Meia branca 3 dúzias" are socks. */
const isHalfByName = (here: Token, next: Token | undefined, catalogue: CatalogueRange): boolean =>
  here.spoken === true &&
  (here.value?.thousandths ?? 1000) < 1000 &&
  next?.kind === 'word' &&
  catalogue.unitOf(next.text) === undefined &&
  catalogue.hasBoth(here.text, next.text);

/** "19 19 19" and "12-61-0" are grades as fertilisers have them: "19:19:19". */
const thriceAt = (tokens: readonly Token[], at: number): Named | null => {
  const numbers = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return numbers.every((token) => token?.kind === 'number' && !token.spoken)
    ? { name: numbers.map((token) => token!.text).join(':'), length: 3 }
    : null;
};

/** "2 rs", and all of "the 2 rs one". */
const pricedAt = (tokens: readonly Token[], at: number, { words }: CatalogueRange): Named | null => {
  const price = priceAt(tokens, at, words);
  const [next, after] = price ? [tokens[at + price.length], tokens[at + price.length + 1]] : [];
  const isOne =
    next?.spoken === true &&
    words.isWritten('one', next.text) &&
    !(after?.kind === 'word' && words.unitOf(after.text) !== undefined);
  const sized = next?.kind === 'word' && words.is('sized', next.text);
  return price && (isOne || sized) ? { ...price, length: price.length + 1 } : price;
};

/** Behind "@" or "rate" stands what the customer means to pay. */
const isQuoted = (before: Token | undefined, { words }: CatalogueRange): boolean =>
  before?.text === '@' || (before?.kind === 'word' && words.is('price', before.text));

/** "1-1 peti" is one each. */
const isTwice = (tokens: readonly Token[], at: number): boolean => {
  const [here, dash] = [tokens[at]!, tokens[at + 1]];
  return crossAt(tokens, at)?.length === 3 && dash?.text === '-' && here.text === tokens[at + 2]!.text;
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

/** "Screw driver" is a screwdriver, and a driver is no goods. */
const apartAt = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): Named | null => {
  const [here, next] = [tokens[at]!, tokens[at + 1]];
  if (here.kind !== 'word' || next?.kind !== 'word') return null;
  // "Foot ball", where a foot pump and a tennis ball are sold too.
  const isTwo =
    catalogue.names(next.text) && (!catalogue.names(here.text) || tokens[at - 1]?.kind === 'number');
  if (isTwo || catalogue.hasBoth(here.text, next.text)) return null;
  const names = [here.text + next.text, foldWord(`${here.written ?? ''}${next.written ?? ''}`)];
  const name = names.find((each) => each.length >= SHORTEST_JOINED && catalogue.knows(each));
  return name === undefined ? null : { name, length: 2 };
};

const SHORTEST_JOINED = 6;

/** Letters may be spelled out: "parle ji", "em sand". */
const shortNameAt = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): Named | null => {
  const [before, here, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (here.kind !== 'word' || next?.kind !== 'word' || before?.kind === 'number') return null;
  // "Bag M30": the letter belongs to its number.
  const grade = gradeAt(tokens, at + 1);
  if (grade !== null && catalogue.knows(grade.name)) return null;
  if (here.text.length > SHORT && next.text.length > SHORT) return null;
  // "Black M 20 L 20": a size, of which there are others.
  if (isLetterSize(next) && catalogue.knows(here.text)) return null;
  // "DP MCB" says the same in either order; "GM switch" is no gram.
  if ([here, next].every(({ text }) => text.length > 1 && catalogue.knows(text) && !isUnit(text, catalogue)))
    return null;
  const names = [here.text, LETTERS[here.text] ?? here.text].flatMap((left) =>
    [next.text, LETTERS[next.text] ?? next.text].map((right) => left + right),
  );
  const name = names.find((each) => catalogue.knows(each));
  return name === undefined ? null : { name, length: 2 };
};

/** Without the "&" of "Glow & Lovely", which parts nothing. */
export const withoutSignsInNames = (tokens: readonly Token[], catalogue: CatalogueRange): Token[] =>
  tokens.filter(({ text }, at) => !/^[&+]$/.test(text) || !isWithinName(tokens, at, catalogue));

/** Whether the words on both sides are of one name. */
export const isWithinName = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return before?.kind === 'word' && after?.kind === 'word' && catalogue.hasBoth(before.text, after.text);
};
