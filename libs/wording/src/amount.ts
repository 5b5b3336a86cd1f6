import type { Quantity } from '@munshi/kernel';

/** A day in the seller's zone; `month` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `unit` is the catalogue's own word; known ones are put in the customer's language. */
export interface Amount {
  readonly name: string;
  readonly quantity: Quantity;
  readonly unit: string;
}
