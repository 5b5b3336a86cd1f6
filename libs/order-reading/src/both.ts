import type { Heard } from './hearing.js';

/** "Maggi, sugar dono hata do", "lux rose and jasmine 1 carton each": the item before gets the same said of it. */
export const withBoth = (heard: readonly Heard[]): Heard[] =>
  heard.map((each, at) => {
    const next = heard.slice(at + 1).find(({ item }) => item.words.length > 0);
    const bare =
      each.item.words.length > 0 && each.item.amounts.every((amount) => amount !== each.match?.amount);
    if (!next?.item.both || !bare || next.line !== each.line) return each;
    const { remove, less, double, more, set } = next.item;
    return { ...each, item: { ...each.item, remove, less, double, more, set } };
  });
