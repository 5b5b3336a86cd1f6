import type { Item } from './items.js';
import { howMuch, type Outcome } from './lines.js';

/** By a name, or as lines that are there already: "everything", "both", "the last one". */
export const namesLines = ({ words, everything, both, last }: Item): boolean =>
  words.length > 0 || everything || both || last;

const MOST_WORDS = 4;

/** "Nahi chahiye"; "dont send old date stock again" is a remark. */
const isShort = (span: string): boolean => span.trim().split(/\s+/).length <= MOST_WORDS;

const CHANGES = ['more', 'remove', 'set', 'less', 'double', 'negated'] as const;

/**
 * Whether an item says only how much of the one before it, or what becomes of that.
 * @param lacksCount all that was said of the one before is its size: "Nescafe 50", and "12" on the next line
 */
export const goesOn = (last: Item, next: Item, lacksCount = false): boolean => {
  if (next.words.length > 0 || next.everything || next.last || next.extent !== null) return false;
  const [amount, ...others] = next.amounts;
  if (next.negated && amount) return true;
  if (!amount) return next.units.length === 0 && CHANGES.some((change) => next[change]) && isShort(next.span);
  const counted = last.amounts.some(({ explicit }) => explicit);
  return (
    others.length === 0 &&
    amount.value !== null &&
    !next.remove &&
    !last.remove &&
    (last.amounts.length === 0 || lacksCount || (amount.explicit && !counted))
  );
};

/** The same, its amount to be asked. */
export const unclear = (outcome: Outcome): Outcome =>
  outcome.kind === 'line' ? { kind: 'ask', question: howMuch(outcome.line.span, outcome.line.sku) } : outcome;
