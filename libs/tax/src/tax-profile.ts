import { type Money, ok, type Result } from '@munshi/kernel';
import { readBrazilian } from './brazil/registrations.js';
import { FEDERATIVE_UNITS } from './brazil/federative-units.js';
import { lacksState, placeOfSupply, sharesOfGst } from './india/place-of-supply.js';
import { readState } from './india/state-names.js';
import type { State } from './india/states.js';
import { readGstin } from './india/gstin.js';
import { exactly, type Payable, roundedToWhole } from './payable.js';
import type { TaxId, TaxIdRefusal } from './tax-id.js';
import type { Shares, TaxParty } from './tax-party.js';

/** What papers need to know of a tax law. */
export interface TaxLaw {
  readonly key: 'india-gst' | 'brazil' | 'none';
  /** What goods are classified by, line for line. */
  readonly goodsCode: 'HSN' | 'NCM' | null;
  /** Buyers are told what tax there is about in the price; the fiscal document is another one. */
  readonly isInformative: boolean;
}

/** The tax law that a seller writes invoices under. */
export interface TaxProfile extends TaxLaw {
  readonly placeOfSupply: (seller: TaxParty, buyer: TaxParty) => State | null;
  /** Nothing says where this buyer is, though the tax depends on it. */
  readonly lacksState: (buyer: TaxParty) => boolean;
  /** The code of a state, of its code or name; null for what is no state under this law. */
  readonly readState: (text: string) => string | null;
  readonly shares: (seller: TaxParty, buyer: TaxParty) => Shares;
  readonly readTaxId: (text: string) => Result<TaxId, TaxIdRefusal>;
  /** What is to be paid of a total: rounded where the law's traders round. */
  readonly payable: (total: Money) => Payable;
}

const nowhere = (): null => null;
const never = (): boolean => false;
const undivided = (): Shares => [null];

export const INDIA_GST: TaxProfile = {
  key: 'india-gst',
  goodsCode: 'HSN',
  isInformative: false,
  placeOfSupply,
  lacksState,
  readState: (text) => readState(text)?.code ?? null,
  shares: sharesOfGst,
  readTaxId: readGstin,
  payable: roundedToWhole,
};

/** "Valor aproximado dos tributos", as Lei 12.741/2012 wants buyers told. */
export const BRAZIL: TaxProfile = {
  key: 'brazil',
  goodsCode: 'NCM',
  isInformative: true,
  placeOfSupply: nowhere,
  lacksState: never,
  readState: (text) => {
    const code = text.trim().toUpperCase();
    return FEDERATIVE_UNITS.has(code) ? code : null;
  },
  shares: undivided,
  readTaxId: readBrazilian,
  payable: exactly,
};

export const NO_TAX_LAW: TaxProfile = {
  key: 'none',
  goodsCode: null,
  isInformative: false,
  placeOfSupply: nowhere,
  lacksState: never,
  readState: (text) => (/^[0-9A-Z]{2}$/.test(text.trim()) ? text.trim() : null),
  shares: undivided,
  readTaxId: (text) => ok({ name: null, number: text.trim() }),
  payable: exactly,
};

const OF_COUNTRY: ReadonlyMap<string, TaxProfile> = new Map([
  ['IN', INDIA_GST],
  ['BR', BRAZIL],
]);

const PROFILES = { 'india-gst': INDIA_GST, brazil: BRAZIL, none: NO_TAX_LAW } as const;

export const taxProfile = (key: TaxLaw['key']): TaxProfile => PROFILES[key];

/** By ISO 3166 country. */
export const taxProfileOf = (country: string): TaxProfile => OF_COUNTRY.get(country) ?? NO_TAX_LAW;
