import type { CatalogueRange } from './catalogue-range.js';
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

/**
 * "Remove cement and sugar", "cement aur chini hata do": what stands beside goods that go, uncounted and with no verb of
 * its own, goes too.
 */
export const withSharedRemoval = (heard: readonly Heard[], catalogue: CatalogueRange): Heard[] => {
  const said = [...heard];
  const places = [...said.keys()].filter((at) => saysAnything(said[at]!));
  const pairs = places.slice(1).map((at, before) => [places[before]!, at] as const);
  // A word for "and" stands between two items, and in neither.
  const isJoined = (before: number, at: number): boolean =>
    said[at]!.tokens[0]!.start > said[before]!.tokens.at(-1)!.end + 1;
  // "Ditch both brushes, turps stays"
  const stays = (at: number): boolean =>
    [...said[at]!.tokens, ...(said[at + 1]?.tokens ?? [])].some((token) =>
      catalogue.saysAny(['stays', 'keep'], token),
    );
  const share = (from: number, to: number): void => {
    const isShared =
      said[from]!.line === said[to]!.line && takesOff(said[from]!) && isBare(said[to]!) && !stays(to);
    if (isShared) said[to] = removed(said[to]!);
  };
  for (const [before, at] of pairs)
    if (isJoined(before, at) || said[before]!.tokens.at(-1)?.kind === 'break') share(before, at);
  let goesOn = false;
  for (const [before, at] of pairs.toReversed()) {
    goesOn = isJoined(before, at) || (goesOn && said[before]!.tokens.at(-1)?.kind === 'break');
    if (goesOn) share(at, before);
  }
  return said;
};

const saysAnything = ({ item }: Heard): boolean => item.words.length + item.amounts.length > 0;

const takesOff = ({ item }: Heard): boolean =>
  item.remove && item.words.length > 0 && item.amounts.length === 0 && !item.rest && !item.only;

const isBare = ({ item, match }: Heard): boolean => {
  const { remove, more, less, double, set, negated, same, only, rest, ordering } = item;
  const acts = remove || more || less || double || set || negated || same || only || rest || ordering;
  return match !== null && item.words.length > 0 && item.amounts.length === 0 && !acts;
};

const removed = (each: Heard): Heard => ({ ...each, item: { ...each.item, remove: true } });
