import type { Money } from '@munshi/kernel';
import { dayIn, isoDay } from '@munshi/tax';
import { z } from 'zod';
import { moment } from '../client/moments.js';
import { decimalOf, fingerprintOf, type WrittenLine, writtenLine } from '../push/fingerprint.js';
import type { RemoteRecord, Standing } from '../push/next-step.js';
import type {
  ZohoInvoice,
  ZohoLine,
  ZohoOrder,
  ZohoPayment,
  ZohoTaxed,
  ZohoTaxedOrder,
} from '../zoho-records.js';

type Contents = Omit<RemoteRecord, 'remoteId'>;

export interface HowWritten {
  readonly adjustment: Money;
  /** Of each line of an invoice, Zoho's id of the order's; none where staff have changed the order so that it has no such line. */
  readonly links: readonly (string | undefined)[];
  /** Zoho's ids of its lines, which are then changed instead of being made anew. */
  readonly ids: readonly string[];
}

/** What is Inventory's own about one kind of record. */
export interface RecordKind<Doc> {
  readonly path: string;
  /** Names in its answers: of the list, of one, of its id. */
  readonly many: string;
  readonly one: string;
  readonly id: string;
  readonly query?: Readonly<Record<string, string>>;
  /** How it stands when it was just made. */
  readonly born: Standing;
  /** The last part of the path that brings it to a standing. */
  readonly statuses: Partial<Readonly<Record<Standing, string>>>;
  lines(doc: Doc): readonly WrittenLine[];
  /** @param how of what has a total; at first without an adjustment but its rounding */
  body(doc: Doc, how?: HowWritten): object;
  readonly remote: z.ZodType<Contents>;
}

const standingOf = (status: string | undefined): Standing =>
  status === 'draft' ? 'draft' : status === 'void' ? 'cancelled' : 'open';

/** An amount, also as text; a percentage ("10%") only where staff there have entered it. */
const lineDiscount = z
  .union([z.number(), z.string()])
  .transform((given) => (Number.isNaN(Number(given)) ? given : Number(given)));

const line = z
  .object({
    item_id: z.string(),
    quantity: z.number(),
    rate: z.number(),
    discount: lineDiscount.optional(),
  })
  .transform(({ item_id, quantity, rate, discount = 0 }) => ({
    itemId: item_id,
    quantity,
    price: rate,
    ...(discount !== 0 && { discount }),
  }));

const goods = z.object({
  customer_id: z.string(),
  status: z.string().optional(),
  last_modified_time: moment,
  line_items: z.array(line),
});

const written = goods.transform(({ customer_id, status, last_modified_time, line_items }): Contents => ({
  fingerprint: fingerprintOf(customer_id, line_items),
  standing: standingOf(status),
  modifiedAt: last_modified_time,
}));

const billed = goods
  .extend({ total: z.number() })
  .transform(({ customer_id, status, last_modified_time, line_items, total }): Contents => ({
    fingerprint: fingerprintOf(customer_id, line_items, total),
    goods: fingerprintOf(customer_id, line_items),
    standing: standingOf(status),
    modifiedAt: last_modified_time,
  }));

/** Line by line, and before the tax. */
const DISCOUNTED = { discount_type: 'item_level', is_discount_before_tax: true };

const discounted = (lines: readonly ZohoLine[]): object =>
  lines.some(({ discount }) => discount.minor !== 0) ? DISCOUNTED : {};

const lineItems = (lines: readonly ZohoLine[]) =>
  lines.map(writtenLine).map(({ itemId, quantity, price, discount }) => ({
    ...{ item_id: itemId, quantity, rate: price },
    ...(discount !== undefined && { discount }),
  }));

/** Our number is theirs too: Inventory then refuses a second record under it by itself. */
const OWN_NUMBER = { ignore_auto_number_generation: 'true' };

/** @param timeZone where the organization's days begin: an order of half past midnight is that day's, not UTC's. */
export const ordersIn = (timeZone: string): RecordKind<ZohoOrder> => ({
  path: '/salesorders',
  many: 'salesorders',
  one: 'salesorder',
  id: 'salesorder_id',
  query: OWN_NUMBER,
  born: 'draft',
  statuses: { open: 'confirmed', cancelled: 'void' },
  lines: ({ lines }) => lines.map(writtenLine),
  body: ({ number, placedAt, customerId, lines }) => ({
    customer_id: customerId,
    salesorder_number: number,
    reference_number: number,
    date: isoDay(dayIn(placedAt, timeZone)),
    ...discounted(lines),
    line_items: lineItems(lines),
  }),
  remote: written,
});

const asRounded = ({ rounding }: ZohoTaxed): HowWritten => ({ adjustment: rounding, links: [], ids: [] });

const taxed = ({ lines }: ZohoTaxed, { adjustment, links, ids }: HowWritten): object => ({
  is_inclusive_tax: false,
  ...discounted(lines),
  line_items: lineItems(lines).map((line, index) => ({
    ...line,
    tax_id: lines[index]?.taxId ?? '',
    ...(links[index] !== undefined && { salesorder_item_id: links[index] }),
    ...(ids[index] !== undefined && { line_item_id: ids[index] }),
  })),
  adjustment: decimalOf(adjustment),
  adjustment_description: 'Rounding',
});

export const taxedOrdersIn = (timeZone: string): RecordKind<ZohoTaxedOrder> => {
  const orders = ordersIn(timeZone);
  return {
    ...orders,
    body: (order, how = asRounded(order)) => ({ ...orders.body(order), ...taxed(order, how) }),
    remote: billed,
  };
};

export const INVOICES: RecordKind<ZohoInvoice> = {
  path: '/invoices',
  many: 'invoices',
  one: 'invoice',
  id: 'invoice_id',
  query: OWN_NUMBER,
  born: 'draft',
  statuses: { open: 'sent', cancelled: 'void' },
  lines: ({ lines }) => lines.map(writtenLine),
  body: (invoice, how = asRounded(invoice)) => ({
    customer_id: invoice.customerId,
    invoice_number: invoice.number,
    reference_number: invoice.number,
    date: invoice.date,
    due_date: invoice.dueDate,
    ...taxed(invoice, how),
  }),
  remote: billed,
};

const paid = (amount: number, invoices: readonly { readonly id: string; readonly amount: number }[]) => [
  { itemId: 'payment', quantity: 1, price: amount },
  ...invoices.map((invoice) => ({ itemId: invoice.id, quantity: 1, price: invoice.amount })),
];

export const PAYMENTS: RecordKind<ZohoPayment> = {
  path: '/customerpayments',
  many: 'customerpayments',
  one: 'payment',
  id: 'payment_id',
  born: 'open',
  statuses: {},
  lines: ({ amount, invoices }) =>
    paid(
      decimalOf(amount),
      invoices.map((invoice) => ({ id: invoice.remoteId, amount: decimalOf(invoice.amount) })),
    ),
  body: ({ number, customerId, date, amount, mode, invoices }) => ({
    customer_id: customerId,
    payment_mode: mode,
    amount: decimalOf(amount),
    date,
    reference_number: number,
    invoices: invoices.map((invoice) => ({
      invoice_id: invoice.remoteId,
      amount_applied: decimalOf(invoice.amount),
    })),
  }),
  remote: z
    .object({
      customer_id: z.string(),
      amount: z.number(),
      last_modified_time: moment,
      invoices: z.array(z.object({ invoice_id: z.string(), amount_applied: z.number() })),
    })
    .transform(({ customer_id, amount, last_modified_time, invoices }): Contents => {
      const applied = invoices.map((invoice) => ({ id: invoice.invoice_id, amount: invoice.amount_applied }));
      return {
        fingerprint: fingerprintOf(customer_id, paid(amount, applied)),
        standing: 'open',
        modifiedAt: last_modified_time,
      };
    }),
};
