-- How much a shop may still order: what it owes, and what is confirmed and not billed yet, held under the lock of its
-- account.
ALTER TABLE shop_accounts
  ADD COLUMN held_minor bigint NOT NULL DEFAULT 0 CHECK (held_minor >= 0),
  -- Grows with whatever changes what the shop may still order.
  ADD COLUMN version bigint NOT NULL DEFAULT 0;
GRANT UPDATE (held_minor, version) ON shop_accounts TO munshi_app;

CREATE TABLE credit_holds (
  order_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL REFERENCES shop_accounts (shop_id),
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  held_at timestamptz(6) NOT NULL,
  CONSTRAINT credit_holds_pkey PRIMARY KEY (order_id)
);
CREATE INDEX credit_holds_shop_id_idx ON credit_holds (shop_id);

-- An order above the limit, and what staff decided about that amount of it.
CREATE TABLE credit_approvals (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  order_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  available_minor bigint NOT NULL,
  limit_minor bigint NOT NULL,
  account_version bigint NOT NULL,
  requested_at timestamptz(6) NOT NULL,
  decision text CHECK (decision IN ('approved', 'refused')),
  decided_at timestamptz(6),
  decided_by text,
  note text,
  CONSTRAINT credit_approvals_pkey PRIMARY KEY (id),
  CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL))
);
CREATE UNIQUE INDEX credit_approvals_order_id_amount_minor_key ON credit_approvals (order_id, amount_minor);
CREATE INDEX credit_approvals_open ON credit_approvals (organization_id, requested_at) WHERE decision IS NULL;

DO $$
DECLARE of_organization text;
BEGIN
  FOREACH of_organization IN ARRAY ARRAY['credit_holds', 'credit_approvals']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_organization);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO munshi_app USING (organization_id = current_organization())',
      of_organization);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO munshi_app', of_organization);
  END LOOP;
END $$;
GRANT UPDATE, DELETE ON credit_holds TO munshi_app;
GRANT UPDATE (available_minor, limit_minor, account_version, decision, decided_at, decided_by, note)
  ON credit_approvals TO munshi_app;

-- What is confirmed and not billed at this moment.
WITH unbilled AS (
  SELECT o.id, o.organization_id, o.shop_id, o.currency, o.total_minor, o.confirmed_at FROM orders o
  WHERE o.status NOT IN ('draft', 'back-ordered', 'cancelled')
    AND NOT EXISTS (SELECT FROM invoices i WHERE i.order_id = o.id)
), accounts AS (
  INSERT INTO shop_accounts AS a (shop_id, organization_id, currency, held_minor)
  SELECT shop_id, organization_id, min(currency), sum(total_minor) FROM unbilled GROUP BY shop_id, organization_id
  ON CONFLICT (shop_id) DO UPDATE SET held_minor = excluded.held_minor
  RETURNING a.shop_id
)
INSERT INTO credit_holds (order_id, organization_id, shop_id, amount_minor, held_at)
SELECT u.id, u.organization_id, u.shop_id, u.total_minor, coalesce(u.confirmed_at, now())
FROM unbilled u JOIN accounts USING (shop_id);

-- One that staff have been asked about, or have refused, is looked at again when the shop's account has changed.
CREATE OR REPLACE VIEW fillable_back_orders WITH (security_invoker = true) AS
  WITH near AS MATERIALIZED (
    SELECT o.organization_id, o.id, o.number FROM orders o
    WHERE o.status = 'back-ordered' AND (
      SELECT bool_or(l.base_quantity > (
        SELECT i.on_hand - i.reserved FROM inventory_current i
        WHERE i.organization_id = l.organization_id AND i.sku = l.sku
      )) FROM order_lines l WHERE l.order_id = o.id
    ) IS NOT TRUE AND NOT EXISTS (
      -- A shop that owes nothing yet has no account.
      SELECT FROM credit_approvals c LEFT JOIN shop_accounts a ON a.shop_id = c.shop_id
      WHERE c.order_id = o.id AND c.decision IS DISTINCT FROM 'approved' AND c.account_version = coalesce(a.version, 0)
    )
  )
  SELECT organization_id, id, number FROM near WHERE can_be_filled(id);
