-- Whether the owner was told of a day, or what was missing.
ALTER TABLE "daily_summaries" ADD COLUMN "outcome" TEXT NOT NULL DEFAULT 'told';
ALTER TABLE daily_summaries ADD CHECK (outcome IN ('told', 'no-number', 'no-channel', 'no-approved-template', 'cannot-be-said'));
GRANT UPDATE (outcome) ON daily_summaries TO munshi_app;
