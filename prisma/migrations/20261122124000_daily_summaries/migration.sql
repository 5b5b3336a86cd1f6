-- What the owner was told of a day: one row a day says it once.
CREATE TABLE "daily_summaries" (
    "organization_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "told_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "daily_summaries_pkey" PRIMARY KEY ("organization_id","day")
);
ALTER TABLE daily_summaries ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
ALTER TABLE daily_summaries ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON daily_summaries TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT ON daily_summaries TO munshi_app;

-- Across organizations; tells ids alone. By the organization's clock, and not again on one of its days.
CREATE FUNCTION due_daily_summaries(at timestamptz) RETURNS TABLE (organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT o.id FROM organizations o CROSS JOIN LATERAL (SELECT at AT TIME ZONE o.time_zone AS wall) l
  WHERE extract(hour FROM l.wall) * 60 + extract(minute FROM l.wall) >= o.daily_summary_at AND NOT EXISTS (
    SELECT FROM daily_summaries s WHERE s.organization_id = o.id AND s.day = l.wall::date)
$$;
REVOKE ALL ON FUNCTION due_daily_summaries(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION due_daily_summaries(timestamptz) TO munshi_app;
CREATE INDEX "payments_organization_id_recorded_at_idx" ON "payments"("organization_id", "recorded_at");
CREATE INDEX orders_confirmed ON orders (organization_id, confirmed_at) WHERE confirmed_at IS NOT NULL;
