-- What was reserved for an order and given back without having left: books elsewhere still count it as the order's.
ALTER TABLE "stock_reservations" ADD COLUMN "given_back" DECIMAL(15,3) NOT NULL DEFAULT 0;
ALTER TABLE stock_reservations DROP CONSTRAINT stock_reservations_quantity_check;
ALTER TABLE stock_reservations ADD CHECK (quantity >= 0 AND given_back >= 0 AND quantity + given_back > 0);
