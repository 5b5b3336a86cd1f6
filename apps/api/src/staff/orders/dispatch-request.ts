import { ok, Quantity, refuse, type Result } from '@munshi/kernel';
import type { DispatchItem, OrderView } from '@munshi/orders';
import { z } from 'zod';
import { requestKey } from '../http/request-key.js';
import type { StaffRefusal } from '../http/refused.js';

const item = z.strictObject({
  sku: z.string(),
  quantity: z.number().positive().max(1_000_000).multipleOf(0.001),
  unit: z.string().optional().describe('needed where the order has the product in several units'),
});

export const dispatchRequest = z
  .strictObject({
    items: z.array(item).min(1).max(200).optional().describe('all that is left where they are left out'),
    key: requestKey
      .optional()
      .describe('one dispatch a key, however often it is sent: a request that was lost may be sent again'),
  })
  .nullish();

export type DispatchRequest = z.output<typeof dispatchRequest>;

/** Fills in the unit where the order knows only one. */
export const itemsToDispatch = (
  request: DispatchRequest,
  { lines }: OrderView,
): Result<readonly DispatchItem[] | 'all', StaffRefusal> => {
  const items: DispatchItem[] = [];
  for (const { sku, quantity, unit } of request?.items ?? []) {
    const units = lines.filter((line) => line.sku === sku).map((line) => line.unit);
    const [only, ...more] = unit === undefined ? units : [unit];
    if (only === undefined) return refuse({ kind: 'no-such-line', sku });
    if (more.length > 0) return refuse({ kind: 'unit-missing', sku, units });
    items.push({ sku, unit: only, quantity: Quantity.of(quantity) });
  }
  return ok(items.length === 0 ? 'all' : items);
};
