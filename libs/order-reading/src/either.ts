import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import { languageOf } from './language-of.js';
import type { Clarification, ReadingContext } from './reading.js';
import type { Token } from './tokens.js';

/** "Maggi or yippee" leaves a choice in English; "maggi 2 or chini 5" is how Hindi's "aur" is typed as well. */
export type OrMeans = 'either' | 'perhaps' | 'and';

export const orIn = (text: string, { language }: ReadingContext): OrMeans => {
  const told = languageOf(text);
  if (told !== null) return told === ENGLISH ? 'either' : 'and';
  return language === ENGLISH ? 'perhaps' : 'and';
};

const ENGLISH = 'en';

/** "ACC 10 ya Ambuja 10": one of the two is wanted, so which one is asked instead of booking both. */
export const withEither = (
  heard: readonly Heard[],
  catalogue: CatalogueRange,
  text: string,
  or: OrMeans,
): Heard[] => {
  const settled: Heard[] = [];
  for (const each of heard) {
    const before = settled.at(-1);
    const isChoice = before && (isEither(before, each, catalogue) || isOr(before, each, catalogue, text, or));
    const either = isChoice ? asked(before, each) : null;
    if (either) settled[settled.length - 1] = either;
    else settled.push(each);
  }
  return settled;
};

const isEither = (before: Heard, { tokens, line }: Heard, catalogue: CatalogueRange): boolean =>
  before.line === line &&
  [before.tokens.at(-1), tokens.find(({ kind }) => kind !== 'break')].some((token) => says(token, catalogue));

const isOr = (before: Heard, each: Heard, catalogue: CatalogueRange, text: string, or: OrMeans): boolean => {
  if (or === 'and' || before.line !== each.line) return false;
  const between = text.slice(before.tokens.at(-1)?.end, each.tokens[0]?.start).trim().toLowerCase();
  if (!catalogue.words.isWritten('alternative', between)) return false;
  return or === 'either' || isSameKind(before, each, catalogue);
};

const isSameKind = (one: Heard, other: Heard, catalogue: CatalogueRange): boolean => {
  const [first, second] = [one, other].map(
    (each) => new Set(meantBy(each).skus.map((sku) => catalogue.find(sku)?.category)),
  );
  return [...first!].some((category) => category !== undefined && second!.has(category));
};

const says = (token: Token | undefined, { words }: CatalogueRange): boolean =>
  token?.kind === 'word' && words.isWritten('either', token.written ?? '');

const MOST_ASKED = 10;

/** What both may be is asked; of goods that there are not, those in their place. Null where neither is a line. */
const asked = (one: Heard, other: Heard): Heard | null => {
  const [first, second] = [meantBy(one), meantBy(other)];
  const candidates = [...new Set([...first.skus, ...second.skus])];
  if (candidates.length < 2 ? !isStrange(one, other) : candidates.length > MOST_ASKED) return null;
  if (one.outcome.kind !== 'line' && other.outcome.kind !== 'line') return null;
  const agreed =
    first.quantity === null || second.quantity === null
      ? (first.quantity ?? second.quantity)
      : first.quantity.equals(second.quantity)
        ? first.quantity
        : null;
  const unit = agreed && (first.unit === null || second.unit === null || first.unit === second.unit);
  return {
    ...one,
    outcome: {
      kind: 'ask',
      question: {
        span: `${one.item.span} ${other.item.span}`,
        candidates,
        quantity: unit ? agreed : null,
        unit: unit ? (first.unit ?? second.unit) : null,
        why: 'product',
      },
    },
  };
};

const isStrange = (one: Heard, other: Heard): boolean =>
  [one, other].some(({ outcome, item }) => outcome.kind === 'unknown' && item.words.length > 0);

/** The goods that one side may be, and how many of them. */
const meantBy = ({ outcome }: Heard) => {
  if (outcome.kind === 'line') return { skus: [outcome.line.sku], ...amountOf(outcome.line) };
  if (outcome.kind === 'ask') return { skus: outcome.question.candidates, ...amountOf(outcome.question) };
  return { skus: [], quantity: null, unit: null };
};

const amountOf = ({ quantity, unit }: Pick<Clarification, 'quantity' | 'unit'>) => ({ quantity, unit });
