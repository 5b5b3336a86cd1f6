import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';

interface CreditRow {
  readonly currency: string;
  readonly balance_minor: number;
  readonly held_minor: number;
  readonly version: number;
}

/** Waits for whoever is moving money of this shop, or ordering on credit. */
export const lockCredit = statement<CreditRow, [Id]>(
  'invoices.lock-credit',
  'SELECT currency, balance_minor, held_minor, version FROM shop_accounts WHERE shop_id = $1 FOR UPDATE',
);

export const approvedOf = statement<{ amount_minor: number }, [order: Id]>(
  'invoices.approved-of-order',
  `SELECT amount_minor FROM credit_approvals WHERE order_id = $1 AND decision = 'approved'
   ORDER BY amount_minor DESC LIMIT 1`,
);

export const holdCredit = statement<never, [order: Id, organization: Id, shop: Id, amount: number, at: Date]>(
  'invoices.hold-credit',
  `WITH held AS (
     INSERT INTO credit_holds (order_id, organization_id, shop_id, amount_minor, held_at) VALUES ($1, $2, $3, $4, $5)
   )
   UPDATE shop_accounts SET held_minor = held_minor + $4, version = version + 1 WHERE shop_id = $3`,
);

export const releaseCredit = statement<never, [organization: Id, order: Id]>(
  'invoices.release-credit',
  `WITH gone AS (
     DELETE FROM credit_holds WHERE organization_id = $1 AND order_id = $2 RETURNING shop_id, amount_minor
   )
   UPDATE shop_accounts a SET held_minor = a.held_minor - g.amount_minor, version = version + 1
   FROM gone g WHERE a.shop_id = g.shop_id`,
);

const AFRESH = `c.decision = 'refused' AND $10`;

/**
 * Of an amount that was asked for before only the figures are renewed. One that was refused and is asked for afresh is
 * opened once more under its new id, so that its customer is told anew. Tells which one it is.
 */
export const requestApproval = statement<
  { id: Id },
  [
    id: Id,
    organization: Id,
    shop: Id,
    order: Id,
    amount: number,
    available: number,
    limit: number,
    accountVersion: number,
    at: Date,
    afresh: boolean,
  ]
>(
  'invoices.request-approval',
  `INSERT INTO credit_approvals AS c (id, organization_id, shop_id, order_id, amount_minor, available_minor,
     limit_minor, account_version, requested_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (order_id, amount_minor) DO UPDATE SET
     available_minor = excluded.available_minor, limit_minor = excluded.limit_minor,
     account_version = excluded.account_version,
     id = CASE WHEN ${AFRESH} THEN excluded.id ELSE c.id END,
     requested_at = CASE WHEN ${AFRESH} THEN excluded.requested_at ELSE c.requested_at END,
     earlier = CASE WHEN ${AFRESH} THEN c.earlier || jsonb_build_object('id', c.id, 'requestedAt', c.requested_at,
       'decision', c.decision, 'at', c.decided_at, 'by', c.decided_by, 'note', c.note) ELSE c.earlier END,
     decision = CASE WHEN ${AFRESH} THEN NULL ELSE c.decision END,
     decided_at = CASE WHEN ${AFRESH} THEN NULL ELSE c.decided_at END,
     decided_by = CASE WHEN ${AFRESH} THEN NULL ELSE c.decided_by END,
     note = CASE WHEN ${AFRESH} THEN NULL ELSE c.note END
   RETURNING c.id`,
);

export const lockApproval = statement<{ decision: string | null }, [Id, Id]>(
  'invoices.lock-approval',
  'SELECT decision FROM credit_approvals WHERE organization_id = $1 AND id = $2 FOR UPDATE',
);

export const decideApproval = statement<
  never,
  [Id, decision: string, by: string, at: Date, note: string | null]
>(
  'invoices.decide-approval',
  `UPDATE credit_approvals SET decision = $2, decided_by = $3, decided_at = $4, note = $5 WHERE id = $1`,
);
