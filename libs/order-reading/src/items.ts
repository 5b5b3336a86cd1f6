import type { Quantity } from '@munshi/kernel';
import type { CatalogueRange } from './catalogue-range.js';
import { foldedSet } from './fold.js';
import type { Token } from './tokens.js';
import { isMeasure } from './units.js';

export interface Amount {
  /** Null when the digits are unclear. */
  readonly value: Quantity | null;
  /** As the field names it. */
  readonly unit: string | null;
  /** As it was written. */
  readonly word: string | null;
  /** It stands before a word as in a name: "5 star". */
  readonly named: boolean;
  /** It can only be a count: beside an "x", or counted in bags, cartons, pieces. */
  readonly explicit: boolean;
}

/** What one item of a list says, before anything is looked up. */
export interface Item {
  readonly span: string;
  readonly words: string[];
  /** Words that name something in the catalogue and nothing mostly: "good" in "good day". */
  readonly maybe: string[];
  /** Unit words away from any number, as written and as the field names them. */
  readonly units: { word: string; unit: string }[];
  readonly amounts: Amount[];
  /** Its amount is negative, a range, about, or denied: to be asked. */
  unclear: boolean;
  more: boolean;
  remove: boolean;
  set: boolean;
  less: boolean;
  double: boolean;
  last: boolean;
  same: boolean;
  negated: boolean;
  everything: boolean;
  ordering: boolean;
  /** Its numbers are times, telephones or the like. */
  aside: boolean;
}

/** `all` is not empty; `text` is what it was cut from. */
export const readItem = (all: readonly Token[], text: string, catalogue: CatalogueRange): Item => {
  const tokens = withoutNote(all, catalogue);
  const item: Item = {
    span: quoted(text, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0),
    words: [],
    maybe: [],
    units: [],
    amounts: [],
    ...{
      unclear: false,
      more: false,
      remove: false,
      set: false,
      less: false,
      double: false,
      last: false,
      same: false,
    },
    ...{ negated: false, everything: false, ordering: false, aside: false },
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'number') at = takeNumber(item, tokens, at, token, text, catalogue);
    else if (token?.kind === 'word') at = takeWord(item, tokens, at, token, catalogue);
  }
  return item;
};

/** Signs that no token is made of: they stay with the word they were written to. Not those that part items. */
const CLINGS = /^(?![-.,;:|•·+&!?/])[\p{P}\p{Sm}\p{Sk}]$/u;

/** The customer's own words from `start` to `end`, with what clings to them: "[object Object]", not "object Object". */
const quoted = (text: string, start: number, end: number): string => {
  let [from, to] = [start, end];
  while (from > 0 && CLINGS.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && CLINGS.test(text.charAt(to))) to += 1;
  return text.slice(from, to);
};

/** Without "at MG Road" or "by 5 pm" behind an amount and a product, as long as nothing of the catalogue is named there. */
const withoutNote = (tokens: readonly Token[], catalogue: CatalogueRange): readonly Token[] => {
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
    if (begins && !range && !takesBack(tokens.slice(at), catalogue)) return tokens.slice(0, at);
  }
  return tokens;
};

/** "Bhejna mat", "chahiye lagbhag": what follows the verb changes what was said before it. */
const takesBack = (tokens: readonly Token[], { words }: CatalogueRange): boolean =>
  tokens.some(({ text }) => words.is('negation', text) || words.is('approximate', text));

/** @returns the position of the last token taken. */
const takeNumber = (
  item: Item,
  tokens: readonly Token[],
  at: number,
  token: Token,
  text: string,
  catalogue: CatalogueRange,
): number => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (isPriced(tokens, at, catalogue)) return at;
  if (
    before &&
    before.text === '-' &&
    isDashed(before, token, tokens[at - 2], text) &&
    tokens[at - 2]?.text !== token.text
  )
    item.unclear = true;
  if (before?.kind === 'word' && catalogue.words.is('range', before.text) && isAmountEnd(tokens, at - 2))
    item.unclear = true;
  const word = after?.kind === 'word' ? after : undefined;
  const unit = word ? (catalogue.unitOf(word.text) ?? unitNear(word, catalogue)) : null;
  const kind = word !== undefined && WALA.has(word.text);
  const named =
    kind || (word !== undefined && token.value != null && catalogue.namesNumber(token.value, word.text));
  const next = unit === null ? after : tokens[at + 2];
  item.amounts.push({
    value: token.value ?? null,
    unit,
    word: unit === null ? null : (word?.text ?? null),
    named,
    explicit: isCountSign(before) || isTimes(next) || (unit !== null && !isMeasure(unit)),
  });
  return unit === null ? at : at + 1;
};

/** A misspelt unit right after its number: "8 shet". */
const unitNear = (word: Token, catalogue: CatalogueRange): string | null =>
  catalogue.knows(word.text) || isSaid(word.text, catalogue) ? null : (catalogue.unitNear(word.text) ?? null);

const isSaid = (word: string, { words }: CatalogueRange): boolean =>
  words.is('filler', word) || words.is('joiner', word);

const CURRENCIES = foldedSet('r rs inr rupee rupees rupaye rupaya rupya rupe रुपये रुपए real reais');

/** After an at sign or "rate", or before a currency; "5 rupaye 20 packet" prices the five alone. */
const isPriced = (tokens: readonly Token[], at: number, { words }: CatalogueRange): boolean => {
  const [earlier, before, after] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (after !== undefined && (after.text === '/-' || CURRENCIES.has(after.text))) return true;
  if (before === undefined) return false;
  if (/^[@₹$]$/.test(before.text)) return true;
  const spent = earlier?.kind === 'number' && CURRENCIES.has(before.text);
  return before.kind === 'word' && words.is('price', before.text) && !spent;
};

/** "10 wala": the one that costs ten, or comes in that size. */
const WALA = foldedSet('wala wali wale waala vala vali wla wli वाला वाली वाले');

/** "2-3" is a range and " -5" is negative, while "cement-100", "cement - 100" and "50kg-10" only join. */
const isDashed = (dash: Token, number: Token, beforeDash: Token | undefined, text: string): boolean =>
  number.glued &&
  (dash.glued ? beforeDash?.kind === 'number' : dash.start === 0 || /\s/.test(text.charAt(dash.start - 1)));

const isAmountEnd = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' || (tokens[at]?.kind === 'word' && tokens[at - 1]?.kind === 'number');

const isTimes = (token: Token | undefined): boolean => token?.text === '×';

const isCountSign = (token: Token | undefined): boolean =>
  token !== undefined && (isTimes(token) || token.text === '=' || token.text === ':' || token.text === 'qty');

const takeWord = (
  item: Item,
  tokens: readonly Token[],
  at: number,
  token: Token,
  catalogue: CatalogueRange,
): number => {
  const { words } = catalogue;
  const word = token.text;
  const known = catalogue.knows(word);
  if (words.is('ordering', word)) item.ordering = true;
  if (!known && words.is('aside', word)) item.aside = true;
  const counted = tokens[at - 1]?.kind === 'number' || tokens[at + 1]?.kind === 'number';
  if (words.is('negation', word) && !(word === 'no' && counted)) item.negated = true;
  else if (words.is('remove', word)) item.remove = true;
  else if (words.is('approximate', word)) item.unclear = true;
  else if (!known && words.is('less', word)) item.less = true;
  else if (!known && words.is('double', word)) item.double = true;
  else if (!known && words.is('last', word)) item.last = true;
  else if (!known && words.is('same', word)) item.same = true;
  else if (!known && words.is('everything', word)) item.everything = true;
  else if (!known && (words.is('more', word) || words.is('set', word))) {
    item.more ||= words.is('more', word);
    item.set ||= words.is('set', word);
  } else if (catalogue.unitOf(word) !== undefined)
    item.units.push({ word, unit: catalogue.unitOf(word) ?? word });
  else if (words.is('range', word) && tokens[at - 1] !== undefined && !known) return at;
  else if (known && isSaid(word, catalogue)) item.maybe.push(word);
  else if (!isSaid(word, catalogue) && !words.is('price', word) && !isAbbreviation(tokens, at, catalogue))
    item.words.push(word);
  return at;
};

/** "172pg": two or three letters that are no word stand for what is counted. */
const isAbbreviation = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]!];
  return before?.kind === 'number' && token.glued && token.text.length < 4 && !catalogue.knows(token.text);
};
