import type { CatalogueRange } from './catalogue-range.js';
import { isMeasureWord } from './amounts.js';
import { isStep } from './corrections.js';
import { isNumberSign, referenceAt } from './references.js';
import type { Token } from './tokens.js';

/** The head of a message as chat exports have it: "[11/03/25, 9:42:17 AM] Raju Store:". */
const CHAT_HEADER =
  /^[[(]?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? +\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?[\])]?(?: *-)? +[^:\n]{1,40}:/gm;

/** CNPJ, CPF, GSTIN and PAN, with what they are called. */
const TAX_NUMBER =
  /(?:\b(?:gst(?:in)?|pan|cnpj|cpf)\b(?: *(?:no|number|nº)\b)?[ .:-]*)?(?:\b\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}\b|\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b(?:\d{2})?[A-Z]{5}\d{4}[A-Z](?:[A-Z\d]Z[A-Z\d])?\b)/gi;
/** What Indian vehicles carry: "KA05 MH 4421", and as people shorten it "MH12 4432". */
const NUMBER_PLATE =
  /\b(?:[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}|(?:AP|AS|BR|CG|DL|GA|GJ|HP|HR|JH|JK|KA|KL|MH|MP|OD|PB|RJ|TN|TS|UK|UP|WB)\d{1,2})[ -]?\d{4}\b/g;

/** A telephone that somebody made unreadable: "98xxxx4410". */
const MASKED = /(?<![\p{L}\p{N}])\d{2,5}[xX*]{2,6}\d{2,5}(?![\p{L}\p{N}])/gu;

/** The text with what a chat export adds, and tax numbers, made blank, so that positions stay. */
export const withoutChatHeaders = (text: string): string =>
  text
    .replace(CHAT_HEADER, blank)
    .replace(TAX_NUMBER, blank)
    .replace(NUMBER_PLATE, blank)
    .replace(MASKED, blank);

const blank = (match: string): string => ' '.repeat(match.length);

/** Sizes of shoes are no date: "39/40". */
const IS_DATE = /^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?:\/\d{2,4})?$/;
const IS_DOTTED_DATE = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{2}|20\d{2})$/;
const ORDINAL = new Set(['st', 'nd', 'rd', 'th']);
const IS_TIME = /^\d{1,2}:\d{2}/;
const ROMAN = /^[a-z]$/;

/**
 * The tokens without numbers that count no goods: telephones, times, dates, house and tax numbers, and the words they
 * belong to. A break is left where they stood.
 */
export const withoutAsides = (tokens: readonly Token[], catalogue: CatalogueRange): Token[] => {
  const dropped = new Set<number>();
  const drop = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) dropped.add(at);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const end = Math.max(
      telephone(tokens, at),
      code(tokens, at, catalogue),
      gluedWord(tokens, at, catalogue),
      time(tokens, at, catalogue),
      place(tokens, at, catalogue),
      referenceAt(tokens, at, catalogue),
      nearby(tokens, at, catalogue),
      money(tokens, at, catalogue),
      bill(tokens, at, catalogue),
      labelled(tokens, at, catalogue),
    );
    if (end > at) {
      drop(at, end);
      at = end - 1;
    }
  }
  if (dropped.size === 0) return [...tokens];
  return tokens.flatMap((token, at) => {
    if (!dropped.has(at)) return [token];
    return dropped.has(at - 1) ? [] : [{ ...token, kind: 'break' as const, text: ',' }];
  });
};

const digitsOf = (token: Token | undefined): number =>
  token?.kind === 'number' && /^\d+$/.test(token.text) ? token.text.length : 0;

const A_TELEPHONE = 8;

/** "98000 11223", "11 98877-2040", "9812045567". */
export const telephone = (tokens: readonly Token[], from: number): number => {
  let [digits, at, longest] = [0, from, 0];
  for (; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const count = digitsOf(token);
    const sign = token.kind === 'mark' && /^[-+()]$/.test(token.text);
    if (count === 0 && !(sign && at > from)) break;
    if (count > 0 && count < 3 && digits > 0) break;
    digits += count;
    longest = Math.max(longest, count);
  }
  return digits >= A_TELEPHONE && longest >= 4 && (longest >= A_TELEPHONE || at - from > 1) ? at : from;
};

/** "08ABCDE1234F1Z5", "UP14AB1234": letters and digits in turn, written together. */
const code = (tokens: readonly Token[], from: number, catalogue: CatalogueRange): number => {
  let at = from + 1;
  const isGoods = ({ kind, text }: Token): boolean =>
    kind === 'word' && (catalogue.unitOf(text) !== undefined || catalogue.mayName(text));
  let turns = 0;
  while (at < tokens.length && tokens[at]!.glued && /^(?:word|number)$/.test(tokens[at]!.kind)) {
    if (tokens[at]!.kind !== tokens[at - 1]!.kind) turns += 1;
    at += 1;
  }
  const length = at > from + 1 ? tokens[at - 1]!.end - tokens[from]!.start : 0;
  return turns >= 3 && length >= 9 && !tokens.slice(from, at).some(isGoods) ? at : from;
};

/** "2bhk" is neither a number nor goods. */
const gluedWord = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): number => {
  const [here, next] = [tokens[at]!, tokens[at + 1]];
  // "4th floor"
  if (here.kind === 'number' && next?.glued && ORDINAL.has(next.written ?? '')) return at + 2;
  if (here.kind !== 'number' || next?.kind !== 'word' || !next.glued || next.text.length < 3) return at;
  const said =
    catalogue.mayName(next.text) ||
    catalogue.says('filler', next) ||
    catalogue.unitOf(next.text) !== undefined ||
    catalogue.unitNear(next.text, true) !== undefined;
  return said || tokens[at + 2]?.glued ? at : at + 2;
};

const time = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): number => {
  const { words } = catalogue;
  const [here, next, before] = [tokens[at]!, tokens[at + 1], tokens[at - 1]];
  if (here.kind === 'word' && (IS_DATE.test(here.text) || IS_TIME.test(here.text)))
    return catalogue.knows(here.text) || isGoodsSize(here, next, words)
      ? at
      : at + (next && words.is('clock', next.text) ? 2 : 1);
  if (here.kind === 'word' && words.is('month', here.text) && digitsOf(next) in { 1: 1, 2: 1 }) return at + 2;
  if (here.kind === 'number' && IS_DOTTED_DATE.test(here.text)) return at + 1;
  const small = here.kind === 'number' && (here.value?.thousandths ?? 0) <= 31_000;
  if (!small || isStep(tokens, at, catalogue)) return at;
  if (next?.kind === 'word' && (words.is('clock', next.text) || words.is('month', next.text)))
    return next.glued || next.text.length > 1 ? at + 2 : at;
  const after = tokens[at + 2];
  const dated = next?.kind === 'word' && words.isWritten('onDay', next.written ?? '');
  if (dated && (after === undefined || after.kind !== 'word' || words.is('filler', after.text)))
    return at + 2;
  const unit = next?.kind === 'word' && words.unitOf(next.text) !== undefined;
  const last = next === undefined || next.kind !== 'word' || words.is('filler', next.text);
  return before?.kind === 'word' && words.isWritten('beforeTime', before.written ?? '') && !unit && last
    ? at + 1
    : at;
};

/** "1/2 inch", "3/4 wali": a fraction, not a date. */
const isGoodsSize = (token: Token, next: Token | undefined, words: CatalogueRange['words']): boolean => {
  const [upper, lower] = token.text.split('/').map(Number);
  const fraction = token.text.split('/').length === 2 && upper! < lower! && [2, 4, 8, 16].includes(lower!);
  return fraction || (next?.kind === 'word' && words.unitOf(next.text) !== undefined);
};

/** "shop no 14", "sector 9", "rua das flores 123" with the number right after, "makan no 212". */
const place = (tokens: readonly Token[], from: number, catalogue: CatalogueRange): number => {
  const here = tokens[from]!;
  if (here.kind !== 'word' || !catalogue.words.is('place', here.text) || catalogue.knows(here.text))
    return from;
  // "8 number 24": pairs of a size.
  if (tokens[from - 1]?.kind === 'number' && catalogue.words.is('numberSign', here.text)) return from;
  let at = from + 1;
  while (at < tokens.length && isNumberSign(tokens[at]!, catalogue)) at += 1;
  const number = tokens[at];
  if (number?.kind !== 'number') return from;
  const unit = tokens[at + 1];
  if (unit?.kind === 'word' && catalogue.unitOf(unit.text) !== undefined && !unit.glued) return from;
  at += 1;
  const isGoods = ({ kind, text }: Token): boolean =>
    kind === 'word' && (catalogue.unitOf(text) !== undefined || catalogue.mayName(text));
  while (
    tokens[at]?.glued &&
    (ROMAN.test(tokens[at]!.text) || !isGoods(tokens[at]!)) &&
    tokens[at]!.kind !== 'break'
  )
    at += 1;
  return at;
};

/** "Paisa shaam ko ladka dega 4000": what is said of money between two commas, where no goods are named. */
const money = (tokens: readonly Token[], from: number, catalogue: CatalogueRange): number => {
  const starts = from === 0 || tokens[from - 1]!.kind === 'break';
  if (!starts) return from;
  const to = tokens.findIndex(({ kind }, at) => at > from && kind === 'break');
  const part = tokens.slice(from, to < 0 ? tokens.length : to);
  const words = part.filter(({ kind }) => kind === 'word');
  const isMoney =
    (words.some(({ text }) => catalogue.words.is('money', text)) ||
      isTotal(part, catalogue) ||
      isAgreed(part, catalogue)) &&
    !words.some(({ text }) => catalogue.names(text));
  return isMoney ? from + part.length : from;
};

/** "Total approx 14500", of no goods. */
const isTotal = ([first, ...others]: readonly Token[], catalogue: CatalogueRange): boolean =>
  first?.kind === 'word' &&
  catalogue.words.is('total', first.text) &&
  others.some(({ kind }) => kind === 'number') &&
  !others.some((token) => token.kind === 'word' && catalogue.unitOf(token.text) !== undefined);

/** "Rate as discussed 350 and 368", which counts nothing. */
const isAgreed = ([first, ...others]: readonly Token[], catalogue: CatalogueRange): boolean =>
  first?.kind === 'word' &&
  catalogue.words.is('price', first.text) &&
  !catalogue.words.is('currency', first.text) &&
  others.some(({ kind }) => kind === 'word') &&
  !others.some((token) => token.kind === 'word' && catalogue.unitOf(token.text) !== undefined);

const LEAST_SUM = 100_000;

/** "50 x 385 = 19250", "1 brass = 5800": what counted goods come to. */
const bill = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): number => {
  const [unit, sign, here, next, sum] = [-2, -1, 0, 1, 2].map((step) => tokens[at + step]);
  if (here?.kind === 'number' && sign?.text === '×' && next?.text === '=' && sum?.kind === 'number')
    return at + 3;
  const counted =
    tokens[at - 3]?.kind === 'number' &&
    unit?.kind === 'word' &&
    catalogue.unitOf(unit.text) !== undefined &&
    !isMeasureWord(unit, catalogue);
  const ends = next === undefined || next.kind === 'break';
  const much = (here?.value?.thousandths ?? 0) >= LEAST_SUM;
  return here?.kind === 'number' && sign?.text === '=' && counted && much && ends ? at + 1 : at;
};

/** "Obra rua das acácias 120: 40 sc cimento": what stands before a colon behind words that name no goods. */
const labelled = (tokens: readonly Token[], at: number, catalogue: CatalogueRange): number => {
  if (tokens[at]!.kind !== 'number' || tokens[at + 1]?.text !== ':' || tokens[at + 2]?.kind !== 'number')
    return at;
  const start = tokens.findLastIndex(({ kind }, before) => before < at && kind === 'break') + 1;
  const label = tokens.slice(start, at);
  const names = label.some(({ kind, text }) => kind === 'word' && catalogue.names(text));
  return label.length > 1 && !names ? at + 2 : at;
};

/** "Near water tank": up to the next number, comma or line. */
const nearby = (tokens: readonly Token[], from: number, { words }: CatalogueRange): number => {
  if (tokens[from]!.kind !== 'word' || !words.is('near', tokens[from]!.text)) return from;
  const end = tokens.findIndex(({ kind }, at) => at > from && kind !== 'word');
  return end < 0 ? tokens.length : end;
};
