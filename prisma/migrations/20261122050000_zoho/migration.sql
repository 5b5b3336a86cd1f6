-- The one access token of a grant, sealed under SECRET_KEY, and who may ask for the next. A new grant is a new row.
CREATE TABLE zoho_tokens (
  organization_id uuid NOT NULL,
  grant_key text NOT NULL,
  version integer NOT NULL DEFAULT 0,
  access_token bytea,
  api_domain text,
  issued_at timestamptz(6),
  expires_at timestamptz(6),
  -- When tokens were lately asked for: Zoho gives ten in ten minutes and then none.
  asked_at timestamptz(6)[] NOT NULL DEFAULT '{}',
  -- Who is asking, and until when nobody else does; without an asker it is Zoho who refused us until then.
  asking uuid,
  not_before timestamptz(6),
  -- Why a person has to renew the grant.
  refused_code text,
  CONSTRAINT zoho_tokens_pkey PRIMARY KEY (organization_id, grant_key),
  CHECK ((access_token IS NULL) = (expires_at IS NULL)),
  CHECK ((access_token IS NULL) = (issued_at IS NULL))
);

CREATE TABLE zoho_call_budgets (
  organization_id uuid NOT NULL,
  service text NOT NULL CHECK (service IN ('crm', 'inventory')),
  -- The calls of the last minute, oldest first.
  calls timestamptz(6)[] NOT NULL DEFAULT '{}',
  -- The day in the organization's zone, and its calls.
  day date NOT NULL,
  day_calls integer NOT NULL DEFAULT 0,
  -- Zoho said that a limit is reached.
  closed_until timestamptz(6),
  CONSTRAINT zoho_call_budgets_pkey PRIMARY KEY (organization_id, service)
);

ALTER TABLE zoho_tokens ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON zoho_tokens TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON zoho_tokens TO munshi_app;

ALTER TABLE zoho_call_budgets ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON zoho_call_budgets TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE ON zoho_call_budgets TO munshi_app;
