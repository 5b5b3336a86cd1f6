import { Quantity } from '@munshi/kernel';
import { wordTokens } from './about.js';
import { leavesOut } from './answer.js';
import { cleanText } from './fold.js';
import { mixed, type Words } from './lexicon/words.js';
import { marketSpeaking } from './market-words.js';
import { tokensOf } from './product-terms.js';
import type { Token } from './tokens.js';
import { allTopics } from './topic-words.js';

interface SaidAmount {
  /** Null where the unit alone is told: "carton mein karo". */
  readonly quantity: Quantity | null;
  /** The unit word as the field names it. */
  readonly unit: string | null;
}

/** An amount without a name. */
export interface BareAmount extends SaidAmount {
  /** What was told instead of it before: "galti se 100 likh diya, 10 hai", "carton nahi piece". */
  readonly wrong: SaidAmount | null;
  /** It comes on top of what there is. */
  readonly more: boolean;
  /** It plainly puts right what was said before: "make it 600", "bas 2 hi". */
  readonly corrects: boolean;
}

interface Placed extends SaidAmount {
  readonly at: number;
  readonly end: number;
}

const MOST_TOKENS = 16;
const TOO_MUCH: ReadonlySet<string> = new Set(['zyada', 'jyada', 'ज्यादा']);

/** "Actually 600", "bas 2 hi bhejo", "50 bhej do": null where goods are named, something is asked, or anything else is said. */
export const bareAmountIn = (text: string, language?: string): BareAmount | null => {
  const words = marketSpeaking(language)?.abroad ?? mixed;
  const tokens = text.length > 200 ? [] : countedFirst(tokensOf(cleanText(text), words), words);
  if (tokens.length === 0 || tokens.length > MOST_TOKENS || text.includes('?')) return null;
  const around = phrasesIn(tokens, 'aroundAmount');
  const mistaken = phrasesIn(tokens, 'mistaken');
  const isSaidAround = (token: Token, at: number): boolean =>
    token.kind === 'word'
      ? around.has(at) ||
        mistaken.has(at) ||
        words.isWritten('more', token.written ?? '') ||
        isKind(token) ||
        IN.has(token.written ?? '')
      : token.kind === 'break' || token.kind === 'stop' || token.text === '×' || token.text === '!';
  // "O de 3" is the one of three inches.
  if (tokens.some(({ written }, at) => written === 'de' && tokens[at + 1]?.kind === 'number')) return null;
  const amounts = amountsIn(tokens, words);
  const isOfAmount = (at: number): boolean => amounts.some((one) => one.at <= at && at < one.end);
  if (!tokens.every((token, at) => isOfAmount(at) || isSaidAround(token, at))) return null;
  const mores = tokens.filter(
    (token, at) => !isOfAmount(at) && token.kind === 'word' && words.isWritten('more', token.written ?? ''),
  );
  const more = mores.length > 0;
  // "Zyada hai, 350 lagao": too much.
  if (
    mores.some((token) => tokens.indexOf(token) < (amounts[0]?.at ?? 0) && TOO_MUCH.has(token.written ?? ''))
  )
    return null;
  const corrects = mistaken.size > 0 || tokens.some((token) => token.kind === 'word' && isCorrecting(token));
  const [first, second, ...others] = amounts;
  if (first === undefined || others.length > 0) return null;
  if (second === undefined) {
    const isTold = !isHalf(first) && (first.quantity !== null || isInUnit(first, tokens));
    return isTold && !isDenied(first, tokens)
      ? { quantity: first.quantity, unit: first.unit, wrong: null, more, corrects }
      : null;
  }
  const wrong = wrongOf(first, second, tokens, mistaken);
  if (wrong === null) return null;
  const right = wrong === first ? second : first;
  const unitAlone = right.quantity === null && wrong.quantity === null;
  if (right.quantity === null && !unitAlone) return null;
  return { quantity: right.quantity, unit: right.unit, wrong, more: false, corrects: true };
};

/** "Do aur": two more, and not "give more". */
const countedFirst = (tokens: Token[], words: Words): readonly Token[] => {
  const [first, second] = tokens;
  const count = first?.kind === 'word' ? (words.numberOf(first.written ?? first.text) ?? 0) : 0;
  const isCount = first !== undefined && count > 0 && words.isWritten('more', second?.written ?? '');
  return isCount ? tokens.with(0, { ...first, kind: 'number', value: Quantity.of(count) }) : tokens;
};

const KINDS = [
  'polite',
  'address',
  'set',
  'slip',
  'corrects',
  'negation',
  'only',
  'instead',
  'inPlace',
] as const;
const isKind = ({ text }: Token): boolean => KINDS.some((kind) => mixed.is(kind, text));

const CORRECTING = ['set', 'slip', 'corrects', 'negation', 'only'] as const;
const isCorrecting = ({ text }: Token): boolean => CORRECTING.some((kind) => mixed.is(kind, text));

/** The places of all tokens within phrases that say so; numbers part no phrase from itself. */
const phrasesIn = (tokens: readonly Token[], meaning: 'aroundAmount' | 'mistaken'): ReadonlySet<number> => {
  const words = wordTokens(tokens);
  const within = allTopics
    .openIn(words)
    .filter((found) => found.meaning === meaning)
    .flatMap(({ at, length }) => words.slice(at, at + length));
  return new Set(within.map((word) => tokens.indexOf(word)));
};

/** Numbers with the unit right behind them, and units that no number stands before. */
const amountsIn = (tokens: readonly Token[], words: Words): readonly Placed[] => {
  const unitAt = (at: number): string | null => {
    const token = tokens[at];
    // "In cartons": no inches, unless so many.
    const isIn = IN.has(token?.written ?? '') && tokens[at - 1]?.kind !== 'number';
    return token?.kind === 'word' && !isIn ? (words.unitOf(token.text) ?? null) : null;
  };
  const amounts: Placed[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, value = null } = tokens[at]!;
    const unit = unitAt(kind === 'number' ? at + 1 : at);
    const end = kind === 'number' && unit !== null ? at + 2 : at + 1;
    if (kind === 'number' && value === null) return [];
    if (kind === 'number' || unit !== null) amounts.push({ quantity: value, unit, at, end });
    at = end - 1;
  }
  return amounts;
};

/** "In cartons", "crate mein karo": and not "bag", which may be an item. */
const isInUnit = ({ at }: Placed, tokens: readonly Token[]): boolean =>
  [tokens[at - 1], tokens[at + 1]].some((token) => IN.has(token?.written ?? ''));

const IN: ReadonlySet<string> = new Set(['in', 'em', 'me', 'mein', 'main', 'में', 'मे']);

const isNegation = (token: Token | undefined): boolean =>
  token?.kind === 'word' && mixed.is('negation', token.text) && !mixed.is('numberSign', token.text);

/** "Not 12", "12 nahi", "don't send 12"; "no, 12" and "nahi nahi 12" are no denials. */
const isDenied = ({ at }: Placed, tokens: readonly Token[]): boolean => {
  const told = tokens.findIndex(
    (token) => token.kind !== 'break' && !(isNegation(token) && leavesOut(token.written ?? '')),
  );
  return tokens.some((token, place) => isNegation(token) && place >= Math.min(at, told));
};

/** "Half kar do" is half of what there is. */
const isHalf = ({ quantity, unit }: SaidAmount): boolean => quantity?.thousandths === 500 && unit === null;

/** "10 not 100", "10 e não 100": in other languages it is the number before. */
const deniesNext = (second: Placed, tokens: readonly Token[]): boolean => {
  const before = tokens[second.at - 1];
  return isNegation(before) && PREFIXED.has(before?.written ?? '');
};

const PREFIXED: ReadonlySet<string> = new Set(['not', 'nao']);

const wrongOf = (
  first: Placed,
  second: Placed,
  tokens: readonly Token[],
  mistaken: ReadonlySet<number>,
): Placed | null => {
  const between = tokens.slice(first.end, second.at);
  if (deniesNext(second, tokens)) return second;
  if (between.some(isNegation)) return first;
  if (tokens.slice(second.end).some(isNegation)) return second;
  if (tokens.slice(0, first.at).some(isNegation)) return first;
  const says = (kind: 'instead' | 'inPlace'): boolean =>
    between.some((token) => token.kind === 'word' && mixed.is(kind, token.text));
  if (says('instead')) return second;
  if (says('inPlace')) return first;
  const isSlip = (token: Token, at: number): boolean =>
    mistaken.has(at) ||
    (token.kind === 'word' && (mixed.is('slip', token.text) || mixed.is('corrects', token.text)));
  const slips = tokens.flatMap((token, at) => (isSlip(token, at) ? [clauseOf(at, tokens)] : []));
  if (slips.length === 0) return null;
  const [of, ofOther] = [clauseOf(first.at, tokens), clauseOf(second.at, tokens)];
  return of !== ofOther && slips.includes(ofOther) && !slips.includes(of) ? second : first;
};

/** How many commas and ends of sentences stand before it. */
const clauseOf = (at: number, tokens: readonly Token[]): number =>
  tokens.slice(0, at).filter(({ kind }) => kind === 'break' || kind === 'stop').length;
