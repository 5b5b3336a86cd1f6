import { Quantity, unhandled } from '@munshi/kernel';
import { type Reading, type ReadLine, sellable, type Sold } from '@munshi/order-reading';
import type { HowMuch, Utterance, WhichProduct } from '@munshi/wording';
import { askedOf } from './choices.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';

/** Of these a list shows the first, and any may be named in full; beyond them a name says too little. */
const MOST_CANDIDATES = 50;

/** One of the products of an open question, which is told by its place among them. */
export interface Named {
  readonly kind: 'pick';
  readonly at: number;
  readonly sku: string;
  /** Where it is told with the name: "2 sheet of 12 mm". */
  readonly amount?: Pick<ReadLine, 'quantity' | 'unit'>;
}

type HowMuchOpen = Extract<Question, { why: 'quantity' }>;

/** They stay open until they are answered or left out, whatever else is said meanwhile. */
export const openQuestions = ({ state: { standing } }: Turn): readonly Question[] =>
  standing.at === 'asking' ? standing.questions : [];

export const questionOf = (clarification: Reading['clarify'][number]): Question => {
  const { why, span, candidates, quantity, unit, near } = clarification;
  const [sku] = candidates;
  switch (why) {
    case 'quantity':
      return { why, sku: sku ?? '', ...(unit !== null && { unit }), ...(near && { near: near.map(String) }) };
    case 'product':
      return {
        why,
        span,
        candidates: [...candidates],
        quantity: quantity?.toString() ?? null,
        unit,
      };
    default:
      return unhandled(why);
  }
};

/**
 * The questions as this shop can be asked them: about what has a price for it, so that the numbers of a list mean what
 * it shows. What is left of none of them is said to be unknown.
 */
export const askable = (questions: readonly Question[], turn: Turn): readonly Question[] => {
  const gone: string[] = [];
  const asked = withoutRepeats(questions).flatMap((question) => {
    const offered = ofOffered(question, turn);
    if (offered === null) gone.push(subjectOf(question, turn));
    return offered ?? [];
  });
  if (gone.length > 0) turn.sayIn(null, [{ kind: 'unknown-products', spans: gone }]);
  return asked;
};

/** "How many bags of cement?" is asked once, however often cement was named without an amount. */
const withoutRepeats = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(
    (question, at) =>
      question.why === 'product' ||
      !questions.slice(at + 1).some((later) => later.why === 'quantity' && later.sku === question.sku),
  );

/** Null where nothing of it is offered. */
const ofOffered = (question: Question, { snapshot, shop }: Turn): Question | null => {
  const isOffered = (sku: string): boolean =>
    snapshot.product(sku) !== undefined && snapshot.price(sku, shop.priceList) !== undefined;
  if (question.why === 'quantity') return isOffered(question.sku) ? question : null;
  const candidates = question.candidates.filter(isOffered).slice(0, MOST_CANDIDATES);
  return candidates.length > 0 ? { ...question, candidates } : null;
};

/** What the product that was picked is wanted of; null where that was not said, or cannot be sold so. */
export const amountAsked = (
  question: Extract<Question, { why: 'product' }>,
  sku: string,
  { snapshot }: Turn,
): Pick<ReadLine, 'quantity' | 'unit'> | null => {
  const product = snapshot.product(sku);
  if (product === undefined || question.quantity === null) return null;
  return sellable(product, Quantity.of(question.quantity), question.unit);
};

/**
 * The open questions that are left once a message is taken: a line for the product that was asked about answers
 * them, and would be booked twice were they asked again. Another amount than the one in doubt is another item.
 */
export const leftBy = (reading: Reading, turn: Turn): readonly Question[] => {
  const lines = [...reading.lines, ...reading.add, ...reading.set];
  const answers = (question: Question, { sku, quantity, unit }: ReadLine): boolean => {
    if (question.why === 'quantity') return question.sku === sku;
    if (!question.candidates.includes(sku)) return false;
    const asked = amountAsked(question, sku, turn);
    return asked === null || (asked.unit === unit && asked.quantity.equals(quantity));
  };
  return openQuestions(turn).filter((question) => !lines.some((line) => answers(question, line)));
};

/** The products of open questions that a message names without an amount of its own, and what else it is. */
export const namedIn = <R extends Reading>(
  reading: R,
  turn: Turn,
): { readonly named: readonly Named[]; readonly rest: R } => {
  const named: Named[] = [];
  const clarify = reading.clarify.filter(({ why, candidates: [sku] }) => {
    const places = openQuestions(turn).flatMap((question, at) =>
      sku !== undefined && question.why === 'product' && question.candidates.includes(sku) ? [at] : [],
    );
    const [at, ...others] = why === 'quantity' ? places : [];
    const isOne = sku !== undefined && at !== undefined && others.length === 0;
    if (!isOne || named.some((each) => each.at === at)) return true;
    named.push({ kind: 'pick', at, sku });
    return false;
  });
  return { named, rest: { ...reading, clarify } };
};

/** What the question is about, as the customer knows it. */
export const subjectOf = (question: Question, { snapshot }: Turn): string =>
  question.why === 'product' ? question.span : (snapshot.product(question.sku)?.name ?? question.sku);

/** To be called before the turn stands anew: a question that was open already is asked again. */
export const ask = (open: readonly Question[], turn: Turn): Utterance | null => {
  const before = new Set(askedOf(openQuestions(turn)).map(keyOf));
  const questions = askedOf(open).map((question) => asked(question, before.has(keyOf(question)), turn));
  const [only, ...others] = questions;
  if (only === undefined || others.length === 0) return only ?? null;
  const later = open.slice(questions.length).map((question) => subjectOf(question, turn));
  return { kind: 'open-questions', questions, later, again: questions.some(({ again }) => again) };
};

const asked = (question: Question, again: boolean, turn: Turn): WhichProduct | HowMuch => {
  const { snapshot, shop } = turn;
  if (question.why === 'quantity') {
    const unit = unitAsked(question, turn);
    const near = (question.near ?? []).map((amount) => Quantity.of(amount));
    return { kind: 'how-much', name: subjectOf(question, turn), unit, near, again };
  }
  return {
    kind: 'which-product',
    span: question.span,
    ...(question.bare === true &&
      question.quantity !== null && {
        amount: { quantity: Quantity.of(question.quantity), unit: question.unit },
      }),
    candidates: question.candidates.flatMap((sku) => {
      const product = snapshot.product(sku);
      const unit = product && unitOf(product, question.unit);
      const offer = unit === undefined ? undefined : snapshot.offer(sku, unit, shop.priceList);
      return product && offer ? [{ sku, name: product.name, price: offer.unitPrice, unit: offer.unit }] : [];
    }),
    again,
  };
};

/** The product's own word for what it was asked for in, or else what it is sold in. */
const unitAsked = ({ sku, unit = null }: HowMuchOpen, { snapshot }: Turn): string => {
  const product = snapshot.product(sku);
  if (product === undefined) return '';
  const sold = unitOf(product, unit);
  return sold === product.unit ? (unit ?? sold) : sold;
};

/** The product's own word for the unit that was told, or else what it is sold in. */
const unitOf = (product: Sold, told: string | null): string => {
  const sold = told === null ? null : sellable(product, ONE, told);
  return sold?.quantity.equals(ONE) ? sold.unit : product.unit;
};

const ONE = Quantity.of(1);

const keyOf = (question: Question): string =>
  question.why === 'quantity' ? question.sku : [question.span, ...question.candidates].join('\n');
