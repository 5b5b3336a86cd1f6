-- What was refused may be asked for again: the row is opened once more, and keeps what was decided before. Its index
-- stays as it is, since programs of the last version insert by it.
ALTER TABLE credit_approvals ADD COLUMN earlier jsonb NOT NULL DEFAULT '[]';
GRANT UPDATE (id, requested_at, earlier) ON credit_approvals TO munshi_app;

-- For a while, in no version, each asking was a row of its own: they become one.
WITH asked AS (
  SELECT id, order_id, amount_minor, requested_at, decision, decided_at, decided_by, note,
    row_number() OVER (PARTITION BY order_id, amount_minor ORDER BY requested_at DESC, decision = 'refused' NULLS FIRST, id) AS nth
  FROM credit_approvals
), gone AS (
  DELETE FROM credit_approvals WHERE id IN (SELECT id FROM asked WHERE nth > 1)
)
UPDATE credit_approvals c SET earlier = before.decisions
FROM (
  SELECT order_id, amount_minor, jsonb_agg(jsonb_build_object('id', id, 'requestedAt', requested_at,
    'decision', decision, 'at', decided_at, 'by', decided_by, 'note', note) ORDER BY requested_at, id) AS decisions
  FROM asked WHERE nth > 1 GROUP BY 1, 2
) before, asked last
WHERE last.nth = 1 AND last.id = c.id AND before.order_id = c.order_id AND before.amount_minor = c.amount_minor;

CREATE UNIQUE INDEX IF NOT EXISTS credit_approvals_order_id_amount_minor_key ON credit_approvals (order_id, amount_minor);
DROP INDEX IF EXISTS credit_approvals_standing, credit_approvals_of_order;
