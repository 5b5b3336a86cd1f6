-- Messages that are told together: held and withdrawn by their key, and counted by it.
CREATE INDEX outbound_messages_of_batch ON outbound_messages (batch, state) WHERE batch IS NOT NULL;
-- Of these nothing is claimed.
CREATE TABLE "message_holds" (
    "batch" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_holds_pkey" PRIMARY KEY ("batch")
);

-- What shops are told apart by.
ALTER TABLE "shops" ADD COLUMN "city" TEXT, ADD COLUMN "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE shops ALTER COLUMN tags SET NOT NULL;

CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "plan" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "detail" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "started_at" TIMESTAMPTZ(6),
    "running_since" TIMESTAMPTZ(6),
    "canary_passed_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),
    "look_at" TIMESTAMPTZ(6),

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id"),
    CHECK (status IN ('draft', 'scheduled', 'running', 'paused', 'completed', 'cancelled')),
    CHECK (status NOT IN ('running', 'completed') OR started_at IS NOT NULL)
);
CREATE INDEX "campaigns_organization_id_created_at_idx" ON "campaigns"("organization_id", "created_at" DESC);
CREATE INDEX campaigns_due ON campaigns (look_at) WHERE look_at IS NOT NULL;

-- One row for each of the audience, frozen at the start.
CREATE TABLE "campaign_recipients" (
    "campaign_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "shop_id" UUID,
    "variant" SMALLINT NOT NULL,
    -- The order in which they are told: by a hash, so that the first are a sample.
    "place" BIGINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "told_at" TIMESTAMPTZ(6),

    CONSTRAINT "campaign_recipients_pkey" PRIMARY KEY ("campaign_id", "contact_id"),
    CHECK (state IN ('pending', 'told', 'skipped', 'dropped', 'held-out')),
    CHECK ((state = 'told') = (told_at IS NOT NULL))
);
-- Who is still to be told: empty when all have been.
CREATE INDEX campaign_recipients_pending ON campaign_recipients (campaign_id, place) WHERE state = 'pending';

-- Numbers that staff have uploaded.
CREATE TABLE "campaign_listed" (
    "campaign_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "campaign_listed_pkey" PRIMARY KEY ("campaign_id", "phone")
);

ALTER TABLE campaigns ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
ALTER TABLE campaign_listed ADD FOREIGN KEY (campaign_id) REFERENCES campaigns (id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['message_holds', 'campaigns', 'campaign_recipients', 'campaign_listed'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_organization ON %I TO munshi_app USING (organization_id = current_organization())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO munshi_app', t);
  END LOOP;
END $$;
GRANT DELETE ON message_holds, campaign_listed TO munshi_app;

-- Across organizations; tells ids alone.
CREATE FUNCTION due_campaigns(at timestamptz) RETURNS TABLE (organization_id uuid, campaign_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.organization_id, c.id FROM campaigns c WHERE c.look_at <= at ORDER BY c.look_at
$$;
REVOKE ALL ON FUNCTION due_campaigns(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_campaigns(timestamptz) TO munshi_app;

-- What is held is not due.
CREATE OR REPLACE FUNCTION due_senders() RETURNS TABLE (organization_id uuid, channel_account_id uuid, due bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.organization_id, a.id, count(*), min(m.send_after)
  FROM channel_accounts a JOIN outbound_messages m ON m.channel_account_id = a.id
  WHERE m.state = 'queued' AND m.send_after <= clock_timestamp()
    AND (m.batch IS NULL OR NOT EXISTS (SELECT FROM message_holds h WHERE h.batch = m.batch))
  GROUP BY 1, 2
$$;
