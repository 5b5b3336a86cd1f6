export { optsIn } from './opt-in.js';
export { bodyOf, type Choice, combine, type Said } from './said.js';
export { LANGUAGES, say } from './say.js';
export * from './utterance.js';
