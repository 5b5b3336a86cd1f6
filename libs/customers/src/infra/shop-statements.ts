import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { KeptOfShop, Shop, ShopTerms } from '../domain/shop.js';

/** The best address first. Each shop is looked up by its key, however little the planner knows of the tables. */
export const shopsAt = statement<Shop & { readonly at: string }, [string, readonly string[]]>(
  'customers.shops-at',
  `SELECT s.id, s.name, s.price_list AS "priceList", s.language, s.address, s.tax_id AS "taxId", s.verified,
     s.state, s.terms_days AS "termsDays", s.credit_limit_minor AS "creditLimitMinor", i.address AS at,
     (SELECT coalesce(json_agg(json_build_object('sku', d.sku, 'category', d.category, 'rate', d.rate,
        'validFrom', d.valid_from, 'validUntil', d.valid_until)), '[]')
      FROM shop_discounts d WHERE d.shop_id = s.id) AS discounts
   FROM shop_identities i CROSS JOIN LATERAL (SELECT * FROM shops WHERE id = i.shop_id LIMIT 1) s
   WHERE i.organization_id = $1 AND i.address = ANY ($2::text[])
   ORDER BY array_position($2::text[], i.address)`,
);

/** Whoever makes a shop for one of these addresses waits for the one before, and then finds what that one made. */
export const lockAddresses = statement<never, [string, readonly string[]]>(
  'customers.lock-addresses',
  `SELECT pg_advisory_xact_lock(key) FROM (
     SELECT DISTINCT hashtextextended($1::text || address, 0) AS key FROM unnest($2::text[]) AS address ORDER BY key
   ) AS keys`,
);

export const makeShop = statement<never, [string, readonly string[], string, string]>(
  'customers.make-shop',
  `WITH known AS (
     SELECT shop_id FROM shop_identities WHERE organization_id = $1 AND address = ANY ($2::text[])
     ORDER BY array_position($2::text[], address) LIMIT 1
   ), made AS (
     INSERT INTO shops (organization_id, name, price_list)
     SELECT $1, $3, $4 WHERE NOT EXISTS (SELECT FROM known) RETURNING id
   ), shop AS (
     SELECT shop_id AS id FROM known UNION ALL SELECT id FROM made
   )
   INSERT INTO shop_identities (organization_id, address, shop_id)
   SELECT $1, address, shop.id FROM shop, unnest($2::text[]) AS address ON CONFLICT DO NOTHING`,
);

export const enterShops = statement<never, [string, string, readonly KeptOfShop[]]>(
  'customers.enter-shops',
  `WITH given AS (
     SELECT g.*, i.shop_id AS known
     FROM jsonb_to_recordset($2::jsonb) AS g (id uuid, phone text, name text, "priceList" text, language text,
       address text, "taxId" text, state text, city text, tags text[])
     LEFT JOIN shop_identities i ON i.organization_id = $1 AND i.address = g.phone
   ), changed AS (
     UPDATE shops s SET name = g.name, verified = true,
       price_list = CASE WHEN 'priceList' = ANY ($3::text[]) THEN s.price_list ELSE g."priceList" END,
       language = CASE WHEN 'language' = ANY ($3::text[]) THEN s.language ELSE g.language END,
       address = CASE WHEN 'address' = ANY ($3::text[]) THEN s.address ELSE g.address END,
       tax_id = CASE WHEN 'taxId' = ANY ($3::text[]) THEN s.tax_id ELSE g."taxId" END,
       state = coalesce(g.state, s.state), city = coalesce(g.city, s.city), tags = coalesce(g.tags, s.tags)
     FROM given g WHERE s.id = g.known
   ), made AS (
     INSERT INTO shops (id, organization_id, name, price_list, language, address, tax_id, state, city, tags, verified)
     SELECT id, $1, name, "priceList", language, address, "taxId", state, city, coalesce(tags, '{}'), true FROM given WHERE known IS NULL
   )
   INSERT INTO shop_identities (organization_id, address, shop_id)
   SELECT $1, phone, id FROM given WHERE known IS NULL`,
);

export const putTerms = statement<never, [Id, Id, string | null, number | null, number | null]>(
  'customers.put-terms',
  `UPDATE shops SET state = $3, terms_days = $4, credit_limit_minor = $5 WHERE organization_id = $1 AND id = $2`,
);

export const putProfile = statement<never, [Id, Id, string | null, readonly string[]]>(
  'customers.put-profile',
  'UPDATE shops SET city = $3, tags = $4 WHERE organization_id = $1 AND id = $2',
);

export const termsOf = statement<ShopTerms, [Id, Id]>(
  'customers.terms-of',
  `SELECT state, terms_days AS "termsDays", credit_limit_minor AS "creditLimitMinor" FROM shops
   WHERE organization_id = $1 AND id = $2`,
);
