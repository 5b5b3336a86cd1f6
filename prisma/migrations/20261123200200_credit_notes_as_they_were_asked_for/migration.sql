-- What a credit note was asked for by: a key that is sent again must ask for the same. Null of those from before.
ALTER TABLE credit_notes ADD COLUMN asked text;
