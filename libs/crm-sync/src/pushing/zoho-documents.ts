import { money, ok, Quantity, refuse, type Result } from '@munshi/kernel';
import type { ZohoInvoice, ZohoLine, ZohoOrder, ZohoPayment, ZohoTaxed, ZohoTaxedOrder } from '@munshi/zoho';
import type { CrmRecord, Reason } from '../domain/crm-record.js';
import type { InvoiceBody, OrderBill, OrderBody, PaymentBody } from '../domain/record-bodies.js';

/** What a record's body does not know: ids there. */
export interface Ids {
  readonly customerId: string;
  /** Of goods, by SKU. */
  readonly items: ReadonlyMap<string, string>;
}

/** Of taxes, by rate; nothing for a rate of zero that has no tax there. */
export type TaxIds = ReadonlyMap<number, string>;

export interface InvoiceIds extends Ids {
  /** Of the order; null where that is not there. */
  readonly orderId: string | null;
  readonly taxes: TaxIds;
}

type Head = Pick<CrmRecord, 'number' | 'standing'>;

/** @param billed its taxes there, and what it will come to; null where it is told without them */
export const orderDocument = (
  head: Head,
  body: OrderBody,
  ids: Ids,
  billed: { readonly taxes: TaxIds; readonly bill: OrderBill } | null,
): Result<ZohoOrder | ZohoTaxedOrder, Reason> => {
  const lines = linesOf(body, ids);
  if (!lines.ok) return lines;
  const { customerId } = ids;
  const order = { ...headOf(head), placedAt: new Date(body.placedAt), customerId, lines: lines.value };
  return ok(billed === null ? order : { ...order, ...taxed(body, lines.value, billed.bill, billed.taxes) });
};

/** Its lines are its order's. */
export const invoiceDocument = (
  head: Head,
  { issuedOn: date, dueOn: dueDate, ...bill }: InvoiceBody,
  order: OrderBody,
  ids: InvoiceIds,
): Result<ZohoInvoice, Reason> => {
  const lines = linesOf(order, ids);
  if (!lines.ok) return lines;
  const { customerId, orderId, taxes } = ids;
  return ok({
    ...headOf(head),
    date,
    dueDate,
    customerId,
    orderId,
    ...taxed(order, lines.value, bill, taxes),
  });
};

const taxed = (
  { lines: told, currency }: OrderBody,
  lines: readonly ZohoLine[],
  { roundingMinor, payableMinor }: OrderBill,
  taxes: TaxIds,
): ZohoTaxed => ({
  rounding: money(roundingMinor, currency),
  total: money(payableMinor, currency),
  lines: lines.map((line, index) => ({ ...line, taxId: taxes.get(told[index]?.taxRate ?? 0) ?? null })),
});

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
