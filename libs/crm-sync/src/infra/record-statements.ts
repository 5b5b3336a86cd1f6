import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { CrmRecord } from '../domain/crm-record.js';
import type { Books } from './connected-books.js';

export type RecordRow = Omit<CrmRecord, 'known'> & {
  readonly remoteId: string | null;
  readonly fingerprint: string | null;
};

const ROW = `id, kind, subject_id AS "subjectId", number, shop_id AS "shopId", body, allocated, standing, version, state, reason,
  attempts, due_at AS "dueAt", urgent, remote_id AS "remoteId", fingerprint, conflict, synced_at AS "syncedAt"`;

/** What is told twice is there already; what was ended before it was told stays ended. */
export const hear = statement<never, [...Books, Id, string, Id, string, Id, string | null, string, Date]>(
  'crm.hear',
  `INSERT INTO crm_records AS r (organization_id, service, id, kind, subject_id, number, shop_id, order_id, body, due_at,
     created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $10)
   ON CONFLICT (organization_id, service, kind, subject_id) DO UPDATE
     SET number = excluded.number, shop_id = excluded.shop_id, order_id = excluded.order_id, body = excluded.body,
       due_at = excluded.due_at
     WHERE r.body IS NULL`,
);

export const end = statement<never, [...Books, Id, string, Id, Date]>(
  'crm.end',
  `INSERT INTO crm_records AS r (organization_id, service, id, kind, subject_id, standing, due_at, created_at)
   VALUES ($1, $2, $3, $4, $5, 'cancelled', $6, $6)
   ON CONFLICT (organization_id, service, kind, subject_id) DO UPDATE
     SET standing = 'cancelled', version = r.version + 1, attempts = 0, due_at = excluded.due_at,
       state = CASE WHEN r.state IN ('conflict', 'ignored') THEN r.state ELSE 'pending' END
     WHERE r.standing = 'open'`,
);

/** It may be there though we know nothing of it, where a push was under way: the next one looks. */
export const takeBack = statement<never, [...Books, Id, string, Id, Date]>(
  'crm.take-back',
  `INSERT INTO crm_records AS r (organization_id, service, id, kind, subject_id, standing, state, reason, due_at, created_at)
   VALUES ($1, $2, $3, $4, $5, 'cancelled', 'ignored', '{"kind": "not-there"}', $6, $6)
   ON CONFLICT (organization_id, service, kind, subject_id) DO UPDATE
     SET standing = 'cancelled', version = r.version + 1, conflict = NULL, attempts = 0, due_at = excluded.due_at,
       state = CASE WHEN r.remote_id IS NULL THEN 'pending' ELSE 'failed' END,
       reason = CASE WHEN r.remote_id IS NOT NULL THEN '{"kind": "reversed-here"}'::jsonb END
     WHERE r.standing = 'open'`,
);

/** Also where that is heard before the payment itself. */
export const allocate = statement<never, [...Books, Id, Id, string, Date]>(
  'crm.allocate',
  `INSERT INTO crm_records AS r (organization_id, service, id, kind, subject_id, allocated, due_at, created_at)
   VALUES ($1, $2, $3, 'payment', $4, $5::jsonb, $6, $6)
   ON CONFLICT (organization_id, service, kind, subject_id) DO UPDATE
     SET allocated = excluded.allocated, version = r.version + 1, attempts = 0, due_at = excluded.due_at,
       state = CASE WHEN r.state = 'synced' THEN 'pending' ELSE r.state END
     WHERE r.standing = 'open'
       AND coalesce((r.allocated ->> 'entry')::int, 0) < (excluded.allocated ->> 'entry')::int`,
);

export const ship = statement<never, [...Books, Id, Id, Date]>(
  'crm.ship',
  `INSERT INTO crm_records (organization_id, service, id, kind, subject_id, shipped, due_at, created_at)
   VALUES ($1, $2, $3, 'order', $4, true, $5, $5)
   ON CONFLICT (organization_id, service, kind, subject_id) DO UPDATE SET shipped = true`,
);

/** Orders before what bills them, and that before what pays for it; what is void, after payments have left it. */
export const next = statement<RecordRow, [...Books, Date]>(
  'crm.next',
  `SELECT ${ROW} FROM crm_records
   WHERE organization_id = $1 AND service = $2 AND state = 'pending' AND body IS NOT NULL AND due_at <= $3
   ORDER BY urgent DESC, array_position(ARRAY['order', 'invoice', 'payment', 'invoice void', 'credit-note'],
     CASE WHEN kind = 'invoice' AND standing = 'cancelled' THEN 'invoice void' ELSE kind END), due_at, number LIMIT 1`,
);

export const find = statement<RecordRow, [...Books, string, Id]>(
  'crm.find',
  `SELECT ${ROW} FROM crm_records WHERE organization_id = $1 AND service = $2 AND kind = $3 AND subject_id = $4`,
);

export const lock = statement<RecordRow, [...Books, Id]>(
  'crm.lock',
  `SELECT ${ROW} FROM crm_records WHERE organization_id = $1 AND service = $2 AND id = $3 FOR UPDATE`,
);

type Change = [
  string,
  string | null,
  number,
  Date,
  boolean,
  string | null,
  string | null,
  string | null,
  Date | null,
];

/** What has changed here since it was read ($4) stays to be done; what is known of what is there counts all the same. */
export const settle = statement<never, [...Books, Id, number, ...Change]>(
  'crm.settle',
  `UPDATE crm_records SET
     state = CASE WHEN version = $4 THEN $5 ELSE state END, reason = CASE WHEN version = $4 THEN $6::jsonb ELSE reason END,
     attempts = CASE WHEN version = $4 THEN $7 ELSE 0 END, due_at = CASE WHEN version = $4 THEN $8 ELSE due_at END,
     urgent = $9, remote_id = $10, fingerprint = $11,
     conflict = CASE WHEN version = $4 THEN $12::jsonb ELSE conflict END, synced_at = $13
   WHERE organization_id = $1 AND service = $2 AND id = $3`,
);

export const take = statement<never, [...Books, Id, boolean]>(
  'crm.take',
  `UPDATE crm_records SET took = $4
   WHERE organization_id = $1 AND service = $2 AND kind = 'order' AND subject_id = $3 AND took <> $4`,
);

export const retry = statement<never, [...Books, string, Id | null, Date]>(
  'crm.retry',
  `UPDATE crm_records SET state = 'pending', reason = NULL, attempts = 0, due_at = $5
   WHERE organization_id = $1 AND service = $2 AND state IN ('pending', 'failed') AND reason ->> 'kind' = $3
     AND ($4::uuid IS NULL OR shop_id = $4)`,
);

export const payFor = statement<never, [...Books, Id | null, string, Date]>(
  'crm.pay-for',
  `UPDATE crm_records SET state = 'pending', attempts = 0, due_at = $5
   WHERE organization_id = $1 AND service = $2 AND kind = 'payment' AND shop_id = $3 AND state = 'synced'
     AND standing = 'open' AND coalesce(allocated, body) -> 'invoices' @> $4::jsonb`,
);

export const hurry = statement<never, [...Books, Date]>(
  'crm.hurry',
  `UPDATE crm_records SET due_at = least(due_at, $3), urgent = true
   WHERE organization_id = $1 AND service = $2 AND state = 'pending' AND body IS NOT NULL`,
);
