import type { Told } from './exchange.js';

export type Fields = Record<string, unknown>;

export interface LineItem {
  line_item_id?: string;
  item_id: string;
  quantity: number;
  rate: number;
  /** Off the line, before its tax. */
  discount?: number | string;
  tax_id?: string;
  salesorder_item_id?: string;
}

export interface ServedTax {
  readonly tax_id: string;
  readonly tax_name: string;
  readonly tax_percentage: number;
  readonly tax_type: 'tax' | 'tax_group';
  readonly tax_specific_type?: string;
  readonly tax_specification?: 'intra' | 'inter';
}

/** The taxes that an Indian organization comes with: halves, groups of halves, and whole ones across states. */
export const INDIAN_TAXES: readonly ServedTax[] = [0, 5, 12, 18, 28].flatMap((rate): ServedTax[] => [
  tax(`7${rate}1`, `CGST${rate / 2}`, rate / 2, { tax_specific_type: 'cgst' }),
  tax(`7${rate}2`, `SGST${rate / 2}`, rate / 2, { tax_specific_type: 'sgst' }),
  tax(`7${rate}3`, `GST${rate}`, rate, { tax_type: 'tax_group', tax_specification: 'intra' }),
  tax(`7${rate}4`, `IGST${rate}`, rate, { tax_specific_type: 'igst', tax_specification: 'inter' }),
]);

/** What an item is taxed by that nobody has chosen a tax for. */
const OF_ITEMS = 'GST5';

function tax(id: string, name: string, rate: number, more: Partial<ServedTax>): ServedTax {
  return { tax_id: id, tax_name: name, tax_percentage: rate, tax_type: 'tax', ...more };
}

const paise = (amount: number): number => Math.round(amount * 100 + Number.EPSILON * 1000);

/** To the paisa for each half of each line's tax. */
export function totalOf(fields: Fields, taxes: readonly ServedTax[]): number {
  let total = paise(Number(fields['adjustment'] ?? 0));
  for (const { quantity, rate, discount, tax_id: id } of (fields['line_items'] ??
    []) as readonly LineItem[]) {
    const net = paise(quantity * rate) - paise(Number(discount ?? 0));
    const of = taxes.find((one) => (id === undefined ? one.tax_name === OF_ITEMS : one.tax_id === id));
    const share = (net * (of?.tax_percentage ?? 0)) / 100;
    total += net + (of?.tax_type === 'tax_group' ? 2 * Math.round(share / 2) : Math.round(share));
  }
  return total / 100;
}

const refused = (code: number, message: string): Told => ({ status: 400, body: { code, message } });

/** No invoice is paid more than it comes to, and no payment pays more than it is. */
export function wrongInPayment(
  given: Fields,
  own: string | null,
  invoices: readonly Fields[],
  payments: readonly Fields[],
): Told | null {
  let left = paise(Number(given['amount']));
  for (const applied of appliedIn(given)) {
    left -= paise(applied.amount_applied);
    const invoice = invoices.find((one) => one['invoice_id'] === applied.invoice_id);
    if (invoice === undefined) return refused(2006, 'Invoice does not exist.');
    const paid = payments
      .filter((payment) => payment['payment_id'] !== own)
      .flatMap(appliedIn)
      .filter((other) => other.invoice_id === applied.invoice_id)
      .reduce((sum, other) => sum + paise(other.amount_applied), 0);
    if (paid + paise(applied.amount_applied) > paise(Number(invoice['total'])))
      return refused(24_016, 'The amount applied is more than the balance of the invoice.');
  }
  return left < 0 ? refused(24_017, 'The amount applied is more than the payment.') : null;
}

const appliedIn = (payment: Fields) =>
  (payment['invoices'] ?? []) as readonly { invoice_id: string; amount_applied: number }[];

/** Whether Zoho refuses it is not documented; whoever takes payments off first is right either way. */
export const isPaid = (invoice: Fields, payments: readonly Fields[]): boolean =>
  invoice['invoice_id'] !== undefined &&
  payments.flatMap(appliedIn).some((applied) => applied.invoice_id === invoice['invoice_id']);

const linesIn = (fields: Fields) => (fields['line_items'] ?? []) as readonly LineItem[];

/** An order counts as invoiced when all of its lines are named by invoices that are not void. */
export function invoicedStatus(order: Fields, invoices: readonly Fields[]): 'invoiced' | 'not_invoiced' {
  const named = invoices
    .filter(({ status }) => status !== 'void')
    .flatMap(linesIn)
    .map((line) => line.salesorder_item_id);
  const isInvoiced = linesIn(order).every(({ line_item_id: id }) => named.includes(id));
  return isInvoiced ? 'invoiced' : 'not_invoiced';
}
