-- What a payment has come to pay after it was recorded, and as of which entry of the shop's account: {entry, invoices}.
ALTER TABLE crm_records ADD COLUMN allocated jsonb;
