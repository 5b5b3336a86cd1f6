-- What one shop calls a product. A name that several shops use for the same one is proposed for the catalogue.
CREATE TABLE shop_aliases (
  shop_id uuid NOT NULL REFERENCES shops (id),
  organization_id uuid NOT NULL,
  words text NOT NULL CHECK (words <> '' AND length(words) <= 200),
  name text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  sku text NOT NULL,
  message_id bigint,
  learnt_at timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT shop_aliases_pkey PRIMARY KEY (shop_id, words)
);
CREATE INDEX shop_aliases_organization_id_words_idx ON shop_aliases (organization_id, words);

CREATE TABLE alias_decisions (
  organization_id uuid NOT NULL,
  words text NOT NULL,
  sku text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('promoted', 'dismissed')),
  decided_at timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT alias_decisions_pkey PRIMARY KEY (organization_id, words, sku)
);

ALTER TABLE shop_aliases ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON shop_aliases TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON shop_aliases TO munshi_app;

ALTER TABLE alias_decisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON alias_decisions TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE ON alias_decisions TO munshi_app;
