import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';

/**
 * Held until the transaction ends, and as it is then: a budget has one claim at a time. What it is, is asked of the row
 * and not of what a process remembers: a budget that was lowered holds at once.
 */
export const holdMonth = statement<{ spent: number; budgetMinor: number | null }, [Id, string]>(
  'allowance.hold-month',
  `INSERT INTO monthly_spending (organization_id, month) VALUES ($1, $2::date)
   ON CONFLICT (organization_id, month) DO UPDATE SET spent_micros = monthly_spending.spent_micros
   RETURNING spent_micros AS spent, (SELECT monthly_budget_minor FROM organizations WHERE id = $1) AS "budgetMinor"`,
);

export const holdBatches = statement<{ id: Id; budget: number | null; spent: number }, [readonly Id[]]>(
  'allowance.hold-batches',
  `SELECT id, budget_micros AS budget, spent_micros AS spent FROM outbound_batches
   WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
);

/** Adds what is spent, or takes back what was not; months before batches, each in their order. */
export const spendInMonths = statement<never, [Id, readonly string[], readonly number[]]>(
  'allowance.spend-in-months',
  `UPDATE monthly_spending s SET spent_micros = s.spent_micros + v.micros
   FROM unnest($2::date[], $3::bigint[]) AS v (month, micros)
   WHERE s.organization_id = $1 AND s.month = v.month`,
);

export const spendInBatches = statement<never, [readonly Id[], readonly number[]]>(
  'allowance.spend-in-batches',
  `WITH held AS MATERIALIZED (
     SELECT id FROM outbound_batches WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE
   )
   UPDATE outbound_batches b SET spent_micros = b.spent_micros + v.micros
   FROM unnest($1::uuid[], $2::bigint[]) AS v (id, micros), held h WHERE b.id = v.id AND h.id = b.id`,
);

/** The first time since it was opened or given more. */
export const exhaust = statement<{ id: Id }, [readonly Id[]]>(
  'allowance.exhaust',
  `UPDATE outbound_batches SET exhausted_at = clock_timestamp()
   WHERE id = ANY ($1::uuid[]) AND exhausted_at IS NULL RETURNING id`,
);

/**
 * Forgets who was written to more than 24 h ago ($2), under the sender's bucket; `known` are those of $3 that were since,
 * `leaving` when the next of them will be forgotten.
 */
export const portfolio = statement<
  { people: number; known: Id[] | null; leaving: Date[] | null },
  [Id, Date, readonly Id[], number]
>(
  'allowance.portfolio',
  `WITH gone AS (
     DELETE FROM portfolio_people WHERE channel_account_id = $1 AND last_at <= $2 RETURNING 1
   ), counted AS (
     UPDATE sender_buckets SET people = people - (SELECT count(*) FROM gone)::integer
     WHERE channel_account_id = $1 RETURNING people
   )
   SELECT people,
     (SELECT array_agg(contact_id) FROM portfolio_people
      WHERE channel_account_id = $1 AND contact_id = ANY ($3::uuid[]) AND last_at > $2) AS known,
     (SELECT array_agg(last_at ORDER BY last_at) FROM (
        SELECT last_at FROM portfolio_people WHERE channel_account_id = $1 AND last_at > $2
        ORDER BY last_at LIMIT $4) first) AS leaving
   FROM counted`,
);

export const meetPeople = statement<never, [Id, Id, readonly Id[], Date, number]>(
  'allowance.meet-people',
  `WITH met AS (
     INSERT INTO portfolio_people (channel_account_id, organization_id, contact_id, last_at)
     SELECT $1, $2, k.id, $4 FROM unnest($3::uuid[]) AS k (id)
     ON CONFLICT (channel_account_id, contact_id) DO UPDATE SET last_at = excluded.last_at
   )
   UPDATE sender_buckets SET people = people + $5 WHERE channel_account_id = $1`,
);
