import { statement } from '@munshi/database';
import { type Id, Quantity } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type Apart, CrmItems, type SeenItem } from '../domain/crm-items.js';
import { type Books, ConnectedBooks } from './connected-books.js';
import type { LastLook } from '../domain/stock-news.js';

type Texts = readonly string[];

const known = statement<{ sku: string; stock: string | null; taken: string }, [...Books, Texts]>(
  'crm.items-known',
  `SELECT sku, stock, taken FROM crm_items WHERE organization_id = $1 AND service = $2 AND sku = ANY ($3::text[])
   ORDER BY sku FOR UPDATE`,
);

const keep = statement<
  never,
  [...Books, Date, Texts, Texts, Texts, readonly (string | null)[], Texts, readonly Date[]]
>(
  'crm.items-keep',
  `INSERT INTO crm_items (organization_id, service, seen_at, sku, remote_id, name, stock, taken, modified_at)
   SELECT $1, $2, $3, i.* FROM unnest($4::text[], $5::text[], $6::text[], $7::numeric[], $8::numeric[], $9::timestamptz[]) AS i
   ORDER BY 4
   ON CONFLICT (organization_id, service, sku) DO UPDATE SET seen_at = excluded.seen_at,
     remote_id = excluded.remote_id, name = excluded.name, stock = excluded.stock, taken = excluded.taken,
     modified_at = excluded.modified_at`,
);

const apart = statement<{ orderId: Id; sku: string; quantity: string; took: boolean }, [...Books, Texts]>(
  'crm.items-apart',
  `SELECT o.subject_id AS "orderId", l ->> 'sku' AS sku, sum((l ->> 'quantity')::numeric)::text AS quantity, o.took
   FROM crm_records o CROSS JOIN jsonb_array_elements(o.body -> 'lines') AS l
   WHERE o.organization_id = $1 AND o.service = $2 AND o.kind = 'order' AND o.standing = 'open'
     AND NOT (o.shipped AND o.took) AND l ->> 'sku' = ANY ($3::text[])
   GROUP BY o.subject_id, l ->> 'sku', o.took`,
);

const idsOf = statement<{ sku: string; remoteId: string }, [...Books, Texts]>(
  'crm.items-ids',
  `SELECT sku, remote_id AS "remoteId" FROM crm_items
   WHERE organization_id = $1 AND service = $2 AND sku = ANY ($3::text[])`,
);

const take = statement<never, [...Books, Texts, Texts]>(
  'crm.items-take',
  `UPDATE crm_items i SET taken = i.taken + g.quantity FROM unnest($3::text[], $4::numeric[]) AS g (sku, quantity)
   WHERE i.organization_id = $1 AND i.service = $2 AND i.sku = g.sku`,
);

const forget = statement<never, [...Books, Date]>(
  'crm.items-forget',
  'DELETE FROM crm_items WHERE organization_id = $1 AND service = $2 AND seen_at < $3',
);

@Injectable()
export class PgCrmItems extends CrmItems {
  constructor(private readonly books: ConnectedBooks) {
    super();
  }

  async look(
    organizationId: Id,
    items: readonly SeenItem[],
    at: Date,
    next: (known: LastLook | null, item: SeenItem) => LastLook,
  ): Promise<void> {
    const skus = items.map(({ sku }) => sku);
    await this.books.run(organizationId, async () => {
      const rows = await this.books.rows(organizationId, known, skus);
      const looks = new Map(rows.map(({ sku, stock, taken }) => [sku, lookOf(stock, taken)]));
      const seen = items.map((item) => next(looks.get(item.sku) ?? null, item));
      const ids = items.map(({ remoteId }) => remoteId);
      const names = items.map(({ name }) => name);
      const stocks = seen.map(({ stock }) => stock?.toString() ?? null);
      const takens = seen.map(({ taken }) => taken.toString());
      const modified = items.map(({ modifiedAt }) => modifiedAt);
      await this.books.execute(organizationId, keep, at, skus, ids, names, stocks, takens, modified);
    });
  }

  async apart(organizationId: Id, skus: readonly string[]): Promise<readonly Apart[]> {
    const rows = await this.books.rows(organizationId, apart, skus);
    return rows.map(({ quantity, ...row }) => ({ ...row, quantity: Quantity.of(quantity) }));
  }

  async idsOf(organizationId: Id, skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.books.rows(organizationId, idsOf, skus);
    return new Map(rows.map(({ sku, remoteId }) => [sku, remoteId]));
  }

  async take(organizationId: Id, goods: ReadonlyMap<string, Quantity>): Promise<void> {
    await this.books.execute(organizationId, take, [...goods.keys()], [...goods.values()].map(String));
  }

  async forgetUnseen(organizationId: Id, before: Date): Promise<void> {
    await this.books.execute(organizationId, forget, before);
  }
}

const lookOf = (stock: string | null, taken: string): LastLook => ({
  stock: stock === null ? null : Quantity.of(stock),
  taken: Quantity.of(taken),
});
