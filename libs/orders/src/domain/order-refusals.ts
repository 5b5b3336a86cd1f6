import type { Money, Quantity } from '@munshi/kernel';
import type { OrderStatus } from './order-status.js';

export interface OrderNotFound {
  readonly kind: 'order-not-found';
}

/** The conversation has an open draft already. */
export interface DraftOpen {
  readonly kind: 'draft-open';
}

/** The order is not where `wanted` may follow; `draft` is wanted where its content is to change. */
export interface WrongStatus {
  readonly kind: 'wrong-status';
  readonly status: OrderStatus;
  readonly wanted: OrderStatus;
}

/** Why a line cannot be as it was asked for. */
export type LineRefusal =
  | { readonly kind: 'too-many-lines'; readonly most: number }
  /** Not positive, absurdly large, or finer than a thousandth of the stock unit. */
  | { readonly kind: 'wrong-quantity'; readonly sku: string }
  | { readonly kind: 'too-expensive'; readonly sku: string }
  | { readonly kind: 'wrong-currency'; readonly sku: string }
  | { readonly kind: 'no-such-line'; readonly sku: string };

export type DraftRefusal = LineRefusal | WrongStatus;

/** A draft is cut down to something or not at all: to have all of it gone is for its customer to say. */
export interface NothingLeft {
  readonly kind: 'nothing-left';
}

export type ConfirmRefusal =
  | { readonly kind: 'empty-order' }
  /** What was shown is not what the draft holds now. */
  | { readonly kind: 'draft-changed'; readonly version: number }
  | { readonly kind: 'already-confirmed'; readonly number: string }
  /** It waits for stock under this number. */
  | { readonly kind: 'already-back-ordered'; readonly number: string }
  | WrongStatus;

export interface NothingMissing {
  readonly kind: 'nothing-missing';
}

export type BackOrderRefusal = ConfirmRefusal | NothingMissing;

/** Why staff cannot give this discount on the order. */
export type DiscountRefusal =
  | { readonly kind: 'invalid-discount' }
  /** More than the goods come to, after the shop's own discount. */
  | { readonly kind: 'discount-too-large'; readonly most: Money }
  /** It would make a back-order dearer than its customer was shown. */
  | { readonly kind: 'dearer-back-order' }
  | WrongStatus;

export type DispatchRefusal =
  | { readonly kind: 'nothing-to-dispatch' }
  | { readonly kind: 'no-such-line'; readonly sku: string }
  | { readonly kind: 'wrong-quantity'; readonly sku: string }
  | { readonly kind: 'more-than-ordered'; readonly sku: string; readonly left: Quantity }
  | WrongStatus;
