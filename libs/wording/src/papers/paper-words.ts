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

/** What papers are written in. */
export type PaperLanguage = Exclude<Language, 'hi-Latn'>;

/** All that a paper in one language is written with. */
export interface PaperWords {
  readonly language: PaperLanguage;
  /** BCP 47. */
  readonly locale: string;
  readonly labels: PaperLabels;
  /** Where the law does not tell what the number is called. */
  readonly taxId: string;
  readonly formats: Formats;
}

const words = (language: PaperLanguage, labels: PaperLabels, sentences: Sentences): PaperWords => ({
  language,
  locale: sentences.locale,
  labels,
  taxId: sentences.taxId,
  formats: new Formats(sentences),
});

const WORDS: Readonly<Record<PaperLanguage, PaperWords>> = {
  en: words('en', en, enSentences),
  hi: words('hi', hi, hiSentences),
  pt: words('pt', pt, ptSentences),
};

/** Who chats in Hindi with Latin letters gets papers as traders who write so have them: in English. */
export const paperWords = (language: Language): PaperWords => WORDS[language === 'hi-Latn' ? 'en' : language];
