import { Quantity } from '@munshi/kernel';
import type { ReadingContext } from '@munshi/order-reading';
import type { Turn } from './turn.js';

/** What a message is read beside, before anything is known of the shop's past. */
export const contextOf = ({ state: { draft }, speech }: Turn): ReadingContext => ({
  draft: (draft?.lines ?? []).map(({ sku, quantity, unit }) => ({
    sku,
    quantity: Quantity.of(quantity),
    unit,
  })),
  lastOrder: null,
  history: [],
  language: speech.written,
});
