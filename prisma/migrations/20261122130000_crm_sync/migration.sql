-- Orders, invoices and payments brought to an accounting system, and its counts brought here.
CREATE TABLE crm_connections (
  organization_id uuid NOT NULL,
  service text NOT NULL,
  driver uuid,
  driven_until timestamptz(6),
  paused_until timestamptz(6),
  faults integer NOT NULL DEFAULT 0,
  fault jsonb,
  breaker text NOT NULL DEFAULT 'closed' CHECK (breaker IN ('closed', 'halfOpen', 'open')),
  since timestamptz(6),
  fetched_at timestamptz(6),
  fetch_due_at timestamptz(6) NOT NULL,
  full_due_at timestamptz(6) NOT NULL,
  -- Whether an invoice takes its goods off there: seen, since Zoho does not tell. Null until it has been.
  invoices_take boolean,
  CONSTRAINT crm_connections_pkey PRIMARY KEY (organization_id, service)
);

CREATE TABLE crm_items (
  organization_id uuid NOT NULL,
  service text NOT NULL,
  sku text NOT NULL,
  remote_id text NOT NULL,
  name text NOT NULL,
  stock numeric(15, 3),
  taken numeric(15, 3) NOT NULL DEFAULT 0,
  modified_at timestamptz(6) NOT NULL,
  seen_at timestamptz(6) NOT NULL,
  CONSTRAINT crm_items_pkey PRIMARY KEY (organization_id, service, sku)
);

CREATE TABLE crm_customers (
  organization_id uuid NOT NULL,
  service text NOT NULL,
  shop_id uuid NOT NULL,
  name text NOT NULL,
  -- making: nobody had the name, and one is being made under it. matched: known. asked: staff have to say who it is.
  state text NOT NULL CHECK (state IN ('making', 'matched', 'asked')),
  remote_id text,
  candidates jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT crm_customers_pkey PRIMARY KEY (organization_id, service, shop_id),
  CHECK ((state = 'matched') = (remote_id IS NOT NULL))
);
-- Two shops are never one customer by mistake.
CREATE UNIQUE INDEX crm_customers_remote ON crm_customers (organization_id, service, remote_id);

CREATE TABLE crm_records (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  service text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('order', 'invoice', 'payment')),
  subject_id uuid NOT NULL,
  order_id uuid,
  shop_id uuid,
  number text,
  body jsonb,
  standing text NOT NULL DEFAULT 'open' CHECK (standing IN ('open', 'cancelled')),
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'synced', 'failed', 'conflict', 'ignored')),
  reason jsonb,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz(6) NOT NULL,
  urgent boolean NOT NULL DEFAULT false,
  remote_id text,
  fingerprint text,
  conflict jsonb,
  shipped boolean NOT NULL DEFAULT false,
  -- Of an order: its goods have been taken off there, with the invoice.
  took boolean NOT NULL DEFAULT false,
  synced_at timestamptz(6),
  created_at timestamptz(6) NOT NULL,
  CONSTRAINT crm_records_pkey PRIMARY KEY (id),
  CHECK ((state = 'conflict') = (conflict IS NOT NULL)),
  CHECK ((remote_id IS NULL) = (fingerprint IS NULL)),
  CHECK (state <> 'synced' OR remote_id IS NOT NULL)
);
CREATE UNIQUE INDEX crm_records_organization_id_service_kind_subject_id_key
  ON crm_records (organization_id, service, kind, subject_id);
-- What is to be pushed: empty when all is there.
CREATE INDEX crm_records_due ON crm_records (organization_id, service, due_at) WHERE state = 'pending' AND body IS NOT NULL;
-- What staff are shown, by state.
CREATE INDEX crm_records_listed ON crm_records (organization_id, service, state, created_at, id);
-- Orders whose goods one of the two books may have taken off and the other not.
CREATE INDEX crm_records_apart ON crm_records (organization_id, service)
  WHERE kind = 'order' AND standing = 'open' AND NOT (shipped AND took);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['crm_connections', 'crm_items', 'crm_customers', 'crm_records'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_organization ON %I TO munshi_app USING (organization_id = current_organization())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO munshi_app', t);
  END LOOP;
END $$;
GRANT DELETE ON crm_items TO munshi_app;
