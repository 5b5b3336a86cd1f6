-- What staff give on an order, and what of that and of the shop's own discount is on each line.
ALTER TABLE orders
  ADD COLUMN staff_discount_rate integer CHECK (staff_discount_rate BETWEEN 1 AND 10000),
  ADD COLUMN staff_discount_minor bigint CHECK (staff_discount_minor > 0),
  ADD COLUMN staff_discount_of_minor bigint CHECK (staff_discount_of_minor >= staff_discount_minor),
  ADD CHECK (staff_discount_rate IS NULL OR staff_discount_minor IS NULL),
  ADD CHECK ((staff_discount_minor IS NULL) = (staff_discount_of_minor IS NULL));

ALTER TABLE order_lines
  ADD COLUMN discount_rate integer NOT NULL DEFAULT 0 CHECK (discount_rate BETWEEN 0 AND 10000),
  ADD COLUMN discount_minor bigint NOT NULL DEFAULT 0 CHECK (discount_minor >= 0);
