-- When customers may be written to without having asked, how often, and what about. Minutes of the day, on the clock of
-- whoever is written to.
ALTER TABLE "organizations" ADD COLUMN "quiet_from" SMALLINT NOT NULL DEFAULT 1260,
ADD COLUMN "quiet_until" SMALLINT NOT NULL DEFAULT 540,
ADD COLUMN "frequency_caps" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "reminders_at" SMALLINT NOT NULL DEFAULT 630,
ADD COLUMN "payment_ladder" SMALLINT[] DEFAULT ARRAY[-3, 0, 3, 7, 15]::SMALLINT[],
ADD COLUMN "order_nudges" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "daily_summary_at" SMALLINT;
ALTER TABLE organizations ALTER COLUMN payment_ladder SET NOT NULL,
  ADD CHECK (quiet_from BETWEEN 0 AND 1439 AND quiet_until BETWEEN 0 AND 1439 AND reminders_at BETWEEN 0 AND 1439
    AND daily_summary_at BETWEEN 0 AND 1439);

ALTER TABLE outbound_messages ADD COLUMN good_until timestamptz(6);
ALTER TABLE outbound_messages DROP CONSTRAINT outbound_messages_purpose_check,
  ADD CONSTRAINT outbound_messages_purpose_check
    CHECK (purpose IN ('reply', 'transactional', 'follow-up', 'reminder', 'marketing'));
-- What is counted against a frequency cap.
CREATE INDEX outbound_messages_kinds ON outbound_messages (conversation_id, kind, started_at) WHERE kind IS NOT NULL;
