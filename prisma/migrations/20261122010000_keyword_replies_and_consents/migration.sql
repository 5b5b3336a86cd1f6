-- A wholesaler's own answers to keywords, what customers said about offers and reminders, and whom to tell when a
-- person is wanted.

ALTER TABLE "organizations" ADD COLUMN "alert_number" TEXT,
  ADD CHECK (alert_number ~ '^\+[1-9]\d{6,14}$');

-- CreateTable
CREATE TABLE "keyword_replies" (
    "organization_id" UUID NOT NULL,
    "keyword" TEXT NOT NULL,
    "reply" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "keyword_replies_pkey" PRIMARY KEY ("organization_id","keyword")
);
ALTER TABLE keyword_replies ADD CHECK (keyword <> ''), ADD CHECK (reply <> '');
ALTER TABLE keyword_replies ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON keyword_replies TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON keyword_replies TO munshi_app;

-- CreateTable
CREATE TABLE "consent_events" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "inbound_message_id" BIGINT NOT NULL,
    "decision" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "consent_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consent_events_contact_id_id_idx" ON "consent_events"("contact_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_events_inbound_message_id_key" ON "consent_events"("inbound_message_id");
ALTER TABLE consent_events ADD CHECK (decision IN ('in', 'out'));
ALTER TABLE consent_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON consent_events TO munshi_app USING (organization_id = current_organization());
-- It is evidence: as to the audit log, the application can only add to it.
GRANT SELECT, INSERT ON consent_events TO munshi_app;
GRANT USAGE ON SEQUENCE consent_events_id_seq TO munshi_app;
