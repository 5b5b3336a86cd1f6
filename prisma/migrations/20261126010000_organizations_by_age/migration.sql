-- Who asks for an organization before it knows any looked for one that has a channel: where none is on there was nobody to
-- serve, though an organization had been set up.
CREATE FUNCTION organizations_by_age() RETURNS TABLE (organization_id uuid, created_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS 'SELECT id, created_at FROM organizations ORDER BY created_at, id';
REVOKE ALL ON FUNCTION organizations_by_age() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organizations_by_age() TO munshi_app;
