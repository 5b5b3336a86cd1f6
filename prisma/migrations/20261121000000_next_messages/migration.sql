-- The oldest message that waits in each conversation, under whichever of its ids it came. Asked without a lock, and
-- once more after a worker's last commit.
CREATE FUNCTION next_messages(conversations uuid[])
  RETURNS TABLE (asked uuid, root uuid, id bigint, organization_id uuid, channel_account_id uuid,
    provider_message_id text, trace_id uuid, address text, phone text, user_id text, profile_name text,
    sent_at timestamptz, received_at timestamptz, raw bytea, attempts smallint, not_before timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a.asked, m.root, m.id, m.organization_id, m.channel_account_id, m.provider_message_id, m.trace_id,
    m.address, m.phone, m.user_id, m.profile_name, m.sent_at, m.received_at, m.raw, m.attempts, m.not_before
  FROM unnest(conversations) a (asked)
  CROSS JOIN LATERAL (
    SELECT coalesce((SELECT c.merged_into FROM conversations c WHERE c.id = a.asked), a.asked) AS root
  ) r
  CROSS JOIN LATERAL (
    SELECT r.root, f.* FROM (
      SELECT r.root AS written_to
      UNION ALL SELECT unnest(c.aliases) FROM conversations c WHERE c.id = r.root
    ) ids
    CROSS JOIN LATERAL (
      SELECT * FROM inbound_messages i
      WHERE i.conversation_id = ids.written_to AND i.processed_at IS NULL ORDER BY i.id LIMIT 1
    ) f ORDER BY f.id LIMIT 1
  ) m
$$;

REVOKE ALL ON FUNCTION next_messages(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION next_messages(uuid[]) TO munshi_app;
-- next_message(uuid) stays for programs of the last version, which run while this is applied.
