-- Across organizations; tells ids alone. Those that nudge shops, from four in the morning on their clock on, until a day
-- has been looked at.
ALTER TABLE "organizations" ADD COLUMN "nudged_on" DATE;
CREATE FUNCTION due_order_nudges(at timestamptz) RETURNS TABLE (organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT o.id FROM organizations o CROSS JOIN LATERAL (SELECT at AT TIME ZONE o.time_zone AS wall) l
  WHERE o.order_nudges AND extract(hour FROM l.wall) >= 4 AND o.nudged_on IS DISTINCT FROM l.wall::date
$$;
REVOKE ALL ON FUNCTION due_order_nudges(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_order_nudges(timestamptz) TO munshi_app;
