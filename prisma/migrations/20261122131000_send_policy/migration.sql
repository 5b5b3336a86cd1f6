-- What messages cost and what may be spent on them, how many people may be written to, what providers answer that is
-- more than one message's fate, and who is one person.

-- What is spent ---------------------------------------------------------------------------------------------------
-- A rate card of the organization's own is laid over the one that comes with us; null budgets are none.
ALTER TABLE "organizations" ADD COLUMN "monthly_budget_minor" BIGINT,
ADD COLUMN "rate_card" JSONB;
ALTER TABLE organizations ADD CHECK (monthly_budget_minor >= 0);

-- Of a calendar month on the organization's clock, by what nobody has asked for. In millionths of its currency.
CREATE TABLE "monthly_spending" (
    "organization_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "spent_micros" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "monthly_spending_pkey" PRIMARY KEY ("organization_id","month")
);

-- Messages that share a budget.
CREATE TABLE "outbound_batches" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "budget_micros" BIGINT,
    "spent_micros" BIGINT NOT NULL DEFAULT 0,
    "exhausted_at" TIMESTAMPTZ(6),

    CONSTRAINT "outbound_batches_pkey" PRIMARY KEY ("id")
);
ALTER TABLE monthly_spending ADD FOREIGN KEY (organization_id) REFERENCES organizations (id),
  ADD CHECK (extract(day FROM month) = 1);
ALTER TABLE outbound_batches ADD FOREIGN KEY (organization_id) REFERENCES organizations (id),
  ADD CHECK (budget_micros >= 0);

ALTER TABLE "outbound_messages" ADD COLUMN "batch" UUID,
ADD COLUMN "cost_micros" BIGINT,
ADD COLUMN "cost_category" TEXT,
ADD COLUMN "cost_month" DATE;
ALTER TABLE outbound_messages ADD CHECK (cost_micros >= 0),
  ADD CHECK (cost_category IN ('marketing', 'utility', 'authentication', 'service'));
-- What is still to be sent of one.
CREATE INDEX outbound_messages_batches ON outbound_messages (batch) WHERE state = 'queued' AND batch IS NOT NULL;

-- What providers tell of a message's price; both null where they say nothing.
ALTER TABLE "message_statuses" ADD COLUMN "billable" BOOLEAN, ADD COLUMN "price_category" TEXT;

-- How many people -------------------------------------------------------------------------------------------------
-- Null for no limit. New portfolios begin with 250 people in 24 h.
ALTER TABLE "channel_accounts" ADD COLUMN "portfolio_limit" INTEGER;
ALTER TABLE channel_accounts ADD CHECK (portfolio_limit >= 0);
UPDATE channel_accounts SET portfolio_limit = 250 WHERE channel IN ('meta', 'twilio');

-- Who was written to by a template, when last; those of the last 24 h, and `people` counts them.
CREATE TABLE "portfolio_people" (
    "channel_account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "last_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "portfolio_people_pkey" PRIMARY KEY ("channel_account_id","contact_id")
);
CREATE INDEX "portfolio_people_channel_account_id_last_at_idx" ON "portfolio_people"("channel_account_id", "last_at");
ALTER TABLE portfolio_people ADD FOREIGN KEY (channel_account_id) REFERENCES channel_accounts (id),
  ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
ALTER TABLE "sender_buckets" ADD COLUMN "people" INTEGER NOT NULL DEFAULT 0;

-- What providers answer -------------------------------------------------------------------------------------------
-- `credentials`: nothing is sent but one message now and then, to see. `standing`: no marketing until then.
ALTER TABLE "channel_accounts" ADD COLUMN "trouble" TEXT,
ADD COLUMN "trouble_code" TEXT,
ADD COLUMN "trouble_detail" TEXT,
ADD COLUMN "trouble_told_by" TEXT,
ADD COLUMN "troubled_at" TIMESTAMPTZ(6),
ADD COLUMN "stopped_until" TIMESTAMPTZ(6);
ALTER TABLE channel_accounts ADD CHECK (trouble IN ('credentials', 'standing')),
  ADD CHECK (trouble_told_by IN ('answer', 'status')),
  ADD CHECK ((trouble IS NULL) = (stopped_until IS NULL));

-- A provider may tell that somebody wants no more, in answer to a message of ours.
ALTER TABLE "consent_events" ALTER COLUMN "inbound_message_id" DROP NOT NULL,
ADD COLUMN "outbound_message_id" UUID,
ADD COLUMN "code" TEXT;
ALTER TABLE consent_events ADD CHECK (num_nonnulls(inbound_message_id, outbound_message_id) = 1);
CREATE UNIQUE INDEX "consent_events_outbound_message_id_key" ON "consent_events"("outbound_message_id");

-- One person ------------------------------------------------------------------------------------------------------
-- The other contacts that were found to be the same person: whoever opted out under one has opted out under all.
ALTER TABLE "contacts" ADD COLUMN "also" UUID[] DEFAULT ARRAY[]::UUID[];
ALTER TABLE contacts ALTER COLUMN also SET NOT NULL;

-- As before, and what the provider says of the price. The other one stays for programs of the last version.
CREATE FUNCTION keep_statuses(
  accounts uuid[], provider_ids text[], refs uuid[], states text[], times timestamptz[], codes text[],
  details text[], bodies bytea[], billables boolean[], price_categories text[]
) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE kept integer;
BEGIN
  INSERT INTO message_statuses (organization_id, channel_account_id, provider_message_id, ref, status, at,
    error_code, error_detail, raw, billable, price_category)
  SELECT a.organization_id, a.id, k.provider_message_id, k.ref, k.status, k.at, k.code, k.detail, k.raw, k.billable,
    k.price_category
  FROM unnest(accounts, provider_ids, refs, states, times, codes, details, bodies, billables, price_categories)
    WITH ORDINALITY AS k (account, provider_message_id, ref, status, at, code, detail, raw, billable, price_category,
      nth)
  JOIN channel_accounts a ON a.id = k.account
  ORDER BY k.provider_message_id, k.nth
  ON CONFLICT (channel_account_id, provider_message_id, status) DO NOTHING;
  GET DIAGNOSTICS kept = ROW_COUNT;
  RETURN kept;
END $$;
REVOKE ALL ON FUNCTION
  keep_statuses(uuid[],text[],uuid[],text[],timestamptz[],text[],text[],bytea[],boolean[],text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  keep_statuses(uuid[],text[],uuid[],text[],timestamptz[],text[],text[],bytea[],boolean[],text[]) TO munshi_app;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['monthly_spending', 'outbound_batches', 'portfolio_people'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO munshi_app USING (organization_id = current_organization())', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO munshi_app', name);
  END LOOP;
END $$;
GRANT DELETE ON portfolio_people TO munshi_app;

-- What the policy said, and what it cost, wherever a message is seen.
CREATE OR REPLACE VIEW messages WITH (security_invoker = true) AS
  SELECT 'in' AS direction, 'in:' || id AS id, organization_id, conversation_id, trace_id, received_at AS at, text, kind,
    coalesce(outcome, 'received') AS state, NULL::text AS detail, NULL::text AS verdict, NULL::text AS verdict_reason,
    NULL::text AS error_code, NULL::timestamptz AS waits_until, NULL::bigint AS cost_micros, NULL::text AS cost_category
  FROM inbound_messages
  UNION ALL
  SELECT 'out', 'out:' || id, organization_id, conversation_id, trace_id, created_at, text, purpose,
    CASE WHEN failed_at IS NOT NULL THEN 'failed' WHEN read_at IS NOT NULL THEN 'read'
      WHEN delivered_at IS NOT NULL THEN 'delivered' WHEN sent_at IS NOT NULL THEN 'sent' ELSE state END,
    coalesce(error_detail, verdict_reason), verdict, verdict_reason, error_code,
    CASE WHEN state = 'queued' THEN send_after END, cost_micros, cost_category
  FROM outbound_messages;
