import type { Quantity } from '@munshi/kernel';

/** What a message wants. `confirm` and `cancel` only answer a summary; clearing a draft is an `edit`. */
export const INTENTS = [
  'order',
  'edit',
  'reorder',
  'confirm',
  'cancel',
  'price',
  'stock',
  'status',
  'balance',
  'invoice',
  'greeting',
  'help',
  'human',
  'opt_out',
  'other',
] as const;

export type Intent = (typeof INTENTS)[number];

/** A product and how much of it, both certain. `unit` is the product's selling unit or one of its packs. */
export interface ReadLine {
  readonly sku: string;
  readonly quantity: Quantity;
  readonly unit: string;
  /** The customer's own words. */
  readonly span: string;
  /** How sure the product is, between 0 and 1; absent where it was known already. */
  readonly confidence?: number;
}

/** Something a careful clerk would ask about before writing it down. */
export interface Clarification {
  readonly span: string;
  /** SKUs that fit equally well; one alone when only its quantity is in doubt. */
  readonly candidates: readonly string[];
  /** What was said about the amount, to be kept while the product is asked; null when that is in doubt too. */
  readonly quantity: Quantity | null;
  /** The unit word as the field names it (`bag`, `carton`, `kg`), also of an amount in doubt; `sellable` makes it the product's own. */
  readonly unit: string | null;
  readonly why: 'product' | 'quantity';
  /** Whole selling units next to the amount that was said, where that would leave a part of one. */
  readonly near?: readonly Quantity[];
}

/** What a question is about. */
export interface Goods {
  readonly span: string;
  /** SKUs that fit equally well. */
  readonly candidates: readonly string[];
}

export interface Reading {
  readonly intent: Intent;
  /** A new order, or (for `reorder`) the complete repeated one. */
  readonly lines: readonly ReadLine[];
  readonly clarify: readonly Clarification[];
  /** Words that name nothing in the catalogue, as the customer wrote them. */
  readonly unknown: readonly string[];
  /** Edits of the open draft: SKUs to drop, final quantities, and quantities that come on top. */
  readonly remove: readonly string[];
  readonly set: readonly ReadLine[];
  readonly add: readonly ReadLine[];
}

export interface OrderedLine {
  readonly sku: string;
  readonly quantity: Quantity;
  readonly unit: string;
}

/** What is known about the customer besides the message. The order of `draft` says which line is the last. */
export interface ReadingContext {
  readonly draft: readonly OrderedLine[];
  /** Null where nobody has looked: whether a message wants it again is told all the same. */
  readonly lastOrder: readonly OrderedLine[] | null;
  /** Lines bought before. */
  readonly history: readonly OrderedLine[];
  /** A code of `spokenLanguages`. In Portuguese "1.000" is a thousand, in English it may be one; without, the words tell. */
  readonly language?: string | undefined;
}

export const NO_CONTEXT: ReadingContext = { draft: [], lastOrder: [], history: [] };

export const nothingRead = (intent: Intent): Reading => ({
  intent,
  lines: [],
  clarify: [],
  unknown: [],
  remove: [],
  set: [],
  add: [],
});

/** It says nothing about any goods. */
export const isEmpty = ({ lines, clarify, unknown, remove, set, add }: Reading): boolean =>
  lines.length + clarify.length + unknown.length + remove.length + set.length + add.length === 0;
