import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import { crmMoment, moment } from '../client/moments.js';
import { countsOf } from '../client/stock-page.js';
import type { ZohoClient } from '../client/zoho-client.js';
import { type StockCount, ZohoStock } from '../zoho-stock.js';

const page = z.object({
  data: z.array(
    z
      .object({
        id: z.string(),
        Product_Code: z.string().nullish(),
        Product_Name: z.string(),
        Qty_in_Stock: z.number().nullish(),
        Modified_Time: moment,
      })
      .transform((row) => ({
        remoteId: row.id,
        sku: row.Product_Code,
        name: row.Product_Name,
        stock: row.Qty_in_Stock,
        modifiedAt: row.Modified_Time,
      })),
  ),
  info: z.object({ more_records: z.boolean(), page: z.number(), next_page_token: z.string().nullish() }),
});

type Page = z.infer<typeof page>;

const ASKED = {
  fields: 'Product_Code,Product_Name,Qty_in_Stock,Modified_Time',
  per_page: '200',
  // What changes while we read moves to the front, and pushes others back: they come twice, and none is passed over.
  sort_by: 'Modified_Time',
  sort_order: 'desc',
};

/** Products of CRM v8. Pages go by token, since numbers end after 2,000 records (CRM v8 "Get Records"). */
export class CrmStock extends ZohoStock {
  constructor(private readonly client: ZohoClient) {
    super();
  }

  async *fetch(since: Date | null, urgency: Urgency = 'background'): AsyncIterable<readonly StockCount[]> {
    const headers = since === null ? {} : { 'if-modified-since': crmMoment(since) };
    let place: Place | null = {};
    while (place !== null) {
      const answer: Page | null = await this.page(place, headers, urgency);
      if (answer === null) return;
      yield countsOf(answer.data, since);
      place = nextPlace(answer);
    }
  }

  private page(place: Place, headers: Record<string, string>, urgency: Urgency): Promise<Page | null> {
    const call = { method: 'GET', path: '/crm/v8/Products', query: { ...ASKED, ...place }, headers } as const;
    return this.client.call(call, page, urgency);
  }
}

type Place = Readonly<Record<string, string>>;

function nextPlace({
  info: { more_records: more, next_page_token: token, page: number },
}: Page): Place | null {
  if (!more) return null;
  return token ? { page_token: token } : { page: String(number + 1) };
}
