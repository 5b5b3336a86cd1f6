import { statement } from '@munshi/database';

export const beginSeries = statement<never, [string, string, string]>(
  'invoices.begin-series',
  `INSERT INTO invoice_series (organization_id, series, financial_year, last_serial) VALUES ($1, $2, $3, 0)
   ON CONFLICT DO NOTHING`,
);

/** Waits for whoever is issuing an invoice in this series: taken last of all locks. */
export const lockSeries = statement<{ last_serial: number }, [string, string, string]>(
  'invoices.lock-series',
  `SELECT last_serial FROM invoice_series
   WHERE organization_id = $1 AND series = $2 AND financial_year = $3 FOR UPDATE`,
);

/** Asked under the lock, so that it sees the invoice of whoever held it before. */
export const findInvoice = statement<{ id: string }, [string, string]>(
  'invoices.of-order',
  'SELECT id FROM invoices WHERE organization_id = $1 AND order_id = $2',
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
    status: string,
    order: string,
    orderNumber: string,
    shop: string,
    conversation: string | null,
    issuedOn: string,
    issuedAt: Date,
    currency: string,
    net: number,
    tax: number,
    total: number,
    seller: string,
    buyer: string,
    ...LineColumns,
  ]
>(
  'invoices.insert',
  `WITH counted AS (
     UPDATE invoice_series SET last_serial = $5 WHERE organization_id = $2 AND series = $3 AND financial_year = $4
   ), issued AS (
     INSERT INTO invoices (id, organization_id, series, financial_year, serial, number, status, order_id, order_number,
       shop_id, conversation_id, issued_on, issued_at, currency, net_minor, tax_minor, total_minor, seller, buyer)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::date, $13, $14, $15, $16, $17, $18, $19)
   )
   INSERT INTO invoice_lines (invoice_id, organization_id, line_no, sku, name, hsn, unit, quantity, unit_price_minor,
     tax_rate, net_minor, tax_minor)
   SELECT $1, $2, l.* FROM unnest($20::smallint[], $21::text[], $22::text[], $23::text[], $24::text[], $25::numeric[],
     $26::bigint[], $27::integer[], $28::bigint[], $29::bigint[]) AS l`,
);
