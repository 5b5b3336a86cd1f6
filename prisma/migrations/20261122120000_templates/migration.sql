CREATE TABLE "templates" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "header" TEXT,
    "body" TEXT NOT NULL,
    "footer" TEXT,
    "buttons" JSONB NOT NULL,
    "examples" TEXT[],
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "templates_pkey" PRIMARY KEY ("id"),
    CHECK (category IN ('utility', 'marketing')),
    CHECK (language IN ('en', 'hi', 'hi-Latn', 'pt'))
);

CREATE TABLE "template_registrations" (
    "template_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "provider_id" TEXT,
    "category" TEXT,
    "reason" TEXT,
    "look_at" TIMESTAMPTZ(6),
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_registrations_pkey" PRIMARY KEY ("template_id","channel_account_id"),
    CHECK (state IN ('submitting', 'pending', 'approved', 'paused', 'rejected', 'disabled', 'recategorised'))
);

CREATE UNIQUE INDEX "templates_organization_id_name_language_key" ON "templates"("organization_id", "name", "language");
CREATE INDEX "template_registrations_channel_account_id_provider_id_idx" ON "template_registrations"("channel_account_id", "provider_id");
ALTER TABLE "template_registrations" ADD CONSTRAINT "template_registrations_template_id_fkey"
  FOREIGN KEY ("template_id") REFERENCES "templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE template_registrations ADD FOREIGN KEY (channel_account_id) REFERENCES channel_accounts (id),
  ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
ALTER TABLE templates ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
CREATE INDEX template_registrations_due ON template_registrations (look_at) WHERE look_at IS NOT NULL;

ALTER TABLE templates ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON templates TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE ON templates TO munshi_app;
ALTER TABLE template_registrations ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON template_registrations TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON template_registrations TO munshi_app;

-- What is to be sent outside of the window, and in which words: `{"name", "language", "parameters"}`.
ALTER TABLE outbound_messages ADD COLUMN template JSONB, ADD COLUMN kind TEXT;

-- Across organizations; tells ids alone.
CREATE FUNCTION due_templates(at timestamptz, most integer) RETURNS TABLE (organization_id uuid, template_id uuid, channel_account_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT r.organization_id, r.template_id, r.channel_account_id FROM template_registrations r
  WHERE r.look_at <= at ORDER BY r.look_at LIMIT most
$$;
REVOKE ALL ON FUNCTION due_templates(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_templates(timestamptz, integer) TO munshi_app;
