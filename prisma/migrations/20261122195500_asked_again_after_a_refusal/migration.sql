-- What was refused may be asked for again: of an order and amount one request waits or is approved at a time.
DROP INDEX credit_approvals_order_id_amount_minor_key;
CREATE UNIQUE INDEX credit_approvals_standing ON credit_approvals (order_id, amount_minor)
  WHERE decision IS DISTINCT FROM 'refused';
CREATE INDEX credit_approvals_of_order ON credit_approvals (order_id);
