import { money, Quantity } from '@munshi/kernel';
import { dayFromIso, taxProfile, taxSummary } from '@munshi/tax';
import type { Paid } from '../domain/account.js';
import type { CreditableInvoice, HeldInvoiceLine } from '../domain/credit-note.js';
import { Invoice } from '../domain/invoice.js';
import type { InvoicePaper } from '../domain/invoice-paper.js';
import type { Payment, RecordedBefore } from '../domain/payment.js';
import type { AccountInvoiceRow, PaidRow } from './account-statements.js';
import type { CreditedRow } from './credit-note-statements.js';
import type { PaperLineRow, PaperRow } from './invoice-statements.js';
import type { PaymentRow, RecordedRow } from './payment-statements.js';

/** What was read, as the domain has it. */
export const invoiceFrom = (row: AccountInvoiceRow, shopId: string, currency: string): Invoice =>
  Invoice.restore({
    id: row.id,
    number: row.number,
    orderId: row.order_id,
    orderNumber: row.order_number,
    shopId,
    conversationId: row.conversation_id,
    language: row.language,
    currency,
    issuedOn: dayFromIso(row.issued_on),
    dueOn: dayFromIso(row.due_on),
    payable: money(row.payable_minor, currency),
    paid: money(row.paid_minor, currency),
    credited: money(row.credited_minor, currency),
    status: row.status,
  });

export const paymentFrom = (row: PaymentRow): Payment => ({
  id: row.id,
  key: row.idempotency_key,
  amount: money(row.amount_minor, row.currency),
  free: money(row.free_minor, row.currency),
  method: row.method,
  reference: row.reference,
  named: row.named ?? [],
  receivedOn: dayFromIso(row.received_on),
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  status: row.status,
  reversal: reversalFrom(row),
});

/** What was recorded under a key. */
export const recordedFrom = (row: RecordedRow): RecordedBefore => ({
  id: row.id,
  shopId: row.shop_id,
  amount: money(row.amount_minor, row.currency),
  method: row.method,
  reference: row.reference,
  named: row.named,
  receivedOn: dayFromIso(row.received_on),
});

const reversalFrom = ({ reversed_on, reversed_at, reversed_by, reversal_reason }: PaymentRow) =>
  reversed_on === null || reversed_at === null
    ? null
    : { on: dayFromIso(reversed_on), at: reversed_at, by: reversed_by ?? '', reason: reversal_reason ?? '' };

export const paidFrom = ({ payment_id, invoice_id, amount_minor }: PaidRow, currency: string): Paid => ({
  paymentId: payment_id,
  invoiceId: invoice_id,
  amount: money(amount_minor, currency),
});

/** One from before tax summaries were kept gets the one that its frozen lines give. */
export const paperFrom = (row: PaperRow, lineRows: readonly PaperLineRow[]): InvoicePaper => {
  const { currency, seller, buyer } = row;
  const lines = lineRows.map((line) => ({
    sku: line.sku,
    name: line.name,
    hsn: line.hsn,
    unit: line.unit,
    quantity: Quantity.of(line.quantity),
    unitPrice: money(line.unit_price_minor, currency),
    discountRate: line.discount_rate,
    discount: money(line.discount_minor, currency),
    taxRate: line.tax_rate,
    net: money(line.net_minor, currency),
    tax: money(line.tax_minor, currency),
  }));
  return {
    id: row.id,
    orderId: row.order_id,
    orderNumber: row.order_number,
    shopId: row.shop_id,
    conversationId: row.conversation_id,
    series: row.series,
    financialYear: row.financial_year,
    serial: row.serial,
    number: row.number,
    language: row.language,
    issuedOn: dayFromIso(row.issued_on),
    issuedAt: row.issued_at,
    dueOn: dayFromIso(row.due_on),
    ...{ currency, seller, buyer, lines },
    summary: row.tax_summary ?? taxSummary(taxProfile(row.tax_profile), seller, buyer, lines, currency),
    rounding: money(row.rounding_minor, currency),
    payable: money(row.payable_minor, currency),
  };
};

export const heldFrom = (line: PaperLineRow, notes: readonly CreditedRow[]): HeldInvoiceLine => {
  const credited = notes.find(({ line_no }) => line_no === line.line_no)?.quantity ?? '0';
  const { line_no: lineNo, sku, unit, quantity } = line;
  return { lineNo, sku, unit, billed: Quantity.of(quantity), credited: Quantity.of(credited) };
};

export const creditableFrom = (
  paper: InvoicePaper,
  credited: readonly CreditedRow[],
  invoice: Invoice,
): CreditableInvoice => ({
  paper,
  lines: credited.map((line) => ({
    lineNo: line.line_no,
    quantity: Quantity.of(line.quantity),
    discount: money(line.discount_minor, paper.currency),
    net: money(line.net_minor, paper.currency),
    tax: money(line.tax_minor, paper.currency),
  })),
  payable: invoice.snapshot().credited,
});
