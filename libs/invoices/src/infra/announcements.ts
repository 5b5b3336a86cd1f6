import { InvoiceIssued } from '@munshi/contracts';
import type { Outbox } from '@munshi/messaging';
import type { InvoiceIssuedEvent } from '../domain/invoice.js';
import { isoDay } from './iso-day.js';

/** Domain event -> contract -> outbox. */
export const announce = (outbox: Outbox, { invoice, language }: InvoiceIssuedEvent): Promise<void> =>
  outbox.announce(InvoiceIssued, {
    invoiceId: invoice.id,
    number: invoice.number,
    orderId: invoice.orderId,
    orderNumber: invoice.orderNumber,
    shopId: invoice.shopId,
    conversationId: invoice.conversationId,
    language,
    issuedOn: isoDay(invoice.issuedOn),
    at: invoice.issuedAt.toISOString(),
    currency: invoice.currency,
    seller: invoice.seller,
    buyer: invoice.buyer,
    lines: invoice.lines.map((line) => ({
      name: line.name,
      hsn: line.hsn,
      unit: line.unit,
      quantity: line.quantity.toString(),
      unitPriceMinor: line.unitPrice.minor,
      taxRate: line.taxRate,
      netMinor: line.net.minor,
      taxMinor: line.tax.minor,
    })),
    netMinor: invoice.net.minor,
    taxMinor: invoice.tax.minor,
    totalMinor: invoice.total.minor,
  });
