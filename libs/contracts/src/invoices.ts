import { z } from 'zod';
import { contract } from './contract.js';
import { currency, instant, language, minor, quantity, taxRate } from './fields.js';

/** Complete enough to be said to the customer without asking anybody. */
export const InvoiceIssued = contract(
  'invoices.invoice-issued.v1',
  z.object({
    invoiceId: z.uuid(),
    number: z.string(),
    orderId: z.uuid(),
    orderNumber: z.string(),
    shopId: z.uuid(),
    conversationId: z.uuid().nullable(),
    language,
    issuedOn: z.iso.date(),
    at: instant,
    currency,
    seller: z.object({ name: z.string(), taxId: z.string().nullable() }),
    buyer: z.object({ name: z.string(), address: z.string().nullable(), taxId: z.string().nullable() }),
    lines: z.array(
      z.object({
        name: z.string(),
        hsn: z.string().nullable(),
        unit: z.string(),
        quantity,
        unitPriceMinor: minor,
        taxRate,
        netMinor: minor,
        taxMinor: minor,
      }),
    ),
    netMinor: minor,
    taxMinor: minor,
    totalMinor: minor,
  }),
);
