export { optsIn } from './opt-in.js';
export { bodyOf, type Choice, combine, MOST_CHOICES, MOST_OF_SEVERAL, type Said } from './said.js';
export { LANGUAGES, say } from './say.js';
export * from './utterance.js';
