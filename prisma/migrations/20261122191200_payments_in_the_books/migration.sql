-- Payments that are there, by shop: an invoice that comes later is looked for among them.
CREATE INDEX crm_records_payments ON crm_records (organization_id, service, shop_id) WHERE kind = 'payment' AND state = 'synced';
