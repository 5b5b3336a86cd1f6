-- Campaigns that stopped by themselves wait for staff; those that are to be looked at should not wait at all.
-- What staff, or the end of a sending window, hold back is due no more than what waits for the morning.
CREATE OR REPLACE FUNCTION backlog() RETURNS TABLE (queue text, depth bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT 'conversations', count(*), min(received_at) FROM inbound_messages WHERE processed_at IS NULL
  UNION ALL SELECT 'outbound-messages', count(*), min(send_after) FROM outbound_messages m
    WHERE open AND priority >= 0 AND state = 'queued'
      AND (batch IS NULL OR NOT EXISTS (SELECT FROM message_holds h WHERE h.batch = m.batch))
  UNION ALL SELECT 'outbox', count(*), min(occurred_at) FROM outbox WHERE dispatched_at IS NULL
  UNION ALL SELECT 'deliveries', count(*), min(due_at) FROM deliveries WHERE done_at IS NULL AND parked_at IS NULL
  -- Those whose message is not known wait longer and longer for it; that is no backlog.
  UNION ALL SELECT 'statuses', count(*), min(due_at) FROM message_statuses
    WHERE applied_at IS NULL AND due_at <= clock_timestamp()
  UNION ALL SELECT 'reminders', count(*), min(look_at) FROM reminders
    WHERE state = 'scheduled' AND look_at <= clock_timestamp()
  UNION ALL SELECT 'follow-ups', count(*), min(due_at) FROM follow_ups WHERE due_at <= clock_timestamp()
  UNION ALL SELECT 'crm-sync', count(*), min(due_at) FROM crm_records WHERE state = 'pending' AND body IS NOT NULL
  UNION ALL SELECT 'crm-sync-for-staff', count(*), min(due_at) FROM crm_records WHERE state IN ('failed', 'conflict')
  UNION ALL SELECT 'campaigns', count(*), min(look_at) FROM campaigns WHERE look_at <= clock_timestamp()
  UNION ALL SELECT 'campaigns-for-staff', count(*), min(coalesce(
      (SELECT max(h.at) FROM campaign_history h WHERE h.campaign_id = c.id AND h.status = 'paused'), c.created_at))
    FROM campaigns c WHERE c.status = 'paused' AND c.reason <> 'staff'
$$;
