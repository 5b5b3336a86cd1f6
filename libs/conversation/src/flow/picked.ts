import {
  choiceIn,
  cleanText,
  languageOf,
  readAmount,
  wantsCheapest,
  wantsExtreme,
} from '@munshi/order-reading';
import { pleasantryIn } from '@munshi/wording';
import { askedOf, choicesAmong, onlyWhich } from './choices.js';
import { extremeOf } from './extremes.js';
import {
  isCalled,
  deniedIn,
  onlyOneCalled,
  onlyOneElse,
  saysEither,
  sizeSaid,
  termsOf,
  termsSaid,
} from './naming.js';
import { sawNumbers } from './on-screen.js';
import { partsOf } from './parts.js';
import { amountAsked, type Named, openQuestions } from './questions.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

type WhichProduct = Extract<Question, { why: 'product' }>;

/** The number of a choice that was on the screen. */
export const chosenBy = (text: string, open: readonly Question[], turn: Turn): Named | null => {
  const choice = sawNumbers(turn) ? choiceIn(text) : null;
  const picked = choice === null || choice.says !== null ? undefined : choicesAmong(open)[choice.number - 1];
  return picked === undefined || picked.at === null ? null : { kind: 'pick', at: picked.at, sku: picked.sku };
};

/** "2 inch wala": the one candidate of one question that is all of this; "12", of sizes that are no numbers of the list. */
export const namedBy = (text: string, open: readonly Question[], turn: Turn): Named | null => {
  const size = sizeSaid(text);
  if (size !== null) return choicesAmong(open).length < size.number ? sizedAs(size.term, open, turn) : null;
  if (wantsCheapest(text)) return cheapestOf(open, turn);
  const extent = wantsExtreme(text);
  if (extent !== null) return extremeAmong(extent, open, turn);
  const denied = deniedIn(text);
  const said = termsSaid(denied ?? text);
  if (said === null || said.length === 0) return null;
  const named = open.flatMap((question, at): Named[] => {
    if (question.why !== 'product') return [];
    const products = productsOf(question, turn);
    const sku = (denied === null ? onlyOneCalled(products, said) : onlyOneElse(products, said))?.sku;
    // What is called all of them tells the one there is from nothing else.
    return sku === undefined || saysNoMore(said, question) ? [] : [{ kind: 'pick', at, sku }];
  });
  const [only, ...others] = named;
  return others.length === 0 ? (only ?? null) : null;
};

/** Null where two cost as little, or several questions ask which one. */
const cheapestOf = (open: readonly Question[], { snapshot, shop }: Turn): Named | null => {
  const only = onlyWhich(open);
  if (only === null) return null;
  const prices = only.question.candidates.flatMap((sku) => {
    const price = snapshot.price(sku, shop.priceList);
    return price === undefined ? [] : [{ sku, minor: price.minor }];
  });
  const [first, second] = prices.sort((one, other) => one.minor - other.minor);
  const isOne = first !== undefined && first.minor !== second?.minor;
  return isOne ? { kind: 'pick', at: only.at, sku: first.sku } : null;
};

/** Null where several questions ask which one. */
const extremeAmong = (extent: 'large' | 'small', open: readonly Question[], turn: Turn): Named | null => {
  const only = onlyWhich(open);
  const product = only === null ? undefined : extremeOf(productsOf(only.question, turn), extent);
  return only === null || product === undefined ? null : { kind: 'pick', at: only.at, sku: product.sku };
};

/** Where an amount is asked for too, a bare number may be that. */
const sizedAs = (term: string, open: readonly Question[], turn: Turn): Named | null => {
  const [only, ...others] = askedOf(open);
  if (only?.why !== 'product' || others.length > 0) return null;
  const called = productsOf(only, turn).filter((product) => isCalled(product, [term]));
  const [sku, ...more] = called.map((product) => product.sku);
  return sku === undefined || more.length > 0 ? null : { kind: 'pick', at: 0, sku };
};

const MOST_WORDS = 8;

/** Every way to part a few words into a name and what stands beside it, on either side. */
export const inTwo = (text: string): readonly (readonly [name: string, beside: string])[] => {
  const words = cleanText(text)
    .trim()
    .split(/\s+/, MOST_WORDS + 1);
  if (words.length > MOST_WORDS) return [];
  return words.slice(1).flatMap((_, at) => {
    const [head, tail] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return [[head, tail.replace(/^[-:=]+\s*/, '')] as const, [tail, head] as const];
  });
};

/** "2 sheet 12 mm", "12 mm 2": one of the candidates by a part of its name, and how much of it. */
export const countedBy = (text: string, open: readonly Question[], turn: Turn): Named | null => {
  // "12 and 18 mm" are no twelve, nor is "12 ya 18".
  if (partsOf(text).length > 1 || deniedIn(text) !== null || saysEither(text)) return null;
  for (const [name, said] of inTwo(text)) {
    const counted = amountOf(name, said, open, turn);
    if (counted !== null) return counted;
  }
  return null;
};

const amountOf = (name: string, said: string, open: readonly Question[], turn: Turn): Named | null => {
  // "1 ka 5" may be five of the first.
  const isName = termsOf(name).some((term) => !term.startsWith('#'));
  const named = isName ? namedBy(name, open, turn) : null;
  const product = named === null ? undefined : turn.snapshot.product(named.sku);
  const question = named === null ? undefined : open[named.at];
  if (named === null || product === undefined || question?.why !== 'product') return null;
  const amount = readAmount(said, product, turn.speech.written, question.unit);
  return amount === null ? null : { ...named, amount };
};

/** The same, unless all of its name is told with another amount than was asked about: that may be another item. */
export const countedAs = (text: string, open: readonly Question[], turn: Turn): Named | null => {
  const counted = countedBy(text, open, turn);
  const question = counted === null ? undefined : open[counted.at];
  if (counted?.amount === undefined || question?.why !== 'product') return null;
  const { unit, quantity } = counted.amount;
  const asked = amountAsked(question, counted.sku, turn);
  if (asked === null || (asked.unit === unit && asked.quantity.equals(quantity))) return counted;
  const subject = termsOf(question.span).filter((term) => /^\p{L}/u.test(term));
  return termsOf(text).some((term) => subject.includes(term)) ? null : counted;
};

/** The words of the question itself answer nothing: they may want the same again. */
export const saysNoMore = (said: readonly string[], question: WhichProduct): boolean => {
  const asked = new Set(termsOf(question.span));
  return said.every((term) => asked.has(term));
};

const productsOf = ({ candidates }: WhichProduct, { snapshot }: Turn) =>
  candidates.flatMap((sku) => snapshot.product(sku) ?? []);

/** Longer than any name of one of several products. */
const MOST_CALLED = 3;

/** A few words that name none of what the one question of the reply offers; null where they may be about anything else. */
export const unlikeAll = (text: string, turn: Turn): string | null => {
  const only = onlyWhich(openQuestions(turn));
  const said = termsSaid(text);
  if (only === null || said === null || said.length === 0 || said.length > MOST_CALLED) return null;
  // "Konsa accha hai?" is no name.
  if (text.includes('?') || wantsExtreme(text) !== null || said.some((term) => languageOf(term) !== null))
    return null;
  const isLike = productsOf(only.question, turn).some((product) => isCalled(product, said));
  return isLike || saysNoMore(said, only.question) || pleasantryIn(text) !== null ? null : text.trim();
};
