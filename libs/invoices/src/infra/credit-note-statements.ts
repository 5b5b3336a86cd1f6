import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { TaxSummary } from '@munshi/tax';

/** Asked under the shop's lock, so that it sees the note of whoever held it before. */
export const noteOfCause = statement<{ number: string; asked: string | null }, [Id, string]>(
  'invoices.note-of-cause',
  'SELECT number, asked FROM credit_notes WHERE organization_id = $1 AND cause = $2',
);

export interface CreditedRow {
  readonly line_no: number;
  readonly quantity: string;
  readonly discount_minor: number;
  readonly net_minor: number;
  readonly tax_minor: number;
}

export const creditedOf = statement<CreditedRow, [Id]>(
  'invoices.credited-lines',
  `SELECT line_no, sum(quantity) AS quantity, sum(l.discount_minor)::bigint AS discount_minor,
     sum(l.net_minor)::bigint AS net_minor, sum(l.tax_minor)::bigint AS tax_minor
   FROM credit_notes n JOIN credit_note_lines l ON l.credit_note_id = n.id
   WHERE n.invoice_id = $1 GROUP BY line_no`,
);

export const accountOfInvoice = statement<{ shop_id: Id; currency: string }, [Id, Id]>(
  'invoices.account-of-invoice',
  'SELECT shop_id, currency FROM invoices WHERE organization_id = $1 AND id = $2',
);

type Column<T> = readonly T[];

export const insertCreditNote = statement<
  never,
  [
    id: Id,
    organization: Id,
    series: string,
    financialYear: string,
    serial: number,
    number: string,
    invoice: Id,
    shop: Id,
    cause: string,
    asked: string,
    reason: string | null,
    issuedOn: string,
    issuedAt: Date,
    net: number,
    tax: number,
    total: number,
    rounding: number,
    taxSummary: string,
    lineNos: Column<number>,
    quantities: Column<string>,
    discounts: Column<number>,
    nets: Column<number>,
    taxes: Column<number>,
  ]
>(
  'invoices.insert-credit-note',
  `WITH counted AS (
     UPDATE invoice_series SET last_serial = $5 WHERE organization_id = $2 AND series = $3 AND financial_year = $4
   ), issued AS (
     INSERT INTO credit_notes (id, organization_id, series, financial_year, serial, number, invoice_id, shop_id, cause,
       asked, reason, issued_on, issued_at, net_minor, tax_minor, total_minor, rounding_minor, tax_summary)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::date, $13, $14, $15, $16, $17, $18)
   )
   INSERT INTO credit_note_lines (credit_note_id, organization_id, line_no, quantity, discount_minor, net_minor,
     tax_minor)
   SELECT $1, $2, l.* FROM unnest($19::smallint[], $20::numeric[], $21::bigint[], $22::bigint[], $23::bigint[]) AS l`,
);

export interface NoteRow {
  readonly number: string;
  readonly invoice_id: Id;
  readonly reason: string | null;
  readonly issued_on: string;
  readonly tax_summary: TaxSummary;
  readonly rounding_minor: number;
  readonly payable_minor: number;
}

export const findNote = statement<NoteRow, [Id, Id]>(
  'invoices.credit-note',
  `SELECT number, invoice_id, reason, issued_on::text, tax_summary, rounding_minor, payable_minor
   FROM credit_notes WHERE organization_id = $1 AND id = $2`,
);

export const linesOfNote = statement<CreditedRow, [Id]>(
  'invoices.credit-note-lines',
  `SELECT line_no, quantity, discount_minor, net_minor, tax_minor FROM credit_note_lines
   WHERE credit_note_id = $1 ORDER BY line_no`,
);
