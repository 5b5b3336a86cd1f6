-- Consents that were told elsewhere than in a message: in WhatsApp's own settings, of which the provider's notification is
-- the evidence, and to staff, who say where they have it from.
ALTER TABLE "consent_events" ADD COLUMN "webhook_event_id" BIGINT,
ADD COLUMN "noted" TEXT;
ALTER TABLE consent_events DROP CONSTRAINT consent_events_check;
ALTER TABLE consent_events ADD CHECK (num_nonnulls(inbound_message_id, outbound_message_id, webhook_event_id, noted) = 1);
-- A notification comes as often as the provider likes, each time as another event.
CREATE UNIQUE INDEX consent_events_preference ON consent_events (contact_id, at, decision) WHERE webhook_event_id IS NOT NULL;
