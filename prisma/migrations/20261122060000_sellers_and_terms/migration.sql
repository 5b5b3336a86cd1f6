-- What papers say of the seller, where buyers pay, and on what terms shops buy.
ALTER TABLE organizations
  ADD COLUMN legal_name text,
  ADD COLUMN address text,
  ADD COLUMN contact text,
  ADD COLUMN state text,
  ADD COLUMN tax_profile text CHECK (tax_profile IN ('india-gst', 'brazil', 'none')),
  ADD COLUMN bank jsonb,
  ADD COLUMN scan_to_pay jsonb,
  ADD COLUMN terms_days smallint NOT NULL DEFAULT 15 CHECK (terms_days BETWEEN 0 AND 365),
  ADD COLUMN credit_limit_minor bigint CHECK (credit_limit_minor >= 0);

ALTER TABLE shops
  ADD COLUMN state text,
  ADD COLUMN terms_days smallint CHECK (terms_days BETWEEN 0 AND 365),
  ADD COLUMN credit_limit_minor bigint CHECK (credit_limit_minor >= 0);
