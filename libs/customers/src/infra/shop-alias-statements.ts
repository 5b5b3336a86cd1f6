import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';

/** Tells the shop where there is one. */
export const rememberAlias = statement<{ shopId: Id }, [Id, Id, string, string, string, number | null, Date]>(
  'customers.remember-alias',
  `INSERT INTO shop_aliases (organization_id, shop_id, words, name, sku, message_id, learnt_at)
   SELECT $1, id, $3, $4, $5, $6::bigint, $7 FROM shops WHERE organization_id = $1 AND id = $2
   ON CONFLICT (shop_id, words) DO UPDATE SET name = excluded.name, sku = excluded.sku,
     message_id = excluded.message_id, learnt_at = excluded.learnt_at
   RETURNING shop_id AS "shopId"`,
);

export const forgetAlias = statement<{ words: string }, [Id, Id, string]>(
  'customers.forget-alias',
  `DELETE FROM shop_aliases WHERE organization_id = $1 AND shop_id = $2 AND words = $3 RETURNING words`,
);

export const decideOnAlias = statement<never, [Id, string, string, string]>(
  'customers.decide-on-alias',
  `INSERT INTO alias_decisions (organization_id, words, sku, decision) VALUES ($1, $2, $3, $4)
   ON CONFLICT (organization_id, words, sku) DO UPDATE SET decision = excluded.decision,
     decided_at = excluded.decided_at`,
);

/**
 * Names that at least $2 shops use for one product, and no shop for another, and that nobody has decided on: those of
 * most shops first, and after the name $4 of $3 shops where these are given.
 */
export const aliasProposals = statement<AliasProposalRow, [Id, number, number | null, string | null, number]>(
  'customers.alias-proposals',
  `SELECT a.words, min(a.sku) AS sku, (array_agg(a.name ORDER BY a.learnt_at DESC))[1] AS name,
     count(*)::int AS shops
   FROM shop_aliases a WHERE a.organization_id = $1
   GROUP BY a.words HAVING count(*) >= $2 AND min(a.sku) = max(a.sku)
     AND NOT EXISTS (SELECT FROM alias_decisions d
       WHERE d.organization_id = $1 AND d.words = a.words AND d.sku = min(a.sku))
     AND ($3::bigint IS NULL OR count(*) < $3 OR (count(*) = $3 AND a.words > $4))
   ORDER BY count(*) DESC, a.words LIMIT $5`,
);

export interface AliasProposalRow {
  readonly words: string;
  readonly sku: string;
  readonly name: string;
  readonly shops: number;
}
