import { statement } from '@munshi/database';
import type { KeptOfProduct } from '../domain/product.repository.js';

/** `writer` is the transaction that gave the version: one that is rolled back is given again, to other products. */
export const catalogueVersion = statement<{ version: number; writer: string }, [string]>(
  'catalog.version',
  'SELECT version, xmin::text AS writer FROM catalogue_versions WHERE organization_id = $1',
);

export interface ProductRow {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly unit: string;
  readonly packs: Record<string, number>;
  readonly aliases: string[];
  readonly taxRate: number;
  readonly hsn: string | null;
}

/** A product that no list has a price for cannot be sold. */
export const soldProducts = statement<ProductRow, [string]>(
  'catalog.products',
  `SELECT sku, name, category, unit, packs, aliases, tax_rate AS "taxRate", hsn FROM products p
   WHERE organization_id = $1 AND active
     AND EXISTS (SELECT FROM product_prices WHERE organization_id = p.organization_id AND sku = p.sku)
   ORDER BY sku`,
);

export const allPrices = statement<
  { priceList: string; sku: string; minor: number; currency: string },
  [string]
>(
  'catalog.prices',
  `SELECT price_list AS "priceList", sku, minor, currency FROM product_prices WHERE organization_id = $1`,
);

export const defaultPriceList = statement<{ name: string }, [string]>(
  'catalog.default-price-list',
  'SELECT name FROM price_lists WHERE organization_id = $1 AND is_default ORDER BY name LIMIT 1',
);

export const availableStock = statement<{ sku: string; available: string }, [string, readonly string[]]>(
  'catalog.available',
  `SELECT sku, on_hand - reserved AS available FROM inventory_current
   WHERE organization_id = $1 AND sku = ANY ($2::text[])`,
);

/** The first default list an organization has; there from its first product on. */
export const ensureDefaultPriceList = statement<never, [string, string]>(
  'catalog.ensure-default-price-list',
  `INSERT INTO price_lists (organization_id, name, is_default)
   SELECT $1, $2, true WHERE NOT EXISTS (SELECT FROM price_lists WHERE organization_id = $1 AND is_default)
   ON CONFLICT (organization_id, name) DO UPDATE SET is_default = true`,
);

/** Rows are taken by SKU, as in every statement that locks stock. */
export const putProducts = statement<never, [string, string, readonly KeptOfProduct[]]>(
  'catalog.put-products',
  `WITH given AS (
     SELECT * FROM jsonb_to_recordset($2::jsonb) AS g (sku text, name text, category text, unit text, packs jsonb,
       aliases text[], "taxRate" integer, hsn text, "onHand" numeric, prices jsonb)
   ), put AS (
     INSERT INTO products AS p (organization_id, sku, name, category, unit, packs, aliases, tax_rate, hsn)
     SELECT $1, sku, name, category, unit, packs, aliases, "taxRate", hsn FROM given ORDER BY sku
     ON CONFLICT (organization_id, sku) DO UPDATE SET name = excluded.name, unit = excluded.unit,
       category = CASE WHEN 'category' = ANY ($3::text[]) THEN p.category ELSE excluded.category END,
       packs = CASE WHEN 'packs' = ANY ($3::text[]) AND p.unit = excluded.unit THEN p.packs ELSE excluded.packs END,
       aliases = CASE WHEN 'aliases' = ANY ($3::text[]) THEN p.aliases ELSE excluded.aliases END,
       hsn = CASE WHEN 'hsn' = ANY ($3::text[]) THEN p.hsn ELSE excluded.hsn END,
       tax_rate = excluded.tax_rate, active = true, updated_at = now()
   ), counted AS (
     INSERT INTO inventory_current (organization_id, sku, on_hand)
     SELECT $1, sku, "onHand" FROM given WHERE "onHand" IS NOT NULL ORDER BY sku
     ON CONFLICT (organization_id, sku) DO UPDATE SET on_hand = excluded.on_hand, counted_at = now()
   ), priced AS (
     SELECT given.sku, p.minor, p.currency, coalesce(p."priceList",
       (SELECT name FROM price_lists WHERE organization_id = $1 AND is_default ORDER BY name LIMIT 1)) AS price_list
     FROM given, jsonb_to_recordset(given.prices) AS p ("priceList" text, minor bigint, currency text)
   ), lists AS (
     INSERT INTO price_lists (organization_id, name) SELECT DISTINCT $1::uuid, price_list FROM priced
     ON CONFLICT DO NOTHING
   ), prices AS (
     INSERT INTO product_prices (organization_id, price_list, sku, minor, currency)
     SELECT $1, price_list, sku, minor, currency FROM priced ORDER BY price_list, sku
     ON CONFLICT (organization_id, price_list, sku) DO UPDATE SET minor = excluded.minor, currency = excluded.currency
   )
   INSERT INTO catalogue_versions AS v (organization_id) VALUES ($1)
   ON CONFLICT (organization_id) DO UPDATE SET version = v.version + 1`,
);

/** As putting products begins: whoever named one before taking it would wait for those who put it, and they for that. */
export const lockVersion = statement<never, [string]>(
  'catalog.lock-version',
  'SELECT FROM catalogue_versions WHERE organization_id = $1 FOR UPDATE',
);

/** Tells the SKU where there is such a product; one that has the alias already makes no new version. */
export const addAlias = statement<{ sku: string }, [string, string, string]>(
  'catalog.add-alias',
  `WITH found AS (
     SELECT sku, $3 = ANY (aliases) AS has FROM products WHERE organization_id = $1 AND sku = $2 FOR UPDATE
   ), named AS (
     UPDATE products SET aliases = array_append(aliases, $3), updated_at = now()
     WHERE organization_id = $1 AND sku = (SELECT sku FROM found WHERE NOT has) RETURNING sku
   ), changed AS (
     UPDATE catalogue_versions SET version = version + 1 WHERE organization_id = $1 AND EXISTS (SELECT FROM named)
   )
   SELECT sku FROM found`,
);
