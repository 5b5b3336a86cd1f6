import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { KeptDiscount } from '../domain/shop-discounts.js';

const DISCOUNT = `id, sku, category, rate, valid_from::text AS "validFrom", valid_until::text AS "validUntil",
  set_at AS "setAt"`;

export const putDiscount = statement<
  KeptDiscount,
  [Id, Id, Id, string | null, string | null, number, string | null, string | null, Date]
>(
  'customers.put-discount',
  `INSERT INTO shop_discounts (id, organization_id, shop_id, sku, category, rate, valid_from, valid_until, set_at)
   SELECT $1, $2, s.id, $4, $5, $6, $7::date, $8::date, $9 FROM shops s WHERE s.organization_id = $2 AND s.id = $3
   ON CONFLICT (shop_id, (coalesce(category, '')), (coalesce(sku, ''))) DO UPDATE SET rate = excluded.rate,
     valid_from = excluded.valid_from, valid_until = excluded.valid_until, set_at = excluded.set_at
   RETURNING ${DISCOUNT}`,
);

export const endDiscount = statement<never, [Id, Id, Id]>(
  'customers.end-discount',
  'DELETE FROM shop_discounts WHERE organization_id = $1 AND shop_id = $2 AND id = $3',
);

export const discountsOf = statement<KeptDiscount, [Id, Id]>(
  'customers.discounts-of',
  `SELECT ${DISCOUNT} FROM shop_discounts WHERE organization_id = $1 AND shop_id = $2
   ORDER BY sku NULLS FIRST, category NULLS FIRST`,
);
