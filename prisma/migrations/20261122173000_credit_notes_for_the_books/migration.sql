-- A credit note over a part of an invoice is for staff to enter in the books elsewhere; they are shown it.
ALTER TABLE crm_records DROP CONSTRAINT crm_records_kind_check,
  ADD CONSTRAINT crm_records_kind_check CHECK (kind IN ('order', 'invoice', 'payment', 'credit-note'));
