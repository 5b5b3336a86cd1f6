-- One a conversation: when it is asked whether the customer is still there; null for not before they write again.
CREATE TABLE "follow_ups" (
    "conversation_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(6),

    CONSTRAINT "follow_ups_pkey" PRIMARY KEY ("conversation_id")
);
ALTER TABLE follow_ups ADD FOREIGN KEY (conversation_id) REFERENCES conversations (id),
  ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
CREATE INDEX follow_ups_due ON follow_ups (organization_id, due_at) WHERE due_at IS NOT NULL;

ALTER TABLE follow_ups ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON follow_ups TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE ON follow_ups TO munshi_app;

-- Across organizations; tells ids alone. One probe of the index for each organization.
CREATE FUNCTION due_follow_ups(at timestamptz) RETURNS TABLE (organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT o.id FROM organizations o WHERE EXISTS (
    SELECT FROM follow_ups f WHERE f.organization_id = o.id AND f.due_at <= at)
$$;
REVOKE ALL ON FUNCTION due_follow_ups(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_follow_ups(timestamptz) TO munshi_app;
