-- What shops have taken off their prices.
CREATE TABLE shop_discounts (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL REFERENCES shops (id),
  category text CHECK (category <> ''),
  sku text CHECK (sku <> ''),
  rate integer NOT NULL CHECK (rate BETWEEN 0 AND 10000),
  valid_from date,
  valid_until date CHECK (valid_until >= valid_from),
  set_at timestamptz(6) NOT NULL,
  CONSTRAINT shop_discounts_pkey PRIMARY KEY (id),
  CHECK (category IS NULL OR sku IS NULL)
);
-- One on everything, one for each group, one for each product.
CREATE UNIQUE INDEX shop_discounts_of_shop ON shop_discounts (shop_id, coalesce(category, ''), coalesce(sku, ''));

ALTER TABLE shop_discounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON shop_discounts TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT, UPDATE, DELETE ON shop_discounts TO munshi_app;
