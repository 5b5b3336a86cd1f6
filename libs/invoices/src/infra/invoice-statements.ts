import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { TaxLaw, TaxSummary } from '@munshi/tax';
import type { Language, Party, Seller } from '../domain/invoice-paper.js';
import type { SeriesName } from '../domain/numbering.js';

export const beginSeries = statement<never, [string, string, string]>(
  'invoices.begin-series',
  `INSERT INTO invoice_series (organization_id, series, financial_year, last_serial) VALUES ($1, $2, $3, 0)
   ON CONFLICT DO NOTHING`,
);

/** Waits for whoever is issuing a paper in this series: taken last of all locks. */
export const lockSeries = statement<{ last_serial: number }, [string, string, string]>(
  'invoices.lock-series',
  `SELECT last_serial FROM invoice_series
   WHERE organization_id = $1 AND series = $2 AND financial_year = $3 FOR UPDATE`,
);

/** Asked under the shop's lock, so that it sees the invoice of whoever held it before. */
export const invoiceOfOrder = statement<{ id: Id }, [Id, Id]>(
  'invoices.of-order',
  'SELECT id FROM invoices WHERE organization_id = $1 AND order_id = $2',
);

export interface PaperRow {
  readonly id: Id;
  readonly order_id: Id;
  readonly order_number: string;
  readonly shop_id: Id;
  readonly conversation_id: Id | null;
  readonly series: SeriesName;
  readonly financial_year: string;
  readonly serial: number;
  readonly number: string;
  readonly language: Language;
  readonly issued_on: string;
  readonly issued_at: Date;
  readonly due_on: string;
  readonly currency: string;
  readonly seller: Seller;
  readonly buyer: Party;
  readonly tax_profile: TaxLaw['key'];
  readonly tax_summary: TaxSummary | null;
  readonly rounding_minor: number;
  readonly payable_minor: number;
}

export interface PaperLineRow {
  readonly line_no: number;
  readonly sku: string;
  readonly name: string;
  readonly hsn: string | null;
  readonly unit: string;
  readonly quantity: string;
  readonly unit_price_minor: number;
  readonly discount_rate: number;
  readonly discount_minor: number;
  readonly tax_rate: number;
  readonly net_minor: number;
  readonly tax_minor: number;
}

export const findPaper = statement<PaperRow, [Id, Id]>(
  'invoices.paper',
  `SELECT id, order_id, order_number, shop_id, conversation_id, series, financial_year, serial, number, language,
     issued_on::text, issued_at, due_on::text, currency, seller, buyer, tax_profile, tax_summary, rounding_minor,
     payable_minor
   FROM invoices WHERE organization_id = $1 AND id = $2`,
);

export const linesOfPaper = statement<PaperLineRow, [Id]>(
  'invoices.paper-lines',
  `SELECT line_no, sku, name, hsn, unit, quantity, unit_price_minor, discount_rate, discount_minor, tax_rate,
     net_minor, tax_minor
   FROM invoice_lines WHERE invoice_id = $1 ORDER BY line_no`,
);

type Column<T> = readonly T[];
export type LineColumns = [
  Column<number>,
  Column<string>,
  Column<string>,
  Column<string | null>,
  Column<string>,
  Column<string>,
  Column<number>,
  Column<number>,
  Column<number>,
  Column<number>,
  Column<number>,
  Column<number>,
];

export const insertInvoice = statement<
  never,
  [
    id: string,
    organization: string,
    series: string,
    financialYear: string,
    serial: number,
    number: string,
    language: string,
    order: string,
    orderNumber: string,
    shop: string,
    conversation: string | null,
    issuedOn: string,
    issuedAt: Date,
    dueOn: string,
    currency: string,
    net: number,
    tax: number,
    total: number,
    rounding: number,
    seller: string,
    buyer: string,
    taxProfile: string,
    taxSummary: string,
    ...LineColumns,
  ]
>(
  'invoices.insert',
  `WITH counted AS (
     UPDATE invoice_series SET last_serial = $5 WHERE organization_id = $2 AND series = $3 AND financial_year = $4
   ), issued AS (
     INSERT INTO invoices (id, organization_id, series, financial_year, serial, number, status, language, order_id,
       order_number, shop_id, conversation_id, issued_on, issued_at, due_on, currency, net_minor, tax_minor, total_minor,
       rounding_minor, seller, buyer, tax_profile, tax_summary)
     VALUES ($1, $2, $3, $4, $5, $6, 'issued', $7, $8, $9, $10, $11, $12::date, $13, $14::date, $15, $16, $17, $18, $19,
       $20, $21, $22, $23)
   )
   INSERT INTO invoice_lines (invoice_id, organization_id, line_no, sku, name, hsn, unit, quantity, unit_price_minor,
     discount_rate, discount_minor, tax_rate, net_minor, tax_minor)
   SELECT $1, $2, l.* FROM unnest($24::smallint[], $25::text[], $26::text[], $27::text[], $28::text[], $29::numeric[],
     $30::bigint[], $31::integer[], $32::bigint[], $33::integer[], $34::bigint[], $35::bigint[]) AS l`,
);
