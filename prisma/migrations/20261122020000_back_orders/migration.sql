-- What is short waits for stock as an order of its own, and is confirmed once all of it is there.
ALTER TABLE organizations ADD COLUMN back_orders boolean NOT NULL DEFAULT true;

ALTER TABLE orders ADD COLUMN back_ordered_at timestamptz(6), ADD COLUMN prices_changed_in bigint;
ALTER TABLE orders DROP CONSTRAINT orders_status_check, DROP CONSTRAINT orders_check1,
  ADD CONSTRAINT orders_status_check CHECK (status IN
    ('draft', 'back-ordered', 'confirmed', 'partly-dispatched', 'dispatched', 'delivered', 'cancelled')),
  ADD CONSTRAINT orders_number_check CHECK
    ((number IS NULL) = (confirmed_at IS NULL AND back_ordered_at IS NULL)),
  ADD CONSTRAINT orders_back_ordered_check CHECK (status <> 'back-ordered' OR back_ordered_at IS NOT NULL);

-- The queue of one worker, and empty when there is nothing to do.
CREATE INDEX orders_back_ordered ON orders (organization_id, number) WHERE status = 'back-ordered';

-- Whether all of it is in stock, beside what the same conversation's draft holds: that is what was there when the rest
-- was put off, and it is left to the draft for a day. One whose prices were found changed is looked at again in another
-- version of the catalogue alone.
CREATE FUNCTION can_be_filled(back_order uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT NOT EXISTS (
    SELECT FROM catalogue_versions v
    WHERE v.organization_id = o.organization_id AND v.version = o.prices_changed_in
  ) AND NOT EXISTS (
    SELECT FROM (
      SELECT l.sku, sum(l.base_quantity) AS wanted FROM order_lines l
      WHERE l.order_id IN (
        SELECT o.id
        UNION ALL
        SELECT d.id FROM orders d
        WHERE d.conversation_id = o.conversation_id AND d.status = 'draft' AND d.created_at > now() - interval '1 day'
      )
      GROUP BY l.sku HAVING bool_or(l.order_id = o.id)
    ) w
    JOIN inventory_current i ON i.organization_id = o.organization_id AND i.sku = w.sku
    WHERE w.wanted > i.on_hand - i.reserved
  )
  FROM orders o WHERE o.id = back_order
$$;

-- Thousands may wait, and hardly any of them for goods that are there: those of which one line alone is too much are
-- put aside before the others are looked at closely. Written so that no lines but theirs are read.
CREATE VIEW fillable_back_orders WITH (security_invoker = true) AS
  WITH near AS MATERIALIZED (
    SELECT o.organization_id, o.id, o.number FROM orders o
    WHERE o.status = 'back-ordered' AND (
      SELECT bool_or(l.base_quantity > (
        SELECT i.on_hand - i.reserved FROM inventory_current i
        WHERE i.organization_id = l.organization_id AND i.sku = l.sku
      )) FROM order_lines l WHERE l.order_id = o.id
    ) IS NOT TRUE
  )
  SELECT organization_id, id, number FROM near WHERE can_be_filled(id);
GRANT SELECT ON fillable_back_orders TO munshi_app;

-- Across organizations; tells ids alone.
CREATE FUNCTION due_back_orders() RETURNS TABLE (organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT f.organization_id FROM fillable_back_orders f
$$;

REVOKE ALL ON FUNCTION can_be_filled(uuid), due_back_orders() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION can_be_filled(uuid), due_back_orders() TO munshi_app;
