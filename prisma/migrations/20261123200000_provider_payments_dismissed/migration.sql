-- Money that is nobody's here, or of another currency, need not wait for ever: staff say why it will be no payment.
ALTER TABLE provider_payments
  ADD COLUMN dismissed_at timestamptz(6),
  ADD COLUMN dismissed_by text,
  ADD COLUMN dismissal_reason text,
  ADD CONSTRAINT provider_payments_dismissed_check CHECK (
    (dismissed_at IS NULL) = (dismissal_reason IS NULL) AND (dismissed_at IS NULL) = (dismissed_by IS NULL)
    AND (dismissed_at IS NULL OR payment_id IS NULL)
  );
GRANT UPDATE (dismissed_at, dismissed_by, dismissal_reason) ON provider_payments TO munshi_app;
