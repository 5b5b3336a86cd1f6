-- What a payment was said to be for: a key that is sent again must say the same. Null of those from before.
ALTER TABLE payments ADD COLUMN named text[];

-- What staff look for: an invoice by its number, all invoices and payments by their days, a shop's credit notes.
CREATE INDEX invoices_organization_id_number_idx ON invoices (organization_id, number);
CREATE INDEX invoices_organization_id_issued_at_idx ON invoices (organization_id, issued_at DESC);
CREATE INDEX credit_notes_shop_id_idx ON credit_notes (shop_id);
CREATE INDEX payments_organization_id_received_on_idx ON payments (organization_id, received_on DESC);
