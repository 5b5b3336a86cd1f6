/** What one language says around products. Words are listed as people type them; spelling and script are folded away. */
export interface Lexicon {
  /** Numbers in words. */
  readonly numbers: Readonly<Record<string, number>>;
  /** They multiply what stands before them: "do sau". */
  readonly scales: Readonly<Record<string, number>>;
  /** Numbers below three that are not whole: "dedh", and parts of whatever follows: "half a dozen". */
  readonly fractions: Readonly<Record<string, number>>;
  /** They change the number after them: "sadhe teen" is 3.5, "paune do sau" 175. */
  readonly shifts: Readonly<Record<string, number>>;
  /** Numbers that are mostly other words: "do" is also "give", "um" also "a". They count before a unit alone. */
  readonly weak: string;
  /** The field's name of a unit, and the words for it. */
  readonly units: Readonly<Record<string, string>>;
  /** Words of one meaning, the catalogue's first: colours, kinds. */
  readonly meanings: Readonly<Record<string, string>>;
  readonly words: Readonly<Partial<Record<WordKind, string>>>;
}

export const WORD_KINDS = [
  'filler',
  'joiner',
  'more',
  'remove',
  'set',
  'negation',
  'less',
  'double',
  'last',
  'same',
  'everything',
  'range',
  'approximate',
  'price',
  'ordering',
  'polite',
  'note',
  'address',
  'aside',
] as const;

/**
 * `filler` names nothing in an order; `joiner` stands between items; `price` before or after a number makes it one;
 * `less`, `double`, `last` and `same` speak of lines that are there already; `polite` may stand around "yes"; `note` begins a note of place or time; `aside` tells that numbers beside it count no
 * goods: times, telephones, tax numbers.
 */
export type WordKind = (typeof WORD_KINDS)[number];
