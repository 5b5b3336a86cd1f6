import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { InvoiceStatus } from '../domain/invoice-status.js';
import type { Language } from '../domain/invoice-paper.js';

export const openAccount = statement<never, [shop: Id, organization: Id, currency: string]>(
  'invoices.open-account',
  `INSERT INTO shop_accounts (shop_id, organization_id, currency) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
);

export interface AccountRow {
  readonly currency: string;
  readonly balance_minor: number;
  readonly last_entry: number;
}

/** Waits for whoever is moving money of this shop. */
export const lockAccount = statement<AccountRow, [Id]>(
  'invoices.lock-account',
  'SELECT currency, balance_minor, last_entry FROM shop_accounts WHERE shop_id = $1 FOR UPDATE',
);

export interface AccountInvoiceRow {
  readonly id: Id;
  readonly number: string;
  readonly order_id: Id;
  readonly order_number: string;
  readonly conversation_id: Id | null;
  readonly language: Language;
  readonly issued_on: string;
  readonly due_on: string;
  readonly payable_minor: number;
  readonly paid_minor: number;
  readonly credited_minor: number;
  readonly status: InvoiceStatus;
}

const INVOICE = `SELECT id, number, order_id, order_number, conversation_id, language, issued_on::text, due_on::text,
  payable_minor, paid_minor, credited_minor, status FROM invoices`;

/** What the change is about: an invoice, or a payment and the invoices that used it. */
type About = [shop: Id, invoice: Id | null, payment: Id | null];

/** Those that are open, and what the change is about. */
export const invoicesOfAccount = statement<AccountInvoiceRow, About>(
  'invoices.of-account',
  `${INVOICE} WHERE shop_id = $1 AND status = 'issued'
   UNION ${INVOICE} WHERE id = $2
   UNION ${INVOICE} WHERE id IN (SELECT invoice_id FROM allocations WHERE credit_id = $3)`,
);

export interface PaidRow {
  readonly payment_id: Id;
  readonly invoice_id: Id;
  readonly amount_minor: number;
}

export const paidOfAccount = statement<PaidRow, [invoice: Id | null, payment: Id | null]>(
  'invoices.paid-of-account',
  `SELECT credit_id AS payment_id, invoice_id, sum(amount_minor)::bigint AS amount_minor FROM (
     SELECT * FROM allocations WHERE invoice_id = $1 UNION SELECT * FROM allocations WHERE credit_id = $2
   ) AS a
   WHERE by = 'payment' GROUP BY credit_id, invoice_id HAVING sum(amount_minor) <> 0 ORDER BY max(id)`,
);

type Column<T> = readonly T[];

export const postEntries = statement<
  never,
  [
    organization: Id,
    shop: Id,
    balance: number,
    lastEntry: number,
    currency: string,
    numbers: Column<number>,
    kinds: Column<string>,
    documents: Column<Id>,
    what: Column<string>,
    debits: Column<number>,
    credits: Column<number>,
    on: Column<string>,
    at: Column<Date>,
  ]
>(
  'invoices.post-entries',
  `WITH counted AS (
     UPDATE shop_accounts SET balance_minor = $3, last_entry = $4, version = version + 1 WHERE shop_id = $2
   )
   INSERT INTO ledger_entries (organization_id, shop_id, currency, entry_no, kind, document_id, what, debit_minor,
     credit_minor, booked_on, booked_at)
   SELECT $1, $2, $5, e.* FROM unnest($6::integer[], $7::text[], $8::uuid[], $9::text[], $10::bigint[], $11::bigint[],
     $12::date[], $13::timestamptz[]) AS e`,
);

export const allocate = statement<
  never,
  [
    organization: Id,
    credits: Column<Id>,
    by: Column<string>,
    invoices: Column<Id>,
    amounts: Column<number>,
    at: Column<Date>,
  ]
>(
  'invoices.allocate',
  `INSERT INTO allocations (organization_id, credit_id, by, invoice_id, amount_minor, at)
   SELECT $1, a.* FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::bigint[], $6::timestamptz[]) AS a`,
);

export const updateInvoices = statement<
  never,
  [Column<Id>, statuses: Column<string>, paid: Column<number>, credited: Column<number>, at: Date]
>(
  'invoices.update',
  `UPDATE invoices i SET status = c.status, paid_minor = c.paid, credited_minor = c.credited,
     paid_at = CASE WHEN c.status = 'paid' THEN coalesce(i.paid_at, $5) END
   FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[]) AS c (id, status, paid, credited)
   WHERE i.id = c.id`,
);
