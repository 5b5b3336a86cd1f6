-- What staff do under a key of their own is done once, however often it is asked for: a connection that breaks before the
-- answer leaves nobody knowing whether the goods were dispatched.
ALTER TABLE "audit_log" ADD COLUMN "request_key" TEXT;
CREATE UNIQUE INDEX "audit_log_organization_id_action_subject_request_key_key" ON "audit_log"("organization_id", "action", "subject", "request_key");
