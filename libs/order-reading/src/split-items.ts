import type { Item } from './items.js';

/** "Cement" on one line and "100 bag" on the next are one item, and so are "agua 1,5" and "10 fardos". */
export const joinSplitItems = (items: readonly Item[]): Item[] => {
  const joined: Item[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before && before.words.length > 0 && isVerbAlone(item)) {
      for (const verb of VERBS) before[verb] ||= item[verb];
      continue;
    }
    if (before && before.words.length > 0 && item.negated && item.words.length === 0) {
      before.unclear = true;
      continue;
    }
    if (before && isAmountAlone(item) && lacksCount(before, item)) {
      joined[joined.length - 1] = {
        ...before,
        span: `${before.span} ${item.span}`,
        units: [...before.units, ...item.units],
        amounts: [...before.amounts, ...item.amounts],
        unclear: before.unclear || item.unclear,
        set: before.set || item.set,
        ordering: before.ordering || item.ordering,
      };
    } else joined.push(item);
  }
  return joined;
};

const VERBS = ['more', 'remove', 'set', 'less', 'double'] as const;

/** "aur badha do" after an item is about that item. */
const isVerbAlone = (item: Item): boolean =>
  item.words.length + item.amounts.length + item.units.length === 0 &&
  !item.everything &&
  !item.last &&
  VERBS.some((verb) => item[verb]);

const isAmountAlone = (item: Item): boolean =>
  item.words.length === 0 &&
  item.amounts.length > 0 &&
  item.amounts.every(({ value }) => value) &&
  !item.remove &&
  !item.more;

/** A size may stand there already, where what follows can only be a count. */
const lacksCount = (before: Item, item: Item): boolean =>
  before.words.length > 0 &&
  !before.remove &&
  (before.amounts.length === 0 ||
    (item.amounts.every(({ explicit }) => explicit) && !before.amounts.some(({ explicit }) => explicit)));
