export * from './aliases.js';
export * from './answer.js';
export { CatalogueIndex, indexCatalogue } from './catalogue-index.js';
export type { CatalogueProduct } from './catalogue-product.js';
export * from './order-reader.js';
export * from './catalogue-order-reader.js';
export { cleanText } from './fold.js';
export { languageOf } from './language-of.js';
export { mixed } from './lexicon/words.js';
export { numberTerm, sizeTerm, termsOf, tokensOf } from './product-terms.js';
export * from './reading.js';
export { takesBack } from './taking-back.js';
export { sellable, type Sold } from './units.js';
export { spokenLanguages } from './market-words.js';
export {
  givenIn,
  type MoneyTalk,
  moneyTalkIn,
  type PaidClause,
  paidClausesIn,
  statementMonthsIn,
} from './money-talk.js';
