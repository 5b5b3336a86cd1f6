-- What staff have noted of people who have never written to us: it counts from their first message on.
CREATE TABLE "consents_told_ahead" (
    "organization_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "noted" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consents_told_ahead_pkey" PRIMARY KEY ("organization_id", "phone"),
    CHECK (decision IN ('in', 'out'))
);
ALTER TABLE consents_told_ahead ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON consents_told_ahead TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON consents_told_ahead TO munshi_app;
