-- What stands on an invoice is frozen in full, and what becomes of it is kept beside: who owes what, and since when.
-- A program of the last version cannot issue an invoice any more, since it would miss in the ledger: its reactions
-- fail, and are tried again by the next one.
ALTER TABLE invoices
  ADD COLUMN language text,
  ADD COLUMN due_on date,
  ADD COLUMN tax_profile text CHECK (tax_profile IN ('india-gst', 'brazil', 'none')),
  ADD COLUMN tax_summary jsonb,
  ADD COLUMN rounding_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN payable_minor bigint GENERATED ALWAYS AS (total_minor + rounding_minor) STORED,
  ADD COLUMN paid_minor bigint NOT NULL DEFAULT 0 CHECK (paid_minor >= 0),
  ADD COLUMN credited_minor bigint NOT NULL DEFAULT 0 CHECK (credited_minor >= 0),
  ADD COLUMN paid_at timestamptz(6);
UPDATE invoices i SET language = coalesce((SELECT s.language FROM shops s WHERE s.id = i.shop_id), o.language),
  due_on = i.issued_on, tax_profile = CASE o.phone_region WHEN 'IN' THEN 'india-gst' WHEN 'BR' THEN 'brazil' ELSE 'none' END,
  seller = '{"address": null, "state": null, "contact": null}'::jsonb || i.seller,
  buyer = '{"state": null}'::jsonb || i.buyer
FROM organizations o WHERE o.id = i.organization_id;
ALTER TABLE invoices
  ALTER COLUMN language SET NOT NULL,
  ALTER COLUMN due_on SET NOT NULL,
  ALTER COLUMN tax_profile SET NOT NULL,
  ADD CONSTRAINT invoices_status_check CHECK (status IN ('issued', 'paid', 'cancelled')),
  ADD CONSTRAINT invoices_settled_check CHECK (paid_minor + credited_minor <= total_minor + rounding_minor),
  ADD CONSTRAINT invoices_paid_check CHECK (status <> 'paid' OR paid_minor + credited_minor = total_minor + rounding_minor),
  ADD CONSTRAINT invoices_cancelled_check CHECK (status <> 'cancelled' OR credited_minor = total_minor + rounding_minor);
CREATE INDEX invoices_open ON invoices (shop_id, due_on) WHERE status = 'issued';
GRANT UPDATE (status, paid_minor, credited_minor, paid_at) ON invoices TO munshi_app;

CREATE TABLE credit_notes (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  invoice_id uuid NOT NULL REFERENCES invoices (id),
  shop_id uuid NOT NULL,
  series text NOT NULL,
  financial_year text NOT NULL,
  serial integer NOT NULL CHECK (serial > 0),
  number text NOT NULL,
  cause text NOT NULL,
  reason text,
  issued_on date NOT NULL,
  issued_at timestamptz(6) NOT NULL,
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL CHECK (total_minor = net_minor + tax_minor),
  rounding_minor bigint NOT NULL,
  payable_minor bigint GENERATED ALWAYS AS (total_minor + rounding_minor) STORED,
  tax_summary jsonb NOT NULL,
  CONSTRAINT credit_notes_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX credit_notes_organization_id_series_financial_year_serial_key
  ON credit_notes (organization_id, series, financial_year, serial);
CREATE UNIQUE INDEX credit_notes_organization_id_cause_key ON credit_notes (organization_id, cause);
CREATE INDEX credit_notes_invoice_id_idx ON credit_notes (invoice_id);

CREATE TABLE credit_note_lines (
  credit_note_id uuid NOT NULL REFERENCES credit_notes (id),
  organization_id uuid NOT NULL,
  line_no smallint NOT NULL,
  quantity numeric(15, 3) NOT NULL CHECK (quantity > 0),
  net_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  CONSTRAINT credit_note_lines_pkey PRIMARY KEY (credit_note_id, line_no)
);

CREATE TABLE payments (
  id uuid NOT NULL,
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  idempotency_key text NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  free_minor bigint NOT NULL,
  currency char(3) NOT NULL,
  method text NOT NULL,
  reference text,
  received_on date NOT NULL,
  recorded_at timestamptz(6) NOT NULL,
  recorded_by text NOT NULL,
  status text NOT NULL CHECK (status IN ('recorded', 'reversed')),
  reversed_on date,
  reversed_at timestamptz(6),
  reversed_by text,
  reversal_reason text,
  CONSTRAINT payments_pkey PRIMARY KEY (id),
  CHECK (free_minor BETWEEN 0 AND amount_minor),
  CHECK ((status = 'reversed') = (reversed_at IS NOT NULL)),
  CHECK (status <> 'reversed' OR free_minor = 0)
);
CREATE UNIQUE INDEX payments_organization_id_idempotency_key_key ON payments (organization_id, idempotency_key);
CREATE INDEX payments_shop_id_received_on_idx ON payments (shop_id, received_on DESC);
CREATE INDEX payments_free ON payments (shop_id) WHERE free_minor > 0;

-- One row a shop: what its ledger adds up to, and the lock under which its money moves.
CREATE TABLE shop_accounts (
  shop_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  currency char(3) NOT NULL,
  balance_minor bigint NOT NULL DEFAULT 0,
  last_entry integer NOT NULL DEFAULT 0,
  CONSTRAINT shop_accounts_pkey PRIMARY KEY (shop_id)
);

CREATE TABLE ledger_entries (
  shop_id uuid NOT NULL REFERENCES shop_accounts (shop_id),
  entry_no integer NOT NULL CHECK (entry_no > 0),
  organization_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invoice', 'payment', 'credit-note', 'payment-reversal')),
  document_id uuid NOT NULL,
  what text NOT NULL,
  debit_minor bigint NOT NULL CHECK (debit_minor >= 0),
  credit_minor bigint NOT NULL CHECK (credit_minor >= 0),
  currency char(3) NOT NULL,
  booked_on date NOT NULL,
  booked_at timestamptz(6) NOT NULL,
  CONSTRAINT ledger_entries_pkey PRIMARY KEY (shop_id, entry_no),
  CHECK (debit_minor = 0 OR credit_minor = 0)
);
CREATE UNIQUE INDEX ledger_entries_document_id_kind_key ON ledger_entries (document_id, kind);
CREATE INDEX ledger_entries_shop_id_booked_on_entry_no_idx ON ledger_entries (shop_id, booked_on, entry_no);

-- What an invoice has used of a payment or a credit note; below zero where it was taken back.
CREATE TABLE allocations (
  id bigserial NOT NULL,
  organization_id uuid NOT NULL,
  credit_id uuid NOT NULL,
  by text NOT NULL CHECK (by IN ('payment', 'credit-note')),
  invoice_id uuid NOT NULL REFERENCES invoices (id),
  amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
  at timestamptz(6) NOT NULL,
  CONSTRAINT allocations_pkey PRIMARY KEY (id)
);
CREATE INDEX allocations_invoice_id_idx ON allocations (invoice_id);
CREATE INDEX allocations_credit_id_idx ON allocations (credit_id);

-- What has been billed before there was a ledger.
INSERT INTO shop_accounts (shop_id, organization_id, currency, balance_minor, last_entry)
SELECT shop_id, organization_id, min(currency), sum(total_minor), count(*) FROM invoices
GROUP BY shop_id, organization_id;
INSERT INTO ledger_entries (shop_id, entry_no, organization_id, kind, document_id, what, debit_minor, credit_minor,
  currency, booked_on, booked_at)
SELECT shop_id, row_number() OVER (PARTITION BY shop_id ORDER BY issued_at, serial), organization_id, 'invoice', id,
  number, total_minor, 0, currency, issued_on, issued_at
FROM invoices;

DO $$
DECLARE of_organization text;
BEGIN
  FOREACH of_organization IN ARRAY ARRAY['credit_notes', 'credit_note_lines', 'payments', 'shop_accounts',
    'ledger_entries', 'allocations']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_organization);
    EXECUTE format(
      'CREATE POLICY own_organization ON %I TO munshi_app USING (organization_id = current_organization())',
      of_organization);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO munshi_app', of_organization);
  END LOOP;
END $$;
GRANT UPDATE (balance_minor, last_entry) ON shop_accounts TO munshi_app;
GRANT UPDATE (free_minor, status, reversed_on, reversed_at, reversed_by, reversal_reason) ON payments TO munshi_app;
GRANT USAGE ON SEQUENCE allocations_id_seq TO munshi_app;
