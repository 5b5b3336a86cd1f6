-- What says something that may have changed by the time it can be sent is given back to whoever told it, and made anew.
-- Those that wait already go out as they are.
ALTER TABLE outbound_messages ADD COLUMN perishable boolean NOT NULL DEFAULT false;
