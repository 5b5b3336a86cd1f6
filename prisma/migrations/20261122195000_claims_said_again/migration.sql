-- A claim of the same amount, while one is open, is that one said again; staff are shown what was written.
ALTER TABLE payment_claims
  ADD COLUMN words text CHECK (length(words) <= 500),
  ADD COLUMN said_again integer NOT NULL DEFAULT 0,
  ADD COLUMN said_again_at timestamptz(6),
  ADD COLUMN said_again_in bigint;
CREATE INDEX payment_claims_open_of_shop ON payment_claims (shop_id) WHERE status = 'open';
GRANT UPDATE (said_again, said_again_at, said_again_in) ON payment_claims TO munshi_app;
