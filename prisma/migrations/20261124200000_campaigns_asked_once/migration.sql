-- A campaign that is asked for again under its key is the same one: what was asked for then is kept beside what has become
-- of it, since a plan may be changed.
ALTER TABLE "campaigns" ADD COLUMN "request_key" TEXT, ADD COLUMN "asked" JSONB;
ALTER TABLE campaigns ADD CHECK ((request_key IS NULL) = (asked IS NULL));
CREATE UNIQUE INDEX "campaigns_organization_id_request_key_key" ON "campaigns"("organization_id", "request_key");
