-- A message that is started stays where it lies: no index knows anything that its start changes, so it needs no new entry
-- in any of them, and a page has room for one more version of each of its rows. What indexes have to know of its state is
-- the same before and after: that it is open (neither final nor parked), parked, or a reply that may be rewritten.
-- The table is written anew, a second for each 100,000 rows. Programs of the last version find what they look for, and read
-- more for it.
ALTER TABLE outbound_messages
  ADD COLUMN open BOOLEAN NOT NULL GENERATED ALWAYS AS (state IN ('queued', 'started', 'unknown')) STORED,
  ADD COLUMN parked BOOLEAN NOT NULL GENERATED ALWAYS AS (state = 'parked') STORED,
  ADD COLUMN rewritable BOOLEAN NOT NULL
    GENERATED ALWAYS AS (purpose = 'reply' AND state = 'queued' AND NOT claimed AND part = 0) STORED;

DROP INDEX outbound_messages_pending;
DROP INDEX outbound_messages_open;
DROP INDEX outbound_messages_unsettled;
DROP INDEX outbound_messages_one_reply;
DROP INDEX outbound_messages_parked;
DROP INDEX outbound_messages_of_batch;
DROP INDEX outbound_messages_kinds;
-- After the rows are written anew: those that are final need no room.
ALTER TABLE outbound_messages SET (fillfactor = 50);

-- What waits and what is under way from a number, in its order: what is under way was due before. Only who says that the
-- priority is not below 0, as none is, may read it: the planner, which believes that nothing is open, would as soon look a
-- conversation up in it, and read all of it for that.
CREATE INDEX outbound_messages_of_sender ON outbound_messages (channel_account_id, priority, send_after, seq)
  WHERE open AND priority >= 0;
CREATE INDEX outbound_messages_open ON outbound_messages (conversation_id, seq) WHERE open;
-- One reply a turn: a further message rewrites the reply that nobody has claimed.
CREATE UNIQUE INDEX outbound_messages_one_reply ON outbound_messages (conversation_id) WHERE rewritable;
CREATE INDEX outbound_messages_parked ON outbound_messages (organization_id, finished_at) WHERE parked;
CREATE INDEX outbound_messages_of_batch ON outbound_messages (batch, open) WHERE batch IS NOT NULL;
CREATE INDEX outbound_messages_kinds ON outbound_messages (conversation_id, kind, seq) WHERE kind IS NOT NULL;

-- What is held is not due.
CREATE OR REPLACE FUNCTION due_senders() RETURNS TABLE (organization_id uuid, channel_account_id uuid, due bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.organization_id, a.id, count(*), min(m.send_after)
  FROM channel_accounts a JOIN outbound_messages m ON m.channel_account_id = a.id
  WHERE m.open AND m.priority >= 0 AND m.state = 'queued' AND m.send_after <= clock_timestamp()
    AND (m.batch IS NULL OR NOT EXISTS (SELECT FROM message_holds h WHERE h.batch = m.batch))
  GROUP BY 1, 2
$$;

-- Number by number, and of each only what was due: of those that wait for the morning nothing is read.
CREATE OR REPLACE FUNCTION unsettled_senders(older_than timestamptz) RETURNS TABLE (organization_id uuid, channel_account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.organization_id, a.id FROM channel_accounts a
  WHERE EXISTS (
    SELECT FROM unnest(ARRAY[0, 1, 2]) AS p (priority) CROSS JOIN LATERAL (
      SELECT FROM outbound_messages m
      WHERE m.channel_account_id = a.id AND m.open AND m.priority >= 0 AND m.priority = p.priority AND m.send_after <= clock_timestamp()
        AND m.state IN ('started', 'unknown') AND m.started_at <= older_than LIMIT 1) found)
$$;

CREATE OR REPLACE FUNCTION backlog() RETURNS TABLE (queue text, depth bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT 'conversations', count(*), min(received_at) FROM inbound_messages WHERE processed_at IS NULL
  UNION ALL SELECT 'outbound-messages', count(*), min(send_after) FROM outbound_messages
    WHERE open AND priority >= 0 AND state = 'queued'
  UNION ALL SELECT 'outbox', count(*), min(occurred_at) FROM outbox WHERE dispatched_at IS NULL
  UNION ALL SELECT 'deliveries', count(*), min(due_at) FROM deliveries WHERE done_at IS NULL AND parked_at IS NULL
  -- Those whose message is not known wait longer and longer for it; that is no backlog.
  UNION ALL SELECT 'statuses', count(*), min(due_at) FROM message_statuses
    WHERE applied_at IS NULL AND due_at <= clock_timestamp()
  UNION ALL SELECT 'reminders', count(*), min(look_at) FROM reminders
    WHERE state = 'scheduled' AND look_at <= clock_timestamp()
  UNION ALL SELECT 'follow-ups', count(*), min(due_at) FROM follow_ups WHERE due_at <= clock_timestamp()
  UNION ALL SELECT 'crm-sync', count(*), min(due_at) FROM crm_records WHERE state = 'pending' AND body IS NOT NULL
  UNION ALL SELECT 'crm-sync-for-staff', count(*), min(due_at) FROM crm_records WHERE state IN ('failed', 'conflict')
$$;
