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
  /** Several words for what one word of a kind says, separated by `|`: "take out" for "remove". */
  readonly phrases: Readonly<Partial<Record<WordKind, string>>>;
  readonly words: Readonly<Partial<Record<WordKind, string>>>;
}

export const WORD_KINDS = [
  'filler',
  'verbs',
  'joiner',
  'more',
  'remove',
  'takeOut',
  'set',
  'negation',
  'less',
  'double',
  'triple',
  'fold',
  'part',
  'rest',
  'only',
  'both',
  'instead',
  'inPlace',
  'swap',
  'into',
  'against',
  'having',
  'link',
  'slip',
  'last',
  'same',
  'everything',
  'clear',
  'range',
  'approximate',
  'price',
  'ordering',
  'polite',
  'note',
  'address',
  'aside',
  'currency',
  'sized',
  'countSign',
  'numberSign',
  'upTo',
  'clock',
  'beforeTime',
  'month',
  'place',
  'money',
  'near',
  'genitive',
  'label',
  'full',
  'column',
] as const;

/**
 * `filler` names nothing in an order, nor do `verbs`, which are stems: "bej" for bhejna and bhejiyega; `joiner` stands between items; `price` before or after a number makes it one;
 * `takeOut` asks for counted goods, and drops others; `both` gives what is said of an item to the one before it too; `instead` stands before what goes and `inPlace` behind it; `swap` is a verb for both, `into` stands before what comes, as `against` does after that verb, `having` makes a verb the first of two deeds: "hata ke"; `link` may stand within a name; `slip` tells that a number before it was one; `part` stands between what is taken off and the line it is taken off; `fold` makes the number before it a factor: "dedh guna"; `rest` is every line that is not named, `only` every one that is; `less`, `double`, `triple`, `last` and `same` speak of lines that are there already; `polite` may stand around "yes"; `note` begins a note of place or time; `aside` tells that numbers beside it count no
 * goods: times, telephones, tax numbers;
 * `currency` prices the number beside it, `sized` stands behind a number that names the goods ("10 wala"), `countSign` before one that counts them, `numberSign` before one that tells which; `upTo` stands before what an amount shall come to; `clock` follows a time, `beforeTime` stands before one as it is written; `month` follows or leads the day; `place` owns the number after it ("shop 14"), `near` the words; `money` is paid; `genitive` joins two words of a name; `label` says nothing that tells one product from the next ("No. 1"); `full` may follow a part ("paav bhar"); `column` heads a column of a table.
 */
export type WordKind = (typeof WORD_KINDS)[number];
