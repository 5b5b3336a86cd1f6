-- What of an order's line was credited before it left the warehouse, and so will not come.
ALTER TABLE "order_lines" ADD COLUMN "closed" DECIMAL(15,3) NOT NULL DEFAULT 0;
ALTER TABLE order_lines ADD CHECK (closed >= 0 AND dispatched + closed <= quantity);
