import type { Id } from '@munshi/kernel';
import type { ShopDiscount } from './shop-discount.js';

export const LANGUAGES = ['en', 'hi', 'hi-Latn', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

/** On what terms a shop buys; null where the organization's count. */
export interface ShopTerms {
  /** Code of the state that goods are handed over in, where that is not the tax number's. */
  readonly state: string | null;
  /** Days after an invoice within which it is to be paid. */
  readonly termsDays: number | null;
  /** How much it may owe, in minor units. */
  readonly creditLimitMinor: number | null;
}

/** What staff tell shops apart by. */
export interface ShopProfile {
  readonly city: string | null;
  readonly tags: readonly string[];
}

/** Who buys: one customer of the wholesaler, whatever numbers they write from. */
export interface Shop extends ShopTerms {
  readonly id: Id;
  readonly name: string;
  readonly priceList: string;
  /** Null until somebody has said it; then it is the shop's, not the message's. */
  readonly language: Language | null;
  readonly address: string | null;
  /** GSTIN, CNPJ: what an invoice shows. */
  readonly taxId: string | null;
  /** False for a number that nobody had entered before it wrote. */
  readonly verified: boolean;
  /** What it has taken off its prices, past and coming too. */
  readonly discounts: readonly ShopDiscount[];
}

/** What a file may say nothing of: a known shop then keeps it. */
export type KeptOfShop = 'priceList' | 'language' | 'address' | 'taxId';

/** A shop as a file or a person enters it. */
export interface ShopEntry extends Omit<Shop, 'id' | 'verified' | 'discounts' | keyof ShopTerms> {
  /** Canonical digits of its phone. */
  readonly phone: string;
  /** Left out for what it has. */
  readonly state?: string;
  readonly city?: string;
  readonly tags?: readonly string[];
}
