import { Quantity } from '@munshi/kernel';
import type { CatalogueIndex } from './catalogue-index.js';
import { numberWord, readNumber } from './numbers.js';
import type { Token } from './tokens.js';
import { isMeasure, unitOf } from './units.js';
import * as say from './words.js';

export interface Amount {
  /** Null when the digits are unclear. */
  readonly value: Quantity | null;
  /** As the field names it. */
  readonly unit: string | null;
  /** It can only be a count: beside an "x", or counted in bags, cartons, pieces. */
  readonly explicit: boolean;
}

/** What one item of a list says, before anything is looked up. */
export interface Item {
  readonly span: string;
  readonly words: string[];
  /** Unit words away from any number, as written and as the field names them. */
  readonly units: { word: string; unit: string }[];
  readonly amounts: Amount[];
  /** Its amount is negative, a range, about, or denied: to be asked. */
  unclear: boolean;
  more: boolean;
  remove: boolean;
  set: boolean;
  swap: boolean;
  negated: boolean;
  everything: boolean;
  ordering: boolean;
}

/** `all` is not empty; `text` is what it was cut from. */
export const readItem = (
  all: readonly Token[],
  text: string,
  catalogue: CatalogueIndex,
  decimalComma: boolean,
): Item => {
  const tokens = withoutNote(all, catalogue);
  const item: Item = {
    span: quoted(text, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0),
    words: [],
    units: [],
    amounts: [],
    ...{ unclear: false, more: false, remove: false, set: false, swap: false },
    ...{ negated: false, everything: false, ordering: false },
  };
  const spoken: Amount[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'number') at = takeNumber(item, tokens, at, token, text, catalogue, decimalComma);
    else if (token?.kind === 'word') at = takeWord(item, tokens, at, token, spoken, catalogue);
  }
  if (item.amounts.length === 0) item.amounts.push(...spoken);
  else if (spoken.length > 0) item.unclear = true;
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
const withoutNote = (tokens: readonly Token[], catalogue: CatalogueIndex): readonly Token[] => {
  const lastName = tokens.findLastIndex(({ text }) => catalogue.knows(text));
  if (lastName < 0) return tokens;
  let counted = false;
  for (const [at, token] of tokens.entries()) {
    counted ||= token.kind === 'number';
    const begins = counted && at > lastName && token.kind === 'word' && say.startsNote(token.text);
    const range = say.isRange(token.text) && tokens[at + 1]?.kind === 'number';
    if (begins && !range) return tokens.slice(0, at);
  }
  return tokens;
};

/** @returns the position of the last token taken. */
const takeNumber = (
  item: Item,
  tokens: readonly Token[],
  at: number,
  token: Token,
  text: string,
  catalogue: CatalogueIndex,
  decimalComma: boolean,
): number => {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (isPriced(before, after)) return at;
  if (before && before.text === '-' && isDashed(before, token, tokens[at - 2], text)) item.unclear = true;
  if (before?.kind === 'word' && say.isRange(before.text) && isAmountEnd(tokens, at - 2)) item.unclear = true;
  const word = after?.kind === 'word' ? after : undefined;
  const unit = word ? (unitOf(word.text) ?? null) : null;
  // "1e309" and "4x4mesh" are no numbers; "53grade" is, where the catalogue has a grade.
  if (word?.glued && unit === null && !catalogue.knows(word.text)) {
    item.words.push(`${token.text}${word.text}`);
    return at + 1;
  }
  const next = unit === null ? after : tokens[at + 2];
  item.amounts.push({
    value: readNumber(token.text, decimalComma),
    unit,
    explicit: isCountSign(before) || isTimes(next) || (unit !== null && !isMeasure(unit)),
  });
  return unit === null ? at : at + 1;
};

const isPriced = (before: Token | undefined, after: Token | undefined): boolean =>
  (before !== undefined &&
    (/^[@₹$]$/.test(before.text) || (before.kind === 'word' && say.isPriceWord(before.text)))) ||
  (after !== undefined &&
    (after.text === '/-' || /^(?:r|rupee|rupaye|रुपये|reai)$/.test(after.text) || after.text === 'rs'));

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
  spoken: Amount[],
  catalogue: CatalogueIndex,
): number => {
  const word = token.text;
  const known = catalogue.knows(word);
  const small = known ? undefined : numberWord(word);
  if (small !== undefined) {
    const next = tokens[at + 1];
    const unit = next?.kind === 'word' ? (unitOf(next.text) ?? null) : null;
    spoken.push({ value: Quantity.of(small), unit, explicit: true });
    return unit === null ? at : at + 1;
  }
  if (say.isOrdering(word)) item.ordering = true;
  if (say.isNegation(word)) item.negated = true;
  else if (say.isRemove(word)) item.remove = true;
  else if (say.isApproximate(word)) item.unclear = true;
  else if (!known && say.isSwap(word)) item.swap = true;
  else if (!known && say.isEverything(word)) item.everything = true;
  else if (!known && (say.isMore(word) || say.isSet(word))) {
    item.more ||= say.isMore(word);
    item.set ||= say.isSet(word);
  } else if (unitOf(word) !== undefined) item.units.push({ word, unit: unitOf(word) ?? word });
  else if (say.isRange(word) && tokens[at - 1] !== undefined && !known) return at;
  else if (!say.isFiller(word) && !say.isPriceWord(word) && !say.isJoiner(word))
    takeName(item, word, known, catalogue);
  return at;
};

/** "cement100" and "cementx100" are a name and an amount where the catalogue has the name. */
const takeName = (item: Item, word: string, known: boolean, catalogue: CatalogueIndex): void => {
  const parts = known ? null : /^(\p{L}{3,32}?)x?(\d{1,6})$/u.exec(word);
  if (parts?.[1] !== undefined && parts[2] !== undefined && catalogue.knows(parts[1])) {
    item.words.push(parts[1]);
    item.amounts.push({ value: readNumber(parts[2], false), unit: null, explicit: false });
  } else item.words.push(word);
};

/** "Cement" on one line and "100 bag" on the next are one item. */
export const joinSplitItems = (items: readonly Item[]): Item[] => {
  const joined: Item[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    const countable = item.amounts.length > 0 && item.amounts.every(({ value }) => value);
    const onlyAmount = item.words.length === 0 && countable && !item.remove && !item.more;
    if (before && onlyAmount && before.words.length > 0 && before.amounts.length === 0 && !before.remove) {
      joined[joined.length - 1] = {
        ...before,
        span: `${before.span} ${item.span}`,
        units: [...before.units, ...item.units],
        amounts: item.amounts,
        unclear: before.unclear || item.unclear,
        set: before.set || item.set,
        ordering: before.ordering || item.ordering,
      };
    } else joined.push(item);
  }
  return joined;
};
