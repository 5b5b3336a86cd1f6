-- Each of a message's three versions (queued, started, settled) has an entry in every index that it belongs to.
-- What is queued of a batch is found by outbound_messages_of_batch; an id or a start that is not there yet is looked for
-- by nobody.
DROP INDEX outbound_messages_batches;
DROP INDEX "outbound_messages_channel_account_id_provider_message_id_key";
CREATE UNIQUE INDEX outbound_messages_of_provider ON outbound_messages (channel_account_id, provider_message_id)
  WHERE provider_message_id IS NOT NULL;
DROP INDEX outbound_messages_kinds;
CREATE INDEX outbound_messages_kinds ON outbound_messages (conversation_id, kind, started_at)
  WHERE kind IS NOT NULL AND started_at IS NOT NULL;
