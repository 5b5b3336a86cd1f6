import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';

export interface AccountSums {
  readonly balance: number;
  readonly held: number;
  readonly free: number;
  readonly notDue: number;
  readonly upTo30: number;
  readonly upTo60: number;
  readonly upTo90: number;
  readonly over90: number;
}

const late = '$3::date - due_on';

/** One statement, so that its sums are of one moment. */
export const accountSums = statement<AccountSums, [organization: Id, shop: Id, today: string]>(
  'invoices.account-sums',
  `WITH account AS (
     SELECT balance_minor, held_minor FROM shop_accounts WHERE organization_id = $1 AND shop_id = $2
   ), open AS (
     SELECT due_on, payable_minor - paid_minor - credited_minor AS minor FROM invoices
     WHERE organization_id = $1 AND shop_id = $2 AND status = 'issued'
   )
   SELECT coalesce((SELECT balance_minor FROM account), 0)::bigint AS balance,
     coalesce((SELECT held_minor FROM account), 0)::bigint AS held,
     coalesce((SELECT sum(free_minor) FROM payments WHERE shop_id = $2 AND organization_id = $1 AND free_minor > 0), 0)::bigint
       AS free,
     coalesce(sum(minor) FILTER (WHERE ${late} <= 0), 0)::bigint AS "notDue",
     coalesce(sum(minor) FILTER (WHERE ${late} BETWEEN 1 AND 30), 0)::bigint AS "upTo30",
     coalesce(sum(minor) FILTER (WHERE ${late} BETWEEN 31 AND 60), 0)::bigint AS "upTo60",
     coalesce(sum(minor) FILTER (WHERE ${late} BETWEEN 61 AND 90), 0)::bigint AS "upTo90",
     coalesce(sum(minor) FILTER (WHERE ${late} > 90), 0)::bigint AS "over90"
   FROM open`,
);

export interface StatementRow {
  /** Null of the row that says what was owed before. */
  readonly entry_no: number | null;
  readonly booked_on: string | null;
  readonly kind: string | null;
  readonly what: string | null;
  readonly debit: number;
  readonly credit: number;
}

/** What was owed before, and then each entry by the day it counts for: of one moment too. */
export const statementOf = statement<StatementRow, [organization: Id, shop: Id, from: string, to: string]>(
  'invoices.statement',
  `WITH entries AS (
     SELECT * FROM ledger_entries WHERE organization_id = $1 AND shop_id = $2 AND booked_on <= $4::date
   )
   SELECT NULL::int AS entry_no, NULL AS booked_on, NULL AS kind, NULL AS what,
     coalesce(sum(debit_minor), 0)::bigint AS debit, coalesce(sum(credit_minor), 0)::bigint AS credit
   FROM entries WHERE booked_on < $3::date
   UNION ALL
   SELECT entry_no, booked_on::text, kind, what, debit_minor, credit_minor FROM entries WHERE booked_on >= $3::date
   ORDER BY booked_on NULLS FIRST, entry_no`,
);
