/** Where a page of names ended: the number it is ordered by first, and the words of its last name. */
export interface AliasPlace {
  readonly rank: number;
  readonly words: string;
}

/** No more digits than a time in milliseconds has. */
const WRITTEN = /^(\d{1,13})~([^\0]{1,200})$/u;

export const aliasPlaceText = ({ rank, words }: AliasPlace): string => `${rank}~${words}`;

/** Null for a text that no list gave. */
export const aliasPlaceIn = (text: string): AliasPlace | null => {
  const [, rank, words] = WRITTEN.exec(text) ?? [];
  return rank === undefined || words === undefined ? null : { rank: Number(rank), words };
};
