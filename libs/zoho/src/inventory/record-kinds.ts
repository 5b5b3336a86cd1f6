import { dayIn, isoDay } from '@munshi/tax';
import { z } from 'zod';
import { moment } from '../client/moments.js';
import { decimalOf, fingerprintOf, type WrittenLine, writtenLine } from '../push/fingerprint.js';
import type { RemoteRecord, Standing } from '../push/next-step.js';
import type { ZohoInvoice, ZohoLine, ZohoOrder, ZohoPayment } from '../zoho-records.js';

type Contents = Omit<RemoteRecord, 'remoteId'>;

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
  body(doc: Doc): object;
  readonly remote: z.ZodType<Contents>;
}

const standingOf = (status: string | undefined): Standing =>
  status === 'draft' ? 'draft' : status === 'void' ? 'cancelled' : 'open';

/** Orders and invoices are alike. */
const written = z
  .object({
    customer_id: z.string(),
    status: z.string().optional(),
    last_modified_time: moment,
    line_items: z.array(z.object({ item_id: z.string(), quantity: z.number(), rate: z.number() })),
  })
  .transform(({ customer_id, status, last_modified_time, line_items }): Contents => {
    const lines = line_items.map(({ item_id, quantity, rate }) => ({
      itemId: item_id,
      quantity,
      price: rate,
    }));
    return {
      fingerprint: fingerprintOf(customer_id, lines),
      standing: standingOf(status),
      modifiedAt: last_modified_time,
    };
  });

const lineItems = (lines: readonly ZohoLine[]) =>
  lines.map(writtenLine).map(({ itemId, quantity, price }) => ({ item_id: itemId, quantity, rate: price }));

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
    line_items: lineItems(lines),
  }),
  remote: written,
});

export const INVOICES: RecordKind<ZohoInvoice> = {
  path: '/invoices',
  many: 'invoices',
  one: 'invoice',
  id: 'invoice_id',
  query: OWN_NUMBER,
  born: 'draft',
  statuses: { open: 'sent', cancelled: 'void' },
  lines: ({ lines }) => lines.map(writtenLine),
  body: ({ number, customerId, date, dueDate, rounding, lines }) => ({
    customer_id: customerId,
    invoice_number: number,
    reference_number: number,
    date,
    due_date: dueDate,
    line_items: lineItems(lines),
    ...(rounding.minor !== 0 && { adjustment: decimalOf(rounding), adjustment_description: 'Rounding' }),
  }),
  remote: written,
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
