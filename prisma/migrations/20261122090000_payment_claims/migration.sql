-- What a customer says to have paid, until staff have seen the money.
CREATE TABLE payment_claims (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  conversation_id uuid,
  message_id bigint,
  amount_minor bigint CHECK (amount_minor > 0),
  currency char(3) NOT NULL,
  claimed_at timestamptz(6) NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'confirmed', 'refused')),
  decided_at timestamptz(6),
  decided_by text,
  payment_id uuid REFERENCES payments (id),
  reason text,
  CONSTRAINT payment_claims_pkey PRIMARY KEY (id),
  CHECK ((status = 'open') = (decided_at IS NULL)),
  CHECK ((status = 'confirmed') = (payment_id IS NOT NULL))
);
CREATE UNIQUE INDEX payment_claims_message_id_key ON payment_claims (message_id);
CREATE INDEX payment_claims_open ON payment_claims (organization_id, claimed_at) WHERE status = 'open';

ALTER TABLE payment_claims ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON payment_claims TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT ON payment_claims TO munshi_app;
GRANT UPDATE (status, decided_at, decided_by, payment_id, reason) ON payment_claims TO munshi_app;
