import { type CreditNoteView, INVOICE_STATUSES, type InvoiceView } from '@munshi/invoices';
import { z } from 'zod';
import { day, minor, written } from './money-json.js';

const amounts = { net: minor, tax: minor, rounding: minor, payable: minor.describe('net, tax and rounding') };

export const invoiceAnswer = z
  .object({
    id: z.uuid(),
    number: z.string().describe('`INV/26-27/000123`; in an address also `INV-26-27-000123`'),
    status: z.enum(INVOICE_STATUSES),
    orderNumber: z.string(),
    shopId: z.uuid(),
    conversationId: z
      .uuid()
      .nullable()
      .describe(
        'where it is sent and reminded of; null where the shop had no number when it was billed: neither happens',
      ),
    buyer: z.string(),
    issuedOn: day,
    dueOn: day,
    currency: z.string(),
    ...amounts,
    paid: minor,
    credited: minor,
    open: minor.describe('still to be paid'),
    lines: z.array(
      z.object({
        lineNo: z.number().int().describe('what a credit note names it by'),
        sku: z.string(),
        name: z.string(),
        hsn: z.string().nullable(),
        unit: z.string(),
        quantity: z.number(),
        unitPrice: minor,
        discountRate: z.number().describe("the shop's own discount on it, in percent"),
        discount: minor.describe('all that is taken off before it is taxed'),
        taxRate: z.number().describe('in percent'),
        net: minor,
        tax: minor,
      }),
    ),
  })
  .meta({ id: 'Invoice' });
export type InvoiceAnswer = z.output<typeof invoiceAnswer>;

export const toInvoiceAnswer = (invoice: InvoiceView): InvoiceAnswer => {
  const { id, number, status, orderNumber, shopId, conversationId, buyer, currency } = invoice;
  return {
    ...{ id, number, status, orderNumber, shopId, conversationId, buyer, currency },
    issuedOn: written(invoice.issuedOn),
    dueOn: written(invoice.dueOn),
    net: invoice.net.minor,
    tax: invoice.tax.minor,
    rounding: invoice.rounding.minor,
    payable: invoice.payable.minor,
    paid: invoice.paid.minor,
    credited: invoice.credited.minor,
    open: invoice.open.minor,
    lines: invoice.lines.map(({ lineNo, sku, name, hsn, unit, quantity, unitPrice, ...line }) => ({
      ...{ lineNo, sku, name, hsn, unit },
      quantity: quantity.toNumber(),
      unitPrice: unitPrice.minor,
      discountRate: line.discountRate / 100,
      discount: line.discount.minor,
      taxRate: line.taxRate / 100,
      net: line.net.minor,
      tax: line.tax.minor,
    })),
  };
};

export const creditNoteAnswer = z
  .object({
    id: z.uuid(),
    number: z.string(),
    invoiceNumber: z.string(),
    shopId: z.uuid(),
    issuedOn: day,
    reason: z.string().nullable(),
    currency: z.string(),
    ...amounts,
  })
  .meta({ id: 'CreditNote' });
export type CreditNoteAnswer = z.output<typeof creditNoteAnswer>;

export const toCreditNoteAnswer = (note: CreditNoteView): CreditNoteAnswer => {
  const { id, number, invoiceNumber, shopId, reason, currency, net, tax, rounding, payable } = note;
  return {
    ...{ id, number, invoiceNumber, shopId, reason, currency },
    issuedOn: written(note.issuedOn),
    net: net.minor,
    tax: tax.minor,
    rounding: rounding.minor,
    payable: payable.minor,
  };
};
