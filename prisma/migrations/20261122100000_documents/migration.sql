-- The file that goes along with a message, and what the receiver's device calls it: {"path", "name"}.
ALTER TABLE "outbound_messages" ADD COLUMN "document" JSONB;
