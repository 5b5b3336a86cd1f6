-- What is taken off each line before it is taxed, and how much of it a credit note takes along.
ALTER TABLE invoice_lines
  ADD COLUMN discount_rate integer NOT NULL DEFAULT 0 CHECK (discount_rate BETWEEN 0 AND 10000),
  ADD COLUMN discount_minor bigint NOT NULL DEFAULT 0 CHECK (discount_minor >= 0);

ALTER TABLE credit_note_lines
  ADD COLUMN discount_minor bigint NOT NULL DEFAULT 0 CHECK (discount_minor >= 0);
