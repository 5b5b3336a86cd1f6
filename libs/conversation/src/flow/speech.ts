import { languageOf } from '@munshi/order-reading';
import type { Language } from '@munshi/wording';
import { languageTold } from './language-told.js';

/** The languages of one turn. */
export interface Speech {
  /** What is answered in. */
  readonly language: Language;
  /** What the message is read as: its own language where it tells, whatever staff have set. Undefined where nobody knows. */
  readonly written: string | undefined;
  /** What is news of the customer, to be remembered; null for nothing. */
  readonly learned: Language | null;
}

interface Known {
  /** Set by staff, which holds against whatever is written. */
  readonly shop: Language | null;
  /** What they last wrote in. */
  readonly contact: Language | null;
  readonly organization: Language;
}

/**
 * A customer is answered in the language they write in, from the first message on that tells it; what tells nothing, as
 * a number does, changes nothing.
 * @param text the customer's own words; null for none, as of a button, whose words are ours
 */
export const speechOf = (
  text: string | null,
  known: Known,
  catalogue: Parameters<typeof languageOf>[1],
): Speech => {
  const written = text === null ? null : languageOf(text, catalogue);
  const isKnown = known.contact !== null || known.shop !== null;
  const own = text === null ? null : languageTold(text, isKnown, catalogue);
  const language = known.shop ?? own ?? known.contact ?? known.organization;
  // What an organization says by default is no news of the customer: the goods and the words tell more.
  const likely = written ?? known.shop ?? known.contact ?? undefined;
  return { language, written: likely, learned: own === known.contact ? null : own };
};
