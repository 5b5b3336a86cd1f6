CREATE TABLE "reminders" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "detail" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "good_until" TIMESTAMPTZ(6) NOT NULL,
    "look_at" TIMESTAMPTZ(6) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'scheduled',
    "reason" TEXT,
    "as_of" TIMESTAMPTZ(6) NOT NULL,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("id"),
    CHECK (state IN ('scheduled', 'sent', 'cancelled', 'skipped')),
    CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);

CREATE TABLE "reminder_holds" (
    "organization_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_holds_pkey" PRIMARY KEY ("organization_id","shop_id")
);

CREATE UNIQUE INDEX "reminders_organization_id_identity_key" ON "reminders"("organization_id", "identity");
CREATE INDEX "reminders_subject_id_idx" ON "reminders"("subject_id");
CREATE INDEX "reminders_shop_id_due_at_idx" ON "reminders"("shop_id", "due_at");
-- What is to be done.
CREATE INDEX reminders_scheduled ON reminders (organization_id, look_at) WHERE state = 'scheduled';

ALTER TABLE reminders ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
ALTER TABLE reminder_holds ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
ALTER TABLE reminders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON reminders TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE ON reminders TO munshi_app;
ALTER TABLE reminder_holds ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON reminder_holds TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON reminder_holds TO munshi_app;

-- Across organizations; tells ids alone. One probe of the index for each organization.
CREATE FUNCTION due_reminders(at timestamptz) RETURNS TABLE (organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT o.id FROM organizations o WHERE EXISTS (
    SELECT FROM reminders r WHERE r.organization_id = o.id AND r.state = 'scheduled' AND r.look_at <= at)
$$;
REVOKE ALL ON FUNCTION due_reminders(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_reminders(timestamptz) TO munshi_app;
