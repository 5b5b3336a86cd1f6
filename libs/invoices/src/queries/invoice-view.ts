import { Prisma } from '@munshi/database';
import { type Id, type Money, money, Quantity } from '@munshi/kernel';
import { type CalendarDay, dayIn } from '@munshi/tax';
import type { InvoiceLine, Language } from '../domain/invoice-paper.js';
import type { InvoiceStatus } from '../domain/invoice-status.js';

export interface InvoiceLineView extends InvoiceLine {
  /** From 1: what a credit note names it by. */
  readonly lineNo: number;
}

/** An invoice, and what has become of it. */
export interface InvoiceView {
  readonly id: Id;
  readonly number: string;
  readonly status: InvoiceStatus;
  readonly orderId: Id;
  readonly orderNumber: string;
  readonly shopId: Id;
  readonly conversationId: Id | null;
  readonly language: Language;
  readonly buyer: string;
  readonly issuedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly currency: string;
  readonly net: Money;
  readonly tax: Money;
  readonly rounding: Money;
  readonly payable: Money;
  readonly paid: Money;
  readonly credited: Money;
  /** Still to be paid. */
  readonly open: Money;
  readonly lines: readonly InvoiceLineView[];
}

export const WITH_INVOICE_LINES = { lines: { orderBy: { lineNo: 'asc' } } } as const;

type Stored = Prisma.InvoiceGetPayload<{ include: typeof WITH_INVOICE_LINES }>;

export const viewOfInvoice = (stored: Stored): InvoiceView => {
  const { id, number, status, orderId, orderNumber, shopId, conversationId, language, currency, buyer } =
    stored;
  const amount = (minor: bigint | null): Money => money(Number(minor ?? 0), currency);
  const [payable, paid, credited] = [stored.payableMinor, stored.paidMinor, stored.creditedMinor].map(amount);
  return {
    ...{ id, number, orderId, orderNumber, shopId, conversationId, currency },
    status: status as InvoiceStatus,
    language: language as InvoiceView['language'],
    buyer: (buyer as { name?: string } | null)?.name ?? '',
    // Date columns: midnight UTC of the day in the seller's zone.
    issuedOn: dayIn(stored.issuedOn, 'UTC'),
    dueOn: dayIn(stored.dueOn, 'UTC'),
    net: amount(stored.netMinor),
    tax: amount(stored.taxMinor),
    rounding: amount(stored.roundingMinor),
    payable: payable ?? amount(null),
    paid: paid ?? amount(null),
    credited: credited ?? amount(null),
    open: money((payable?.minor ?? 0) - (paid?.minor ?? 0) - (credited?.minor ?? 0), currency),
    lines: stored.lines.map(({ lineNo, sku, name, hsn, unit, discountRate, taxRate, ...line }) => ({
      ...{ lineNo, sku, name, hsn, unit, discountRate, taxRate },
      quantity: Quantity.of(line.quantity.toString()),
      unitPrice: amount(line.unitPriceMinor),
      discount: amount(line.discountMinor),
      net: amount(line.netMinor),
      tax: amount(line.taxMinor),
    })),
  };
};
