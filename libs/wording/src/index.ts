export type { Formats } from './formats.js';
export { asksForOffers, optsIn } from './opt-in.js';
export { languageOfPhrase, pleasantryIn } from './pleasantries.js';
export { entryWords } from './money/entry-words.js';
export type * from './money/money-matter.js';
export type { PaperLabels } from './papers/paper-labels.js';
export { type PaperLanguage, type PaperWords, paperWords } from './papers/paper-words.js';
export { asData } from './plain-text.js';
export { bodyOf, type Choice, combine, MOST_CHOICES, MOST_OF_SEVERAL, type Said } from './said.js';
export { formatsOf, isLanguage, LANGUAGES, say } from './say.js';
export * from './utterance.js';
export {
  type DailySummary,
  dailySummary,
  type FilledTemplate,
  orderNudge,
  type PaymentReminder,
  paymentReminder,
  type StandardTemplate,
  standardTemplate,
  standardTemplates,
} from './templates/standard-templates.js';
export { backOrderConfirmed, templateOf } from './templates/template-of.js';
export type { TemplateName } from './templates/template-words.js';
