import { statement } from '@munshi/database';

/*
 * Each change of stock is two statements that travel together: the first locks the rows by SKU, the second sees them
 * as the lock's last holder left them.
 */
export const lockStock = statement<never, [string, readonly string[]]>(
  'stock.lock',
  `SELECT FROM inventory_current WHERE organization_id = $1 AND sku = ANY ($2::text[]) ORDER BY sku FOR UPDATE`,
);

export const reserveStock = statement<
  { sku: string; wanted: string; available: string },
  [string, string, readonly string[], readonly string[]]
>(
  'stock.reserve',
  `WITH counted AS (
     SELECT i.sku, w.quantity, i.on_hand - i.reserved AS available
     FROM unnest($3::text[], $4::numeric[]) AS w (sku, quantity)
     JOIN inventory_current i ON i.organization_id = $1 AND i.sku = w.sku
   ), short AS (
     SELECT * FROM counted WHERE quantity > available
   ), kept AS (
     INSERT INTO stock_reservations (organization_id, order_id, sku, quantity)
     SELECT $1, $2, sku, quantity FROM counted WHERE NOT EXISTS (SELECT FROM short)
   ), taken AS (
     UPDATE inventory_current i SET reserved = i.reserved + c.quantity FROM counted c
     WHERE i.organization_id = $1 AND i.sku = c.sku AND NOT EXISTS (SELECT FROM short)
   )
   SELECT sku, quantity AS wanted, greatest(available, 0) AS available FROM short ORDER BY sku`,
);

export const lockReserved = statement<never, [string, string]>(
  'stock.lock-reserved',
  `SELECT FROM inventory_current WHERE organization_id = $1
     AND sku IN (SELECT sku FROM stock_reservations WHERE organization_id = $1 AND order_id = $2)
   ORDER BY sku FOR UPDATE`,
);

export const releaseStock = statement<never, [string, string]>(
  'stock.release',
  `WITH given_back AS (
     DELETE FROM stock_reservations WHERE organization_id = $1 AND order_id = $2 RETURNING sku, quantity
   )
   UPDATE inventory_current i SET reserved = i.reserved - g.quantity FROM given_back g
   WHERE i.organization_id = $1 AND i.sku = g.sku`,
);

/** How much of these goods is reserved for the order; what was not counted when it was placed is not. */
const taken = `SELECT s.sku, s.quantity, least(s.quantity, coalesce(r.quantity, 0)) AS reserved
     FROM unnest($3::text[], $4::numeric[]) AS s (sku, quantity)
     LEFT JOIN stock_reservations r ON r.organization_id = $1 AND r.order_id = $2 AND r.sku = s.sku`;

/** More may leave than was counted: then the count was wrong, and none is left. */
export const shipStock = statement<never, [string, string, readonly string[], readonly string[]]>(
  'stock.ship',
  `WITH taken AS (
     ${taken}
   ), ended AS (
     DELETE FROM stock_reservations r USING taken t
     WHERE r.organization_id = $1 AND r.order_id = $2 AND r.sku = t.sku AND t.reserved = r.quantity AND r.given_back = 0
   ), reduced AS (
     UPDATE stock_reservations r SET quantity = r.quantity - t.reserved FROM taken t
     WHERE r.organization_id = $1 AND r.order_id = $2 AND r.sku = t.sku
       AND (t.reserved < r.quantity OR r.given_back > 0)
   )
   UPDATE inventory_current i
   SET on_hand = greatest(i.on_hand - t.quantity, 0), reserved = i.reserved - t.reserved
   FROM taken t WHERE i.organization_id = $1 AND i.sku = t.sku`,
);

/** The row stays: a count of books that still hold the order has to know that these goods never left. */
export const releaseSomeStock = statement<never, [string, string, readonly string[], readonly string[]]>(
  'stock.release-some',
  `WITH taken AS (
     ${taken}
   ), reduced AS (
     UPDATE stock_reservations r SET quantity = r.quantity - t.reserved, given_back = r.given_back + t.reserved
     FROM taken t WHERE r.organization_id = $1 AND r.order_id = $2 AND r.sku = t.sku AND t.reserved > 0
   )
   UPDATE inventory_current i SET reserved = i.reserved - t.reserved
   FROM taken t WHERE i.organization_id = $1 AND i.sku = t.sku`,
);

type Texts = readonly string[];

/**
 * Counts of another's books, as their words go: without what is reserved here of orders that they have taken off, and
 * with what has left here of orders that they have not.
 */
export const takeCounts = statement<never, [string, Date, Texts, Texts, Texts, Texts, Texts, Texts, Texts]>(
  'stock.take-counts',
  `WITH still_here AS (
     SELECT r.sku, sum(r.quantity) AS quantity FROM unnest($5::uuid[], $6::text[]) AS t (order_id, sku)
     JOIN stock_reservations r ON r.organization_id = $1 AND r.order_id = t.order_id AND r.sku = t.sku
     GROUP BY r.sku
   ), gone AS (
     SELECT w.sku, sum(w.quantity - coalesce(r.quantity + r.given_back, 0)) AS quantity
     FROM unnest($7::uuid[], $8::text[], $9::numeric[]) AS w (order_id, sku, quantity)
     LEFT JOIN stock_reservations r ON r.organization_id = $1 AND r.order_id = w.order_id AND r.sku = w.sku
     GROUP BY w.sku
   )
   INSERT INTO inventory_current AS i (organization_id, sku, on_hand, counted_at)
   SELECT $1, c.sku, greatest(c.on_hand + coalesce(s.quantity, 0) - coalesce(g.quantity, 0), 0), $2
   FROM unnest($3::text[], $4::numeric[]) AS c (sku, on_hand)
   LEFT JOIN still_here s ON s.sku = c.sku LEFT JOIN gone g ON g.sku = c.sku
   WHERE EXISTS (SELECT FROM products p WHERE p.organization_id = $1 AND p.sku = c.sku)
   ORDER BY c.sku
   ON CONFLICT (organization_id, sku) DO UPDATE SET on_hand = excluded.on_hand, counted_at = excluded.counted_at
   WHERE i.counted_at < excluded.counted_at`,
);
