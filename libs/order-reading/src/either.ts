import type { CatalogueRange } from './catalogue-range.js';
import type { Heard } from './hearing.js';
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

/** Null unless both are certain. */
const asked = (one: Heard, other: Heard): Heard | null => {
  if (one.outcome.kind !== 'line' || other.outcome.kind !== 'line') return null;
  const [first, second] = [one.outcome.line, other.outcome.line];
  if (first.sku === second.sku) return null;
  const agreed = first.quantity.equals(second.quantity) && first.unit === second.unit;
  return {
    ...one,
    outcome: {
      kind: 'ask',
      question: {
        span: `${first.span} ${second.span}`,
        candidates: [first.sku, second.sku],
        quantity: agreed ? first.quantity : null,
        unit: agreed ? first.unit : null,
        why: 'product',
      },
    },
  };
};
