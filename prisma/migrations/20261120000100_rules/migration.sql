-- What Prisma's schema cannot say: constraints, partial indexes, the plain role, row-level security,
-- and the few functions that look across organizations.

-- Constraints ----------------------------------------------------------------------------------------------
ALTER TABLE channel_accounts ADD CHECK (channel IN ('twilio', 'meta', 'simulator')), ADD CHECK (rate_per_second > 0);
ALTER TABLE contacts ADD CHECK (phone IS NOT NULL OR user_id IS NOT NULL);
ALTER TABLE inbound_messages ADD CHECK (outcome IN ('handled', 'ignored', 'parked')),
  ADD CHECK ((processed_at IS NULL) = (outcome IS NULL));
ALTER TABLE outbound_messages ADD CHECK (purpose IN ('reply', 'transactional', 'reminder', 'marketing')),
  ADD CHECK (state IN ('queued', 'started', 'accepted', 'unknown', 'failed', 'refused', 'parked')),
  ADD CHECK (state <> 'started' OR started_at IS NOT NULL);
ALTER TABLE inventory_current ADD CHECK (on_hand >= 0), ADD CHECK (reserved >= 0);
ALTER TABLE stock_reservations ADD CHECK (quantity > 0);
ALTER TABLE product_prices ADD CHECK (minor >= 0);
ALTER TABLE products ADD CHECK (tax_rate BETWEEN 0 AND 10000);
ALTER TABLE orders
  ADD CHECK (status IN ('draft', 'confirmed', 'partly-dispatched', 'dispatched', 'delivered', 'cancelled')),
  ADD CHECK (total_minor = net_minor + tax_minor),
  ADD CHECK ((confirmed_at IS NULL) = (number IS NULL));
ALTER TABLE order_lines ADD CHECK (quantity > 0), ADD CHECK (base_quantity > 0),
  ADD CHECK (unit_price_minor >= 0), ADD CHECK (dispatched BETWEEN 0 AND quantity);
ALTER TABLE invoices ADD CHECK (total_minor = net_minor + tax_minor), ADD CHECK (serial > 0);

-- Partial indexes: each is the queue of one worker, and empty when there is nothing to do --------------------
CREATE INDEX inbound_messages_pending ON inbound_messages (conversation_id, id) WHERE processed_at IS NULL;
CREATE INDEX outbound_messages_pending ON outbound_messages (channel_account_id, priority, send_after, seq)
  WHERE state = 'queued';
CREATE INDEX outbound_messages_open ON outbound_messages (conversation_id, seq) WHERE state IN ('queued', 'started');
CREATE INDEX outbound_messages_unsettled ON outbound_messages (state, started_at)
  WHERE state IN ('started', 'unknown');
-- One reply a turn: a further message rewrites the reply that nobody has claimed.
CREATE UNIQUE INDEX outbound_messages_one_reply ON outbound_messages (conversation_id)
  WHERE purpose = 'reply' AND state = 'queued' AND NOT claimed AND part = 0;
-- Which draft a customer was shown last: what "1" confirms.
CREATE INDEX outbound_messages_shown ON outbound_messages (conversation_id, seq) WHERE shows IS NOT NULL;
-- One conversation a person and account, in whatever spelling of the address.
CREATE UNIQUE INDEX conversations_one_a_contact ON conversations (channel_account_id, contact_id)
  WHERE merged_into IS NULL;
CREATE INDEX message_statuses_pending ON message_statuses (channel_account_id, due_at) WHERE applied_at IS NULL;
CREATE INDEX outbox_pending ON outbox (occurred_at) WHERE dispatched_at IS NULL;
CREATE INDEX deliveries_pending ON deliveries (due_at) WHERE done_at IS NULL AND parked_at IS NULL;
-- What was given up, and waits for staff.
CREATE INDEX inbound_messages_parked ON inbound_messages (organization_id, processed_at) WHERE outcome = 'parked';
CREATE INDEX outbound_messages_parked ON outbound_messages (organization_id, finished_at) WHERE state = 'parked';
CREATE INDEX deliveries_parked ON deliveries (organization_id, parked_at) WHERE parked_at IS NOT NULL;
-- One open draft a conversation, however many workers hear it.
CREATE UNIQUE INDEX orders_one_draft ON orders (conversation_id) WHERE status = 'draft';

ALTER TABLE rate_limits SET UNLOGGED;

-- The application's role: not a superuser, not an owner ------------------------------------------------------
DO $$ BEGIN
  CREATE ROLE munshi_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT USAGE ON SCHEMA public TO munshi_app;
CREATE SCHEMA IF NOT EXISTS bullmq;
GRANT USAGE, CREATE ON SCHEMA bullmq TO munshi_app;
-- BullMQ's own migrations, which the same owner runs later, make its tables.
ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO munshi_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT USAGE ON SEQUENCES TO munshi_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO munshi_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO munshi_app;
REVOKE ALL ON _prisma_migrations FROM munshi_app;
GRANT SELECT ON _prisma_migrations TO munshi_app;
REVOKE UPDATE, DELETE ON audit_log, invoices, invoice_lines, message_statuses, webhook_events FROM munshi_app;
GRANT UPDATE (applied_at, due_at) ON message_statuses TO munshi_app;
GRANT UPDATE (status) ON invoices TO munshi_app;
REVOKE INSERT, DELETE ON inbound_messages, message_statuses FROM munshi_app;
REVOKE DELETE ON orders, organizations, channel_accounts, contacts, conversations, shops, products FROM munshi_app;

-- Row-level security: the unit of work says which organization it works for ----------------------------------
CREATE FUNCTION current_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('munshi.organization_id', true), '')::uuid;
DO $$
DECLARE of_organization record;
BEGIN
  FOR of_organization IN
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'organization_id'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_organization.table_name);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO munshi_app USING (organization_id = current_organization())',
      of_organization.table_name);
  END LOOP;
END $$;
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON organizations TO munshi_app USING (id = current_organization());

-- Both directions of a conversation, in the order of their making -------------------------------------------
CREATE VIEW messages WITH (security_invoker = true) AS
  SELECT 'in' AS direction, 'in:' || id AS id, organization_id, conversation_id, trace_id, received_at AS at, text, kind,
    coalesce(outcome, 'received') AS state, NULL::text AS detail
  FROM inbound_messages
  UNION ALL
  SELECT 'out', 'out:' || id, organization_id, conversation_id, trace_id, created_at, text, purpose,
    CASE WHEN failed_at IS NOT NULL THEN 'failed' WHEN read_at IS NOT NULL THEN 'read'
      WHEN delivered_at IS NOT NULL THEN 'delivered' WHEN sent_at IS NOT NULL THEN 'sent' ELSE state END,
    coalesce(error_detail, verdict_reason)
  FROM outbound_messages;
GRANT SELECT ON messages TO munshi_app;

-- Across organizations. Each function tells ids, or stores under the organization that owns the account. ------
CREATE FUNCTION channel_routes() RETURNS SETOF channel_accounts
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS 'SELECT * FROM channel_accounts WHERE active';

-- Returns the conversations that have a message they had not before.
CREATE FUNCTION keep_inbound(
  accounts uuid[], conversations uuid[], provider_ids text[], traces uuid[], addresses text[], phones text[],
  user_ids text[], names text[], sent timestamptz[], bodies bytea[]
) RETURNS TABLE (message_id bigint, conversation uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN QUERY
  INSERT INTO inbound_messages AS m (organization_id, channel_account_id, conversation_id, provider_message_id,
    trace_id, address, phone, user_id, profile_name, sent_at, raw)
  SELECT a.organization_id, a.id, k.conversation_id, k.provider_message_id, k.trace_id, k.address, k.phone, k.user_id,
    k.profile_name, k.sent_at, k.raw
  FROM unnest(accounts, conversations, provider_ids, traces, addresses, phones, user_ids, names, sent, bodies)
    WITH ORDINALITY AS k (account, conversation_id, provider_message_id, trace_id, address, phone, user_id,
      profile_name, sent_at, raw, nth)
  JOIN channel_accounts a ON a.id = k.account
  -- By conversation, so that two processes given the same messages lock them in one order.
  ORDER BY k.conversation_id, k.nth
  ON CONFLICT (channel_account_id, provider_message_id) DO NOTHING
  RETURNING m.id, m.conversation_id;
END $$;

CREATE FUNCTION keep_statuses(
  accounts uuid[], provider_ids text[], refs uuid[], states text[], times timestamptz[], codes text[],
  details text[], bodies bytea[]
) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE kept integer;
BEGIN
  INSERT INTO message_statuses (organization_id, channel_account_id, provider_message_id, ref, status, at,
    error_code, error_detail, raw)
  SELECT a.organization_id, a.id, k.provider_message_id, k.ref, k.status, k.at, k.code, k.detail, k.raw
  FROM unnest(accounts, provider_ids, refs, states, times, codes, details, bodies)
    WITH ORDINALITY AS k (account, provider_message_id, ref, status, at, code, detail, raw, nth)
  JOIN channel_accounts a ON a.id = k.account
  ORDER BY k.provider_message_id, k.nth
  ON CONFLICT (channel_account_id, provider_message_id, status) DO NOTHING;
  GET DIAGNOSTICS kept = ROW_COUNT;
  RETURN kept;
END $$;

CREATE FUNCTION due_conversations(most integer) RETURNS TABLE (organization_id uuid, conversation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  -- The oldest message says when: those behind it are handled after it, however due they are.
  SELECT f.organization_id, f.conversation_id FROM (
    SELECT DISTINCT ON (m.conversation_id) m.organization_id, m.conversation_id, m.id, m.not_before
    FROM inbound_messages m WHERE m.processed_at IS NULL ORDER BY m.conversation_id, m.id
  ) f
  WHERE f.not_before IS NULL OR f.not_before <= clock_timestamp() ORDER BY f.id LIMIT most
$$;

-- The oldest message that waits in a conversation, under whichever of its ids it came. Asked without a lock, and
-- once more after a worker's last commit.
CREATE FUNCTION next_message(conversation uuid)
  RETURNS TABLE (root uuid, id bigint, organization_id uuid, channel_account_id uuid, provider_message_id text,
    trace_id uuid, address text, phone text, user_id text, profile_name text, sent_at timestamptz,
    received_at timestamptz, raw bytea, attempts smallint, not_before timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH root AS (
    SELECT coalesce((SELECT c.merged_into FROM conversations c WHERE c.id = conversation), conversation) AS root
  ), ids AS (
    SELECT r.root, r.root AS written_to FROM root r
    UNION ALL SELECT r.root, unnest(c.aliases) FROM root r JOIN conversations c ON c.id = r.root
  )
  SELECT ids.root, m.id, m.organization_id, m.channel_account_id, m.provider_message_id, m.trace_id, m.address,
    m.phone, m.user_id, m.profile_name, m.sent_at, m.received_at, m.raw, m.attempts, m.not_before
  FROM ids CROSS JOIN LATERAL (
    SELECT * FROM inbound_messages i
    WHERE i.conversation_id = ids.written_to AND i.processed_at IS NULL ORDER BY i.id LIMIT 1
  ) m ORDER BY m.id LIMIT 1
$$;

CREATE FUNCTION due_senders() RETURNS TABLE (organization_id uuid, channel_account_id uuid, due bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.organization_id, a.id, count(*), min(m.send_after)
  FROM channel_accounts a JOIN outbound_messages m ON m.channel_account_id = a.id
  WHERE m.state = 'queued' AND m.send_after <= clock_timestamp() GROUP BY 1, 2
$$;

-- Requests whose outcome nobody has written down: their sender died, or the provider never said.
CREATE FUNCTION unsettled_senders(older_than timestamptz) RETURNS TABLE (organization_id uuid, channel_account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT m.organization_id, m.channel_account_id FROM outbound_messages m
  WHERE m.state IN ('started', 'unknown') AND m.started_at <= older_than
$$;

CREATE FUNCTION due_statuses() RETURNS TABLE (organization_id uuid, channel_account_id uuid, never_seen boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.organization_id, s.channel_account_id, bool_or(s.due_at < s.received_at + interval '1 second')
  FROM message_statuses s WHERE s.applied_at IS NULL AND s.due_at <= clock_timestamp() GROUP BY 1, 2
$$;

CREATE FUNCTION due_events(most integer) RETURNS TABLE (organization_id uuid, event_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT o.organization_id, o.id FROM outbox o WHERE o.dispatched_at IS NULL ORDER BY o.occurred_at LIMIT most
$$;

CREATE FUNCTION due_deliveries(most integer)
  RETURNS TABLE (organization_id uuid, delivery_id bigint, queue text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT d.organization_id, d.id, d.queue FROM deliveries d
  WHERE d.done_at IS NULL AND d.parked_at IS NULL AND d.due_at <= clock_timestamp() ORDER BY d.due_at LIMIT most
$$;

CREATE FUNCTION backlog() RETURNS TABLE (queue text, depth bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT 'conversations', count(*), min(received_at) FROM inbound_messages WHERE processed_at IS NULL
  UNION ALL SELECT 'outbound-messages', count(*), min(send_after) FROM outbound_messages WHERE state = 'queued'
  UNION ALL SELECT 'outbox', count(*), min(occurred_at) FROM outbox WHERE dispatched_at IS NULL
  UNION ALL SELECT 'deliveries', count(*), min(due_at) FROM deliveries WHERE done_at IS NULL AND parked_at IS NULL
  -- Those whose message is not known wait longer and longer for it; that is no backlog.
  UNION ALL SELECT 'statuses', count(*), min(due_at) FROM message_statuses
    WHERE applied_at IS NULL AND due_at <= clock_timestamp()
$$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY['channel_routes()', 'due_conversations(integer)', 'next_message(uuid)', 'due_senders()',
    'unsettled_senders(timestamptz)', 'due_statuses()', 'due_events(integer)', 'due_deliveries(integer)', 'backlog()',
    'keep_inbound(uuid[],uuid[],text[],uuid[],text[],text[],text[],text[],timestamptz[],bytea[])',
    'keep_statuses(uuid[],text[],uuid[],text[],timestamptz[],text[],text[],bytea[])']::regprocedure[]
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO munshi_app', f);
  END LOOP;
END $$;
