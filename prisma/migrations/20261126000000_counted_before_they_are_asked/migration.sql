-- Of tables that have grown by half since anybody counted what is in them, the planner believes what was true before: an
-- audience of ten thousand that had been imported a moment ago was joined with them pair by pair, which took a minute.
-- Whoever counts one already counts it for us too.
CREATE FUNCTION count_grown_audience() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  grown regclass;
BEGIN
  FOR grown IN
    SELECT c.oid FROM pg_class c
    WHERE c.oid = ANY ('{contacts,conversations,consent_events,shops,shop_identities,shop_accounts,orders,order_lines,campaign_listed}'::regclass[])
      AND pg_relation_size(c.oid) > 1.5 * greatest(c.relpages, 8) * current_setting('block_size')::bigint
    ORDER BY c.oid
  LOOP
    EXECUTE format('ANALYZE (SKIP_LOCKED) %s', grown);
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION count_grown_audience() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_grown_audience() TO munshi_app;
