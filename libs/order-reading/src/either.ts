import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
import type { Clarification } from './reading.js';
import type { Token } from './tokens.js';

/** "ACC 10 ya Ambuja 10": one of the two is wanted, so which one is asked instead of booking both. */
export const withEither = (heard: readonly Heard[], catalogue: CatalogueRange): Heard[] => {
  const settled: Heard[] = [];
  for (const each of heard) {
    const before = settled.at(-1);
    const either = before && isEither(before, each, catalogue) ? asked(before, each) : null;
    if (either) settled[settled.length - 1] = either;
    else settled.push(each);
  }
  return settled;
};

const isEither = (before: Heard, { tokens, line }: Heard, catalogue: CatalogueRange): boolean =>
  before.line === line &&
  [before.tokens.at(-1), tokens.find(({ kind }) => kind !== 'break')].some((token) => says(token, catalogue));

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
