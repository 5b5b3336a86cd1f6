import { z } from 'zod';
import { contract } from './contract.js';
import { currency, instant, language, minor, quantity, taxRate } from './fields.js';

/** An invoice, and whom to tell about it. */
const invoice = {
  invoiceId: z.uuid(),
  number: z.string(),
  orderId: z.uuid(),
  orderNumber: z.string(),
  shopId: z.uuid(),
  conversationId: z.uuid().nullable(),
  language,
  at: instant,
  currency,
};

/** Complete enough to be said to the customer without asking anybody. */
export const InvoiceIssued = contract(
  'invoices.invoice-issued.v1',
  z.object({
    ...invoice,
    issuedOn: z.iso.date(),
    dueOn: z.iso.date().nullable().default(null),
    seller: z.object({ name: z.string(), taxId: z.string().nullable() }),
    buyer: z.object({ name: z.string(), address: z.string().nullable(), taxId: z.string().nullable() }),
    lines: z.array(
      z.object({
        name: z.string(),
        hsn: z.string().nullable(),
        unit: z.string(),
        quantity,
        unitPriceMinor: minor,
        /** What is taken off the price before it is taxed. */
        discountMinor: minor.default(0),
        taxRate,
        netMinor: minor,
        taxMinor: minor,
      }),
    ),
    netMinor: minor,
    taxMinor: minor,
    totalMinor: minor,
    /** What rounding adds to the total before it is to be paid. */
    roundingMinor: minor.default(0),
    /** Whether the goods stay within the seller's state or leave it, where the law taxes that apart. */
    supply: z.enum(['within', 'across']).nullable().default(null),
  }),
);

const aboutInvoice = { ...invoice, payableMinor: minor };

/** Nothing of it is open any more. Told again where it was open in between. */
export const InvoicePaid = contract('invoices.invoice-paid.v1', z.object(aboutInvoice));

/** A payment of it was reversed: something of it is open again. */
export const InvoiceReopened = contract(
  'invoices.invoice-reopened.v1',
  z.object({ ...aboutInvoice, dueOn: z.iso.date(), openMinor: minor }),
);

/** All of it has been credited. */
export const InvoiceCancelled = contract('invoices.invoice-cancelled.v1', z.object(aboutInvoice));

export const CreditNoteIssued = contract(
  'invoices.credit-note-issued.v1',
  z.object({
    creditNoteId: z.uuid(),
    number: z.string(),
    invoiceId: z.uuid(),
    invoiceNumber: z.string(),
    orderNumber: z.string(),
    shopId: z.uuid(),
    conversationId: z.uuid().nullable(),
    language,
    issuedOn: z.iso.date(),
    at: instant,
    reason: z.string().nullable(),
    currency,
    /** `lineNo` counts the invoice's lines, from 1. */
    lines: z.array(
      z.object({
        lineNo: z.number().int(),
        name: z.string(),
        quantity,
        /** How much of the line's discount goes with it. */
        discountMinor: minor.default(0),
        netMinor: minor,
        taxMinor: minor,
      }),
    ),
    netMinor: minor,
    taxMinor: minor,
    totalMinor: minor,
    roundingMinor: minor,
  }),
);

const aboutPayment = {
  paymentId: z.uuid(),
  shopId: z.uuid(),
  method: z.string(),
  reference: z.string().nullable(),
  receivedOn: z.iso.date(),
  at: instant,
  currency,
  amountMinor: minor,
  /** What the shop owes now; below zero it is owed. */
  balanceMinor: minor,
};

export const PaymentRecorded = contract(
  'invoices.payment-recorded.v1',
  z.object({
    ...aboutPayment,
    /** What no invoice has used. */
    freeMinor: minor,
    /** What it has paid, as it came. */
    invoices: z.array(z.object({ invoiceId: z.uuid(), amountMinor: minor })).default([]),
  }),
);

/** A payment has come to pay others than when it was recorded: what was left of it was used, or was given back. */
export const PaymentAllocated = contract(
  'invoices.payment-allocated.v1',
  z.object({
    paymentId: z.uuid(),
    shopId: z.uuid(),
    at: instant,
    currency,
    /** Grows with every change of the shop's account: of two, the higher tells how it is. */
    entry: z.number().int().min(1),
    /** All that it pays now. */
    invoices: z.array(z.object({ invoiceId: z.uuid(), amountMinor: minor })),
  }),
);

export const PaymentReversed = contract(
  'invoices.payment-reversed.v1',
  z.object({ ...aboutPayment, reason: z.string() }),
);

const party = z.object({ name: z.string(), address: z.string().nullable(), taxId: z.string().nullable() });

/** Somebody wants a paper: it is drawn, and sent where there is a conversation to send it to. */
export const PaperRequested = contract(
  'invoices.paper-requested.v1',
  z.object({
    paper: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('invoice'), id: z.uuid() }),
      z.object({ kind: z.literal('credit-note'), id: z.uuid() }),
      z.object({
        kind: z.literal('statement'),
        shopId: z.uuid(),
        from: z.iso.date(),
        to: z.iso.date(),
        buyer: party,
      }),
    ]),
    conversationId: z.uuid().nullable(),
    language,
    at: instant,
  }),
);
