import { z } from 'zod';
import { moment } from '../client/moments.js';
import { fingerprintOf } from '../push/fingerprint.js';
import type { RemoteRecord } from '../push/next-step.js';

/** Parentheses, commas and backslashes mean something in criteria (CRM v8 "Search Records"). */
export const escaped = (text: string): string => text.replace(/[\\(),]/g, '\\$&');

const reference = z.object({ id: z.string() });

/** What a write says of each of its records, inside a 200, 201, 202 or 207 (CRM v8 "Upsert Records"). */
export const writeAnswer = z.object({
  data: z
    .array(
      z.discriminatedUnion('status', [
        z.object({ status: z.literal('success'), details: reference }),
        z.object({ status: z.literal('error'), code: z.string(), message: z.string().optional() }),
      ]),
    )
    .length(1),
});

export const foundOrders = z.object({ data: z.array(z.object({ id: z.string(), Subject: z.string() })) });

const orderedItem = z.object({
  id: z.string(),
  Product_Name: reference,
  Quantity: z.number(),
  List_Price: z.number(),
  Discount: z.number().nullish(),
});

export interface CrmOrder extends RemoteRecord {
  /** Its rows: an update leaves every row that it does not name (CRM v8 "Update Subforms"). */
  readonly rows: readonly string[];
}

const order = z
  .object({
    id: z.string(),
    Modified_Time: moment,
    Status: z.string().nullish(),
    Account_Name: reference.nullish(),
    Ordered_Items: z.array(orderedItem).nullish(),
  })
  .transform(({ id, Modified_Time, Status, Account_Name, Ordered_Items }): CrmOrder => {
    const rows = Ordered_Items ?? [];
    const lines = rows.map(({ Product_Name, Quantity, List_Price, Discount }) => ({
      itemId: Product_Name.id,
      quantity: Quantity,
      price: List_Price,
      ...(Discount && { discount: Discount }),
    }));
    return {
      remoteId: id,
      fingerprint: fingerprintOf(Account_Name?.id ?? '', lines),
      standing: Status === 'Cancelled' ? 'cancelled' : 'open',
      modifiedAt: Modified_Time,
      rows: rows.map((row) => row.id),
    };
  });

export const readOrders = z.object({ data: z.array(order) });
