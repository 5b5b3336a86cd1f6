-- What payment providers say to have received, and which payment it became.
CREATE TABLE provider_payments (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  provider text NOT NULL,
  event_id text NOT NULL,
  about jsonb NOT NULL,
  amount_minor bigint NOT NULL,
  currency char(3) NOT NULL,
  method text NOT NULL,
  reference text,
  received_at timestamptz(6) NOT NULL,
  told_at timestamptz(6) NOT NULL,
  payment_id uuid REFERENCES payments (id),
  problem text,
  CONSTRAINT provider_payments_pkey PRIMARY KEY (id),
  CHECK ((payment_id IS NULL) = (problem IS NOT NULL))
);
CREATE UNIQUE INDEX provider_payments_organization_id_provider_event_id_key
  ON provider_payments (organization_id, provider, event_id);
CREATE INDEX provider_payments_unmatched ON provider_payments (organization_id, told_at) WHERE payment_id IS NULL;

ALTER TABLE provider_payments ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON provider_payments TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT ON provider_payments TO munshi_app;
GRANT UPDATE (payment_id, problem) ON provider_payments TO munshi_app;
