import { z } from 'zod';
import { contract } from './contract.js';
import { instant, quantity } from './fields.js';

const goods = { sku: z.string(), quantity };

/**
 * What an accounting system counts of goods, where that is news. It takes goods off when an order is billed there, we
 * when they leave: whoever takes the counts adds what is still reserved here of `taken`, and subtracts what has left
 * here of `waiting`.
 */
export const StockCounted = contract(
  'crm-sync.stock-counted.v1',
  z.object({
    at: instant,
    counts: z.array(z.object({ sku: z.string(), onHand: quantity })).min(1),
    /** Orders whose goods the counts are without already, and that have not left here as a whole. */
    taken: z.array(z.object({ orderId: z.uuid(), sku: z.string() })),
    /** Orders whose goods the counts still hold. */
    waiting: z.array(z.object({ orderId: z.uuid(), ...goods })),
  }),
);
