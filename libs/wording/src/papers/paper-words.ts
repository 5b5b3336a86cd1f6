import { Formats } from '../formats.js';
import { en as enSentences } from '../languages/en.js';
import { hi as hiSentences } from '../languages/hi.js';
import { pt as ptSentences } from '../languages/pt.js';
import type { Sentences } from '../sentences.js';
import type { Language } from '../utterance.js';
import { en } from './en.js';
import { hi } from './hi.js';
import type { PaperLabels } from './paper-labels.js';
import { pt } from './pt.js';

/** All that a paper in one language is written with. */
export interface PaperWords {
  /** BCP 47. */
  readonly locale: string;
  readonly labels: PaperLabels;
  /** Where the law does not tell what the number is called. */
  readonly taxId: string;
  readonly formats: Formats;
}

const words = (labels: PaperLabels, sentences: Sentences): PaperWords => ({
  locale: sentences.locale,
  labels,
  taxId: sentences.taxId,
  formats: new Formats(sentences),
});

const WORDS: Readonly<Record<Language, PaperWords>> = {
  en: words(en, enSentences),
  hi: words(hi, hiSentences),
  pt: words(pt, ptSentences),
};

export const paperWords = (language: Language): PaperWords => WORDS[language];
