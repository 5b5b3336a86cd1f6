-- What has become of a campaign, by whomever: each status with its reason, and what of its plan was changed after its start.
CREATE TABLE "campaign_history" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY NOT NULL,
    "organization_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "detail" TEXT,
    -- Field, from and to; empty where its status changed alone.
    "changes" JSONB NOT NULL,

    CONSTRAINT "campaign_history_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "campaign_history_campaign_id_id_idx" ON "campaign_history"("campaign_id", "id");
ALTER TABLE campaign_history ADD FOREIGN KEY (campaign_id) REFERENCES campaigns (id);
ALTER TABLE campaign_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organization ON campaign_history TO munshi_app USING (organization_id = current_organization());
GRANT SELECT, INSERT ON campaign_history TO munshi_app;
