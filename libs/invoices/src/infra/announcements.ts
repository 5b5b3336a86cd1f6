import {
  CreditNoteIssued,
  InvoiceCancelled,
  InvoiceIssued,
  InvoicePaid,
  InvoiceReopened,
  PaymentRecorded,
  PaymentReversed,
} from '@munshi/contracts';
import { type Money, money } from '@munshi/kernel';
import type { Outbox } from '@munshi/messaging';
import { isoDay, supplyOf } from '@munshi/tax';
import type { AccountEvent } from '../domain/account.js';
import type { CreditNote } from '../domain/credit-note.js';
import type { InvoiceEvent, InvoiceState } from '../domain/invoice.js';
import type { InvoicePaper } from '../domain/invoice-paper.js';
import type { Payment } from '../domain/payment.js';

/** Domain event -> contract -> outbox. @param balance of the shop's account, after all of it. */
export const announce = (
  outbox: Outbox,
  event: AccountEvent | InvoiceEvent,
  balance: Money,
): Promise<void> => {
  switch (event.type) {
    case 'invoice-issued':
      return outbox.announce(InvoiceIssued, issued(event.paper));
    case 'invoice-paid':
      return outbox.announce(InvoicePaid, about(event.invoice, event.at));
    case 'invoice-reopened':
      return outbox.announce(InvoiceReopened, {
        ...about(event.invoice, event.at),
        dueOn: isoDay(event.invoice.dueOn),
        openMinor: openOf(event.invoice).minor,
      });
    case 'invoice-cancelled':
      return outbox.announce(InvoiceCancelled, about(event.invoice, event.at));
    case 'credit-note-issued':
      return outbox.announce(CreditNoteIssued, credited(event.note));
    case 'payment-recorded': {
      const { recordedAt, free } = event.payment;
      const body = paid(event, recordedAt, balance);
      const invoices = event.paid.map(({ invoiceId, amount }) => ({ invoiceId, amountMinor: amount.minor }));
      return outbox.announce(PaymentRecorded, { ...body, freeMinor: free.minor, invoices });
    }
    case 'payment-reversed': {
      const { reversal, recordedAt } = event.payment;
      const body = paid(event, reversal?.at ?? recordedAt, balance);
      return outbox.announce(PaymentReversed, { ...body, reason: reversal?.reason ?? '' });
    }
  }
};

const issued = (paper: InvoicePaper) => ({
  invoiceId: paper.id,
  number: paper.number,
  orderId: paper.orderId,
  orderNumber: paper.orderNumber,
  shopId: paper.shopId,
  conversationId: paper.conversationId,
  language: paper.language,
  issuedOn: isoDay(paper.issuedOn),
  dueOn: isoDay(paper.dueOn),
  at: paper.issuedAt.toISOString(),
  currency: paper.currency,
  seller: paper.seller,
  buyer: paper.buyer,
  lines: paper.lines.map((line) => ({
    name: line.name,
    hsn: line.hsn,
    unit: line.unit,
    quantity: line.quantity.toString(),
    unitPriceMinor: line.unitPrice.minor,
    discountMinor: line.discount.minor,
    taxRate: line.taxRate,
    netMinor: line.net.minor,
    taxMinor: line.tax.minor,
  })),
  netMinor: paper.summary.net.minor,
  taxMinor: paper.summary.tax.minor,
  totalMinor: paper.summary.total.minor,
  roundingMinor: paper.rounding.minor,
  supply: supplyOf(paper.summary.components.map(({ name }) => name)),
});

const about = (invoice: InvoiceState, at: Date) => ({
  invoiceId: invoice.id,
  number: invoice.number,
  orderId: invoice.orderId,
  orderNumber: invoice.orderNumber,
  shopId: invoice.shopId,
  conversationId: invoice.conversationId,
  language: invoice.language,
  at: at.toISOString(),
  currency: invoice.currency,
  payableMinor: invoice.payable.minor,
});

const openOf = ({ payable, paid: had, credited: taken, currency }: InvoiceState): Money =>
  money(payable.minor - had.minor - taken.minor, currency);

const credited = (note: CreditNote) => ({
  creditNoteId: note.id,
  number: note.number,
  invoiceId: note.invoiceId,
  invoiceNumber: note.invoiceNumber,
  orderNumber: note.orderNumber,
  shopId: note.shopId,
  conversationId: note.conversationId,
  language: note.language,
  issuedOn: isoDay(note.issuedOn),
  at: note.issuedAt.toISOString(),
  reason: note.reason,
  currency: note.payable.currency,
  lines: note.lines.map(({ lineNo, name, quantity, discount, net, tax }) => ({
    lineNo,
    name,
    quantity: quantity.toString(),
    discountMinor: discount.minor,
    netMinor: net.minor,
    taxMinor: tax.minor,
  })),
  netMinor: note.summary.net.minor,
  taxMinor: note.summary.tax.minor,
  totalMinor: note.summary.total.minor,
  roundingMinor: note.rounding.minor,
});

const paid = ({ payment, shopId }: { payment: Payment; shopId: string }, at: Date, balance: Money) => ({
  paymentId: payment.id,
  shopId,
  method: payment.method,
  reference: payment.reference,
  receivedOn: isoDay(payment.receivedOn),
  at: at.toISOString(),
  currency: payment.amount.currency,
  amountMinor: payment.amount.minor,
  balanceMinor: balance.minor,
});
