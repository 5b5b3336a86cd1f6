import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import { inventoryMoment, moment } from '../client/moments.js';
import { countsOf } from '../client/stock-page.js';
import { type StockCount, ZohoStock } from '../zoho-stock.js';
import type { InventoryClient } from './inventory-client.js';

const page = z.object({
  items: z.array(
    z
      .object({
        item_id: z.string(),
        sku: z.string().nullish(),
        name: z.string(),
        stock_on_hand: z.number().nullish(),
        last_modified_time: moment,
      })
      .transform((row) => ({
        remoteId: row.item_id,
        sku: row.sku,
        name: row.name,
        stock: row.stock_on_hand,
        modifiedAt: row.last_modified_time,
      })),
  ),
  page_context: z.object({ has_more_page: z.boolean() }),
});

/** Items of Inventory v1. */
export class InventoryStock extends ZohoStock {
  constructor(private readonly client: InventoryClient) {
    super();
  }

  async *fetch(since: Date | null, urgency: Urgency = 'background'): AsyncIterable<readonly StockCount[]> {
    const filter = since === null ? {} : { last_modified_time: inventoryMoment(since) };
    for (let number = 1, more = true; more; number += 1) {
      // Newest first for the same reason as in CRM: nothing is passed over.
      const order = { sort_column: 'last_modified_time', sort_order: 'D' };
      const query = { page: String(number), per_page: '200', ...order, ...filter };
      const answer = await this.client.call({ method: 'GET', path: '/items', query }, page, urgency);
      yield countsOf(answer.items, since);
      more = answer.page_context.has_more_page;
    }
  }
}
