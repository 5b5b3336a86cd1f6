/** What messages say that order nothing. Phrases are listed as people type them, separated by `|`. */
export interface TopicLexicon {
  /** Phrases that are the whole message, pleasantries aside. */
  readonly whole: Readonly<Partial<Record<WholeTopic, string>>>;
  /** Phrases anywhere in a sentence. */
  readonly cues: Readonly<Record<Topic, string>>;
  /** Phrases beside an order that are none of the above: "with gst bill", "same rate". */
  readonly neutral: string;
  /** Words that open a question. */
  readonly openers: string;
  /** "Can you send": a word of each row, one soon after the other, asks for goods in the form of a question. */
  readonly requests: readonly (readonly string[])[];
  /** "Ordered 10, got 8": in the same way, that other goods came than were ordered. */
  readonly shortfalls: readonly (readonly string[])[];
  /** "Give it for 360 and I take 200": in the same way, that somebody bargains. */
  readonly bargains: readonly (readonly string[])[];
  /** Words that ask for goods, however the sentence ends. */
  readonly orders: string;
  /** Words that tell of what was, or of others: goods beside them are not ordered. */
  readonly tells: string;
  /** Phrases that tell of what was, whatever else is said: "we took". Goods beside them are ordered only by asking again. */
  readonly told: string;
  /** What is there already, or may be ordered some other day: goods beside it are not ordered, however they are counted. */
  readonly notNow: string;
  /** The same at the beginning and right before a number: "I have 10 bags, send 5 more". */
  readonly holds: string;
  readonly repeats: RepeatLexicon;
  /** Against an open draft: all of it is wanted, or none of it. */
  readonly agrees: string;
  readonly refuses: string;
  readonly undoes: UndoLexicon;
  readonly offered: OfferedLexicon;
  readonly open: OpenOrderLexicon;
}

/** What is said of an order that is open, without naming anything in it. */
export interface OpenOrderLexicon {
  /** What was done to it last is to be undone: the whole of what is said, pleasantries aside. */
  readonly undo: string;
  /** What it comes to: likewise. */
  readonly total: string;
  /** As much is wanted as there is: likewise. */
  readonly available: string;
  /** Beside a name: what was taken off is wanted all the same. */
  readonly back: string;
  /** It was written by mistake; with nothing else, that something is wrong with it. */
  readonly mistaken: string;
  /** Wants something that is there otherwise, and cannot ask for more of it. */
  readonly changes: string;
  /** Words that may stand around an amount without a name, and say nothing else: "actually 600", "bas 2 hi bhejo". */
  readonly aroundAmount: string;
}

/** How something asked about is left out, and a placed order taken back. */
export interface UndoLexicon {
  /** What was asked about is not wanted: the whole of what is said. */
  readonly skip: string;
  readonly cancel: string;
  /** What is cancelled. */
  readonly order: string;
  /** What may stand around it without saying anything else. "Not", "why" and "who" are not among them. */
  readonly around: string;
}

/** What is wanted of all that "which one?" offers. */
export interface OfferedLexicon {
  /** Where it offers two. */
  readonly two: string;
  /** Where it offers three. */
  readonly three: string;
  /** However many it offers. */
  readonly all: string;
  /** Not all, but the one of the lowest price. */
  readonly cheapest: string;
}

/** How the last order is asked for again: words in a row, with nothing but pleasantries between them. */
export interface RepeatLexicon {
  /** Phrases that say all of it: "the usual", "same order". */
  readonly alone: string;
  /** What is had again and again: all of the message, or beside the others. */
  readonly usual: string;
  /** What was before: "last", "previous". */
  readonly before: string;
  /** The same for a day, which may be to come as well: "kal". */
  readonly day: string;
  /** That it is wanted again: "again", "same". With `before` or `day`. */
  readonly again: string;
  /** That it was had: "mangwaya". With the same. */
  readonly had: string;
  /** What it is: "order", "list". With `before` alone. */
  readonly order: string;
  /** What may stand between those, pleasantries aside. */
  readonly between: string;
  /** What is to be other begins here. */
  readonly but: string;
  /** It is something else that is the same, or something else about that order: "same address", "last order cancelled". */
  readonly other: string;
}

/** Of two topics in one sentence the one listed first is meant: "how much do I owe" asks for the balance. */
export const TOPICS = [
  'opt_out',
  'other',
  'human',
  'balance',
  'invoice',
  'status',
  'price',
  'stock',
  'help',
  'greeting',
] as const;

export type Topic = (typeof TOPICS)[number];
export type WholeTopic = Topic | 'order' | 'confirm' | 'cancel' | 'edit';
