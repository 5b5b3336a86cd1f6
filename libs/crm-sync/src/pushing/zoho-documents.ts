import { money, ok, Quantity, refuse, type Result } from '@munshi/kernel';
import type { ZohoInvoice, ZohoLine, ZohoOrder, ZohoPayment } from '@munshi/zoho';
import type { CrmRecord, Reason } from '../domain/crm-record.js';
import type { InvoiceBody, OrderBody, PaymentBody } from '../domain/record-bodies.js';

/** What a record's body does not know: ids there. */
export interface Ids {
  readonly customerId: string;
  /** Of goods, by SKU. */
  readonly items: ReadonlyMap<string, string>;
}

export interface InvoiceIds extends Ids {
  /** Of the order; null where that is not there. */
  readonly orderId: string | null;
  /** Of taxes, by rate; nothing for a rate of zero that has no tax there. */
  readonly taxes: ReadonlyMap<number, string>;
}

type Head = Pick<CrmRecord, 'number' | 'standing'>;

export const orderDocument = (head: Head, body: OrderBody, ids: Ids): Result<ZohoOrder, Reason> => {
  const lines = linesOf(body, ids);
  if (!lines.ok) return lines;
  const { customerId } = ids;
  return ok({ ...headOf(head), placedAt: new Date(body.placedAt), customerId, lines: lines.value });
};

/** Its lines are its order's. */
export const invoiceDocument = (
  head: Head,
  { issuedOn: date, dueOn: dueDate, roundingMinor, payableMinor }: InvoiceBody,
  order: OrderBody,
  ids: InvoiceIds,
): Result<ZohoInvoice, Reason> => {
  const lines = linesOf(order, ids);
  if (!lines.ok) return lines;
  const { customerId, orderId, taxes } = ids;
  const rounding = money(roundingMinor, order.currency);
  const total = money(payableMinor, order.currency);
  const taxed = lines.value.map((line, index) => {
    const rate = order.lines[index]?.taxRate ?? 0;
    return { ...line, taxId: taxes.get(rate) ?? null };
  });
  return ok({ ...headOf(head), date, dueDate, customerId, orderId, rounding, total, lines: taxed });
};

/** @param invoices ids there, by ours, of the invoices that it pays and that are there */
export const paymentDocument = (
  { number }: Head,
  { receivedOn: date, currency, amountMinor, method, invoices: paid }: PaymentBody,
  customerId: string,
  invoices: ReadonlyMap<string, string>,
): ZohoPayment => ({
  number: number ?? '',
  customerId,
  date,
  amount: money(amountMinor, currency),
  mode: MODES[method] ?? 'others',
  invoices: paid.flatMap(({ invoiceId, amountMinor: minor }) => {
    const remoteId = invoices.get(invoiceId);
    return remoteId === undefined ? [] : [{ remoteId, amount: money(minor, currency) }];
  }),
});

/** Inventory's names of ways to pay ("Customer Payments", `payment_mode`). */
const MODES: Readonly<Record<string, string>> = {
  cash: 'cash',
  bank: 'banktransfer',
  upi: 'banktransfer',
  pix: 'banktransfer',
  cheque: 'check',
  card: 'creditcard',
};

const headOf = ({ number, standing }: Head) => ({ number: number ?? '', standing });

function linesOf({ lines, currency }: OrderBody, { items }: Ids): Result<ZohoLine[], Reason> {
  const unknown = [...new Set(lines.map(({ sku }) => sku))].filter((sku) => !items.has(sku));
  if (unknown.length > 0) return refuse({ kind: 'unknown-items', skus: unknown });
  const written: ZohoLine[] = [];
  for (const { sku, quantity, unitPriceMinor, discountMinor = 0 } of lines) {
    if (unitPriceMinor === null) return refuse({ kind: 'price-not-divisible', sku });
    const unitPrice = money(unitPriceMinor, currency);
    const discount = money(discountMinor, currency);
    written.push({ itemId: items.get(sku) ?? '', quantity: Quantity.of(quantity), unitPrice, discount });
  }
  return ok(written);
}
