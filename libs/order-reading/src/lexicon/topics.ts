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
  /** Words that ask for goods, however the sentence ends. */
  readonly orders: string;
  /** Words that tell of what was, or of others: goods beside them are not ordered. */
  readonly tells: string;
  /** What is there already, or may be ordered some other day: goods beside it are not ordered, however they are counted. */
  readonly notNow: string;
  /** Against an open draft: all of it is wanted, or none of it. */
  readonly agrees: string;
  readonly refuses: string;
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
