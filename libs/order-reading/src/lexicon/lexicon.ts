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
  /** What the stems of `verbs` go on with, each as it sounds: "e", "enge"; empty where verbs have no endings. */
  readonly verbEndings: string;
  /** "Second", "dusra": places in a list. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words of one meaning, the catalogue's first: colours, kinds. */
  readonly meanings: Readonly<Record<string, string>>;
  /** What goods are called in this language and in none that is mixed with others: a bare list of them tells it. */
  readonly goods?: string;
  /** Several words for what one word of a kind says, separated by `|`: "take out" for "remove". */
  readonly phrases: Partial<WordLists>;
  readonly words: Partial<WordLists>;
}

/** What a word may say. Each list is words as they are typed, separated by spaces. */
export interface WordLists {
  /** Names nothing in an order. */
  readonly filler: string;
  /** Stems of verbs that ask for goods and name none: "bej" for bhejna and bhejiyega. */
  readonly verbs: string;
  /** The number that may also stand behind what it counts: "lux laal ki bhi ek". */
  readonly one: string;
  /** A number that is mostly an article: "a dozen". */
  readonly article: string;
  /** Stands between a number and what it counts: "duas de leite". */
  readonly partitive: string;
  /** Links two parts of a number: "vinte e cinco". */
  readonly numberLink: string;
  /** The same behind a hundred or a thousand alone, and before a half: "two hundred and fifty", "two and a half". */
  readonly scaleLink: string;
  /** Stands between items. */
  readonly joiner: string;
  /** Adds to a line. */
  readonly more: string;
  /** Tells where goods are put down: a verb before it takes nothing off. */
  readonly placed: string;
  /** Takes a line off. */
  readonly remove: string;
  /** Asks for goods that are counted, and takes off others: "nikalo". */
  readonly takeOut: string;
  /** Says what a line shall be. */
  readonly set: string;
  readonly negation: string;
  /** Stands between what is meant and what is not: "5 not 3". */
  readonly ratherThan: string;
  /** Stands before what a kind of goods has not: "without handle". */
  readonly lacking: string;
  readonly less: string;
  readonly double: string;
  readonly triple: string;
  /** Makes the number before it a factor: "dedh guna". */
  readonly fold: string;
  /** Stands between what is taken off and the line it is taken off: "jhadu se 5". */
  readonly part: string;
  /** Every line that is not named. */
  readonly rest: string;
  /** Every line that is named goes on, and no other. */
  readonly only: string;
  /** Gives what is said of an item to the one before it too. */
  readonly both: string;
  /** Stands before what goes. */
  readonly instead: string;
  /** Stands behind what goes. */
  readonly inPlace: string;
  /** A verb for both. */
  readonly swap: string;
  /** Stands before what comes. */
  readonly into: string;
  /** Stands before what goes, behind a verb of `swap`. */
  readonly against: string;
  /** Makes a verb the first of two deeds: "hata ke". */
  readonly having: string;
  /** May stand within a name. */
  readonly link: string;
  /** Tells that what was said before it was wrong. */
  readonly slip: string;
  /** The same, and whatever stands behind it is meant instead: "sorry, jasmine". */
  readonly corrects: string;
  /** The last line. */
  readonly last: string;
  /** A line as it is. */
  readonly same: string;
  readonly everything: string;
  /** "Everything except": what is named beside it stays. */
  readonly except: string;
  /** The same right behind "everything", and elsewhere takes off as a phrase or says nothing: "tudo menos", "all but". */
  readonly barring: string;
  /** The same beside a word that takes everything off, and elsewhere adds: "ke alawa". */
  readonly besides: string;
  /** Lets something stay where all else goes, and elsewhere says nothing: "cement rakho". */
  readonly stays: string;
  /** Lets something be: off the list, or alone on it where all else goes. */
  readonly keep: string;
  /** Takes every line off. */
  readonly clear: string;
  /** Stands between two numbers either of which may be meant. */
  readonly range: string;
  /** Stands between two goods of which one is wanted; no word that also says "and". */
  readonly either: string;
  /** The same where no other language is spoken, whose "and" it may be. */
  readonly alternative: string;
  readonly approximate: string;
  /** Carries goods: behind a number nobody knows how many. */
  readonly vehicle: string;
  /** Makes a number beside it a price. */
  readonly price: string;
  /** Begins what somebody offers, before a colon. */
  readonly offer: string;
  /** Stands behind a price that is told. */
  readonly fixed: string;
  /** Asks for goods. */
  readonly ordering: string;
  /** May stand around a "yes". */
  readonly polite: string;
  /** Calls somebody, before what is asked of them. */
  readonly vocative: string;
  /** Tells sizes apart without a number: "the big one". */
  readonly relative: string;
  /** Of several sizes the largest, and the smallest. */
  readonly large: string;
  readonly small: string;
  /** Of several kinds the one without anything special: "normal 9 W" beside warm white. */
  readonly plain: string;
  /** Ends what is told: "navratri aa rahi hai", behind which goods may be named. */
  readonly closing: string;
  /** Begins a note of place or time. */
  readonly note: string;
  readonly address: string;
  /** Tells that numbers beside it count no goods: times, telephones, tax numbers. */
  readonly aside: string;
  /** Prices the number beside it. */
  readonly currency: string;
  /** Stands behind a number that names the goods: "10 wala". */
  readonly sized: string;
  /** Stands before a number that counts: "qty 5". */
  readonly countSign: string;
  /** Stands before a number that tells which: "no. 5". */
  readonly numberSign: string;
  /** Stands before what an amount shall come to: "reduce to 40". */
  readonly upTo: string;
  /** Stands before how much comes on top or off: "reduce by 2". */
  readonly by: string;
  /** Follows a time. */
  readonly clock: string;
  /** Stands before a time, as it is written: "bhi" is no "by". */
  readonly beforeTime: string;
  /** Stands behind a day of the month: "26 ko". */
  readonly onDay: string;
  /** Stands before or behind a day. */
  readonly month: string;
  /** Owns the number after it: "shop 14". */
  readonly place: string;
  /** Owns the number after it, where that is of an order and counts no goods: "order no 4567". */
  readonly reference: string;
  /** Begins what a whole list comes to: "total 14500". */
  readonly total: string;
  /** Is paid. */
  readonly money: string;
  /** Begins a place told by another: "near water tank". */
  readonly near: string;
  /** Joins two words of a name. */
  readonly genitive: string;
  /** Tells no product from the next: "No. 1". */
  readonly label: string;
  /** What a list consists of: "item 2", "the second line". */
  readonly entry: string;
  /** Stands beside the number of a choice: "option 2". */
  readonly option: string;
  /** May follow a part: "paav bhar". */
  readonly full: string;
  /** Says of a count that no part of it is missing: "one full box". */
  readonly entire: string;
  /** Heads a column of a table. */
  readonly column: string;
}

export type WordKind = keyof WordLists;
