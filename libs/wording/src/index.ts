export type { Formats } from './formats.js';
export { optsIn } from './opt-in.js';
export type { PaperLabels } from './papers/paper-labels.js';
export { type PaperWords, paperWords } from './papers/paper-words.js';
export { asData } from './plain-text.js';
export { bodyOf, type Choice, combine, MOST_CHOICES, MOST_OF_SEVERAL, type Said } from './said.js';
export { LANGUAGES, say } from './say.js';
export * from './utterance.js';
