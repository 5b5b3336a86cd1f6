export {
  BRAZIL,
  INDIA_GST,
  NO_TAX_LAW,
  type TaxLaw,
  type TaxProfile,
  taxProfile,
  taxProfileOf,
} from './tax-profile.js';
export { hasFormOfGstin } from './india/gstin.js';
export { type State, states } from './india/states.js';
export * from './calendar.js';
export * from './discount.js';
export * from './payable.js';
export * from './supply.js';
export type { TaxId, TaxIdRefusal } from './tax-id.js';
export * from './tax-party.js';
export * from './tax-summary.js';
export * from './tax.js';
export { amountInWords, type WordsLanguage } from './words/amount-in-words.js';
