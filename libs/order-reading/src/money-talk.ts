import type { Quantity } from '@munshi/kernel';
import type { CatalogueRange } from './catalogue-range.js';
import { cleanText, foldPhrase } from './fold.js';
import type { Words } from './lexicon/words.js';
import { MONEY_WORDS, type MoneyWords } from './lexicon/money-words.js';
import { marketSellingIn } from './market-words.js';
import { withSpokenNumbers } from './spoken-numbers.js';
import { type Token, tokenize } from './tokens.js';

/** What somebody wants who speaks of their account. */
export type MoneyTalk =
  /** They say to have paid; the amount is null where none is said, or more than one. */
  | { readonly kind: 'paid'; readonly amount: Quantity | null }
  | { readonly kind: 'statement' | 'payments' | 'balance' };

/** Of a message whose intent is `balance`. Amounts are read as people write them where goods cost `currency`. */
export const moneyTalkIn = (text: string, currency: string): MoneyTalk => {
  const words = cleanText(text.slice(0, LONGEST));
  const said = ` ${tokenize(words)
    .map(({ text: folded }) => folded)
    .join(' ')} `;
  const says = (kind: keyof typeof PHRASES): boolean => PHRASES[kind].some((phrase) => said.includes(phrase));
  if (says('paid') && !says('unpaid') && !words.includes('?'))
    return { kind: 'paid', amount: amountIn(words, currency) };
  if (says('statement')) return { kind: 'statement' };
  return { kind: says('payments') ? 'payments' : 'balance' };
};

/**
 * "maine 5000 diye", "5000 bhej diye": a message that is about no goods, and is an amount that was handed over. The amount; null
 * where it says something else.
 */
export const givenIn = (text: string, currency: string): Quantity | null => {
  const clean = cleanText(text.slice(0, LONGEST));
  const amount = saysGiven(tokenize(clean)) ? amountIn(clean, currency) : null;
  return amount !== null && amount.toNumber() >= LEAST_GIVEN ? amount : null;
};

/** Whether some amount is told of that was handed over, and neither goods nor a unit: that counts nothing. */
export const handsOver = (tokens: readonly Token[], range: CatalogueRange): boolean => {
  const isGoods = ({ kind, text }: Token): boolean =>
    kind === 'word' && (range.names(text) || range.unitOf(text) !== undefined);
  return (
    saysGiven(tokens) &&
    !tokens.some(isGoods) &&
    withSpokenNumbers(tokens, range.words).some(({ value }) => (value?.toNumber() ?? 0) >= LEAST_GIVEN)
  );
};

const saysGiven = (tokens: readonly Token[]): boolean => {
  if (tokens.length > MOST_GIVEN || tokens.some(({ text }) => text === '?')) return false;
  const said = ` ${tokens.map(({ text }) => text).join(' ')} `;
  const isNot = [...PHRASES.unpaid, ...PHRASES.notOurs].some((phrase) => said.includes(phrase));
  return !isNot && PHRASES.gave.some((phrase) => said.includes(phrase));
};

const LONGEST = 500;
const MOST_GIVEN = 8;
/** "2 diye" is of goods that somebody was given. */
const LEAST_GIVEN = 100;
const MOST_CLAUSES = 20;
/** Not within "5,000" or "1.500,50". */
const BETWEEN_CLAUSES = /[;\n!।]+|[,.](?!\d)|\s[-–—]\s|\s(?:and|aur|और|e|&)\s/iu;

/** A clause that says how much was paid: "paid 5000" of "20 cement, paid 5000". */
export interface PaidClause {
  readonly words: string;
  readonly amount: Quantity;
}

/** Of a message about something else too: the clauses that say to have paid, and how much. */
export const paidClausesIn = (text: string, currency: string): readonly PaidClause[] =>
  text
    .slice(0, LONGEST)
    .split(BETWEEN_CLAUSES, MOST_CLAUSES)
    .flatMap((words) => {
      const talk = moneyTalkIn(words, currency);
      return talk.kind === 'paid' && talk.amount !== null
        ? [{ words: words.trim(), amount: talk.amount }]
        : [];
    });

const phrasesOf = (kind: keyof MoneyWords): readonly string[] =>
  MONEY_WORDS.flatMap((words) => words[kind].split('|')).map((phrase) => ` ${foldPhrase(phrase)} `);

const PHRASES = {
  paid: phrasesOf('paid'),
  unpaid: phrasesOf('unpaid'),
  statement: phrasesOf('statement'),
  payments: phrasesOf('payments'),
  gave: phrasesOf('gave'),
  notOurs: phrasesOf('notOurs'),
};

/** Numbers of orders and invoices, days, times, and what banks number payments by. */
const NO_AMOUNTS =
  /\b[a-z]{2,5}-\d+\b|\b[a-z]{2,5}\/[\d/-]+|\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b(?![\d,.])|\b\d{1,2}(?::\d{2})? ?(?:am|pm|baje)\b|\b\d{1,2}:\d{2}\b|\b\d{9,}\b|\b\d{1,2}(?:st|nd|rd|th)\b/giu;
/** "-500" is nothing that was paid; "payment - 500" is. */
const BELOW_ZERO = /(?<![\p{L}\p{N}])[-−](?:₹|\$|rs\.?)?\d|(?:₹|\$|rs\.?) ?[-−]\d/iu;
/** "5k". */
const THOUSANDS = /\b(\d{1,4}) ?k\b/gi;
const MARK = /^(?:₹|\$|rs|inr|rupe|rupaye|rupee|rupay|real|reais)$/;

/** One that is marked as money, else the only one; of several nobody knows which. */
const amountIn = (text: string, currency: string): Quantity | null => {
  if (BELOW_ZERO.test(text)) return null;
  const { words } = marketSellingIn(currency);
  const plain = text.replace(NO_AMOUNTS, ' ').replace(THOUSANDS, (_, digits: string) => `${digits}000`);
  const tokens = withSpokenNumbers(tokenize(plain), words);
  const numbers = tokens.flatMap((token, at) =>
    token.kind === 'number' && !countsGoods(tokens[at + 1], words)
      ? [{ token, marked: isMarked(tokens, at) }]
      : [],
  );
  const marked = numbers.filter((number) => number.marked);
  const [only, ...others] = marked.length > 0 ? marked : numbers;
  const value = only?.token.value;
  return others.length === 0 && value?.isPositive === true ? value : null;
};

/** "100 bag cement ke paise de diye": so many bags. */
const countsGoods = (next: Token | undefined, words: Words): boolean =>
  next?.kind === 'word' && words.unitOf(next.text) !== undefined && !MARK.test(next.text);

const isMarked = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some((token) => token !== undefined && MARK.test(token.text));
