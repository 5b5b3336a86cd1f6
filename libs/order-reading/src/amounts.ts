import type { Quantity } from '@munshi/kernel';
import type { CatalogueRange } from './catalogue-range.js';
import { nameTerm, numberTerm } from './product-terms.js';
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
  /** The catalogue's term for both, -1 for none. */
  readonly numbered: number;
  /** No word of the item stands before it: "12 hacksaw blades" are twelve, in whatever size. */
  readonly leading: boolean;
  /** It is said in the place of another. */
  readonly corrects: boolean;
  /** The run of words it stands behind. */
  readonly run: number;
  /** It is written onto letters before it, as in a grade: "CP2", "N95". */
  readonly coded: boolean;
  /** It can only be a count: beside an "x", or counted in bags, cartons, pieces. */
  readonly explicit: boolean;
}

/** A number of an item, and what stands around it. */
export interface ReadAmount {
  readonly amount: Amount;
  /** Where its last token stands. */
  readonly end: number;
  /** Its term, where the number is a name of its own: "51". */
  readonly name: string | null;
  /** A range, or negative. */
  readonly unclear: boolean;
  /** The end of a range, whose beginning counts nothing of its own. */
  readonly ends: boolean;
}

/** @param run of words that the number stands behind. Null for a price. */
export const amountAt = (
  tokens: readonly Token[],
  at: number,
  run: number,
  text: string,
  catalogue: CatalogueRange,
): ReadAmount | null => {
  if (isPriced(tokens, at, catalogue)) return null;
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  const word = after?.kind === 'word' ? after : undefined;
  const unit = word ? (catalogue.unitOf(word.text) ?? unitNear(word, catalogue)) : null;
  const next = unit === null ? after : tokens[at + 2];
  const value = token.value ?? null;
  const numbered =
    word !== undefined && unit === null && value !== null && !catalogue.words.is('partitive', word.text)
      ? catalogue.numberedName(value, word.text)
      : -1;
  const inName = (next?.kind === 'word' && catalogue.words.is('sized', next.text)) || numbered >= 0;
  const open = isOpen(tokens, at, text, catalogue);
  // "51 1 cx", and "esquece a 51".
  const isName =
    value !== null &&
    unit === null &&
    catalogue.hasNamed(value) &&
    (hasAnother(tokens, at) || tokens.some((each) => catalogue.says('remove', each)));
  return {
    amount: {
      value,
      unit,
      word: unit === null ? null : (word?.text ?? null),
      named: inName || isName || isGrade(tokens, at, unit, catalogue),
      // "8 no" is 8, however it is written.
      numbered: word !== undefined && catalogue.words.is('numberSign', word.text) ? -1 : numbered,
      corrects: token.corrects === true,
      coded:
        before?.kind === 'word' &&
        before.end === token.start &&
        before.text.length <= LONGEST_CODE &&
        unit === null,
      run,
      leading: !tokens
        .slice(0, at)
        .some((each) => each.kind === 'number' || (each.kind === 'word' && !isSaid(each, catalogue))),
      explicit:
        isCountSign(before, catalogue) ||
        isTimes(next) ||
        (unit === null ? token.counts === true || isGoal(tokens, at, catalogue) : !isMeasure(unit)),
    },
    end: unit === null ? at : at + 1,
    name: isName ? nameTerm(value) : null,
    unclear: open || isLoad(value, unit === null ? word : undefined, tokens[at + 2], catalogue),
    ends: open && before?.kind === 'number',
  };
};

/** "Staple pin no 24 10": which of them, where another number counts; "9 nos 25 mm" are nine. */
const isGrade = (
  tokens: readonly Token[],
  at: number,
  unit: string | null,
  { words }: CatalogueRange,
): boolean => {
  const [earlier, sign] = [tokens[at - 2], tokens[at - 1]];
  // "Mangueira pode ser a de 30"
  if (earlier?.says === 'set' && sign?.kind === 'word' && words.is('genitive', sign.text)) return true;
  return (
    unit === null &&
    sign?.kind === 'word' &&
    earlier?.kind === 'word' &&
    words.is('numberSign', sign.text) &&
    hasAnother(tokens, at)
  );
};

const LONGEST_CODE = 3;

const MOST_LOADS = 20_000;

/** "Half truck" of sand. */
const isLoad = (
  value: Quantity | null,
  word: Token | undefined,
  next: Token | undefined,
  catalogue: CatalogueRange,
): boolean =>
  value !== null &&
  value.thousandths <= MOST_LOADS &&
  word !== undefined &&
  catalogue.words.is('vehicle', word.text) &&
  // "2 tractor white" are of paint.
  !(next?.kind === 'word' && catalogue.hasBoth(word.text, next.text));

/** Negative, or one of a range: "-5", "2-3", "10 se 15", "das pandrah". */
const isOpen = (tokens: readonly Token[], at: number, text: string, catalogue: CatalogueRange): boolean => {
  const [earlier, before, token] = [tokens[at - 2], tokens[at - 1], tokens[at]!];
  if (before === undefined) return false;
  if (before.text === '-' && isDashed(before, token, earlier, text) && earlier?.text !== token.text)
    return true;
  if (before.kind === 'word' && catalogue.words.is('range', before.text) && isAmountEnd(tokens, at - 2))
    return !isGoal(tokens, at, catalogue);
  return before.kind === 'number' && before.spoken === true && token.spoken === true;
};

const CHANGES = ['set', 'swap', 'less', 'more'] as const;

/** "Change cement 50 kg to 26": what it shall come to, and no range. */
const isGoal = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean =>
  catalogue.words.isWritten('upTo', tokens[at - 1]?.written ?? '') &&
  tokens.slice(0, at - 1).some((token) => catalogue.saysAny(CHANGES, token));

const hasAnother = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(({ kind }, other) => kind === 'number' && other !== at);

/** "20 kaat lo" takes away and is no 20 katta. */
const VERBS = ['remove', 'fold'] as const;

/** A misspelt unit right after its number: "8 shet". */
const unitNear = (word: Token, catalogue: CatalogueRange): string | null =>
  catalogue.knows(word.text) || isSaid(word, catalogue) || catalogue.saysAny(VERBS, word)
    ? null
    : (catalogue.unitNear(word.text, catalogue.matchesOf(word.text).length === 0) ?? null);

/** Whether it is a unit that is measured, and not counted: what sizes are in. */
export const isMeasureWord = (token: Token | undefined, catalogue: CatalogueRange): boolean => {
  const unit = token?.kind === 'word' ? catalogue.unitOf(token.text) : undefined;
  return unit !== undefined && isMeasure(unit);
};

const TELEPHONE = 1_000_000_000;

/** Whether a word stands right behind a number, and says what is counted in: "1 bx". */
export const isCountWord = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const [number, word] = [tokens[at - 1], tokens[at]];
  return number?.kind === 'number' && word?.kind === 'word' && catalogue.unitOf(word.text) !== undefined;
};

/** From seven digits on nobody counts goods. */
export const isLikeATelephone = ({ thousandths }: Quantity): boolean => thousandths >= TELEPHONE;

/** It says nothing about goods: a pleasantry, "and". */
export const isSaid = (word: Token, catalogue: CatalogueRange): boolean =>
  catalogue.says('filler', word) || catalogue.says('joiner', word);

/** What goods sell at tells them apart, and may as well be what the customer means to pay. */
export const isPrice = (word: string): boolean => word.startsWith('₹');

/** After an at sign or "rate", or before a currency; "5 rupaye 20 packet" prices the five alone. */
const isPriced = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): boolean => {
  const { words } = catalogue;
  const [earlier, before, after] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (after !== undefined && (after.text === '/-' || words.is('currency', after.text))) return true;
  // "Sugar 38/kg"
  const each = tokens[at + 2];
  if (after?.text === '/' && each?.kind === 'word' && words.unitOf(each.text) !== undefined) return true;
  // "Açúcar 20,00 - 6 pacotes".
  const isUnit = after?.kind === 'word' && words.unitOf(after.text) !== undefined;
  if (
    words.decimalComma &&
    /^\d+,\d\d$/.test(tokens[at]!.text) &&
    !isUnit &&
    !isOwnSize(tokens[at]!, catalogue)
  )
    return true;
  if (before === undefined) return false;
  if (/^[@₹$]$/.test(before.text)) return true;
  // "Rate: 240"
  if (before.text === ':' && earlier?.kind === 'word' && words.is('price', earlier.text)) return true;
  const spent = earlier?.kind === 'number' && words.is('currency', before.text);
  return before.kind === 'word' && words.is('price', before.text) && !spent;
};

/** "2-3" is a range and " -5" is negative, while "cement-100", "cement - 100" and "50kg-10" only join. */
const isDashed = (dash: Token, number: Token, beforeDash: Token | undefined, text: string): boolean =>
  number.glued &&
  (dash.glued
    ? beforeDash?.kind === 'number' && isLess(beforeDash, number)
    : dash.start === 0 ||
      (/\s/.test(text.charAt(dash.start - 1)) &&
        (beforeDash?.kind !== 'number' || isLess(beforeDash, number))));

/** "400-12" is a size and a count. */
const isLess = (low: Token, high: Token): boolean =>
  !low.value || !high.value || low.value.thousandths < high.value.thousandths;

const isAmountEnd = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' || (tokens[at]?.kind === 'word' && tokens[at - 1]?.kind === 'number');

const isTimes = (token: Token | undefined): boolean => token?.text === '×';

const isCountSign = (token: Token | undefined, { words }: CatalogueRange): boolean =>
  token !== undefined &&
  (isTimes(token) || token.text === '=' || token.text === ':' || words.is('countSign', token.text));

/** "Linha 0,40", "vara 2,10": what some of the goods measure. */
const isOwnSize = ({ value }: Token, { index }: CatalogueRange): boolean =>
  value != null && value.thousandths % 1000 !== 0 && index.terms.idOf(numberTerm(value)) !== undefined;
