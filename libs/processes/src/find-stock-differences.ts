import { type Page, pageOf, statement, UnitOfWork } from '@munshi/database';
import { type Id, Quantity } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';

/** `not-counted`: one of the two counts it and the other does not. */
export type StockDifference = 'differs' | 'not-here' | 'not-there' | 'not-counted';

export interface ComparedStock {
  readonly sku: string;
  readonly name: string;
  /** Null where it is not sold here. */
  readonly here: { readonly onHand: Quantity | null; readonly reserved: Quantity } | null;
  /** As it was at the last look; null where it is not sold there. */
  readonly there: {
    readonly remoteId: string;
    readonly stock: Quantity | null;
    readonly seenAt: Date;
  } | null;
  /** What would be on hand here if that count held, with the orders that only one of the two has taken off. */
  readonly expected: Quantity | null;
  readonly difference: StockDifference | null;
}

/** What is counted here beside what other books count, in the order of SKUs. */
export class FindStockDifferences extends Query<Page<ComparedStock>> {
  constructor(
    readonly organizationId: Id,
    /** Whose books: `crm`, `inventory`. */
    readonly service: string,
    /** Or all of it. */
    readonly onlyDifferences: boolean,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

interface Row {
  readonly sku: string;
  readonly name: string;
  readonly isHere: boolean;
  readonly onHand: string | null;
  readonly reserved: string | null;
  readonly remoteId: string | null;
  readonly stock: string | null;
  readonly seenAt: Date | null;
  readonly expected: string | null;
  readonly difference: StockDifference | null;
}

const compare = statement<Row, [Id, string, boolean, string, number]>(
  'processes.compare-stock',
  `WITH connected AS (
     SELECT coalesce(bool_or(invoices_take), false) AS take FROM crm_connections
     WHERE organization_id = $1 AND service = $2
   ), ordered AS (
     SELECT o.subject_id AS order_id, o.took, l ->> 'sku' AS sku, sum((l ->> 'quantity')::numeric) AS quantity
     FROM crm_records o CROSS JOIN jsonb_array_elements(o.body -> 'lines') AS l
     WHERE o.organization_id = $1 AND o.service = $2 AND (SELECT take FROM connected)
       AND o.kind = 'order' AND o.standing = 'open' AND NOT (o.shipped AND o.took)
     GROUP BY 1, 2, 3
   ), apart AS (
     SELECT o.sku, sum(coalesce(r.quantity, 0) - CASE WHEN o.took THEN 0 ELSE o.quantity - coalesce(r.given_back, 0) END)
         AS quantity
     FROM ordered o LEFT JOIN stock_reservations r
       ON r.organization_id = $1 AND r.order_id = o.order_id AND r.sku = o.sku
     GROUP BY 1
   ), compared AS (
     SELECT coalesce(h.sku, t.sku) AS sku, coalesce(h.name, t.name) AS name, h.sku IS NOT NULL AS "isHere",
       h.on_hand AS "onHand", h.reserved, t.remote_id AS "remoteId", t.stock, t.seen_at AS "seenAt",
       CASE WHEN t.stock IS NOT NULL THEN greatest(t.stock + coalesce(a.quantity, 0)
         - CASE WHEN (SELECT take FROM connected) THEN t.taken ELSE 0 END, 0) END AS expected
     FROM (SELECT p.sku, p.name, i.on_hand, i.reserved FROM products p
             LEFT JOIN inventory_current i ON i.organization_id = p.organization_id AND i.sku = p.sku
           WHERE p.organization_id = $1 AND p.active) h
     FULL JOIN (SELECT * FROM crm_items WHERE organization_id = $1 AND service = $2) t ON t.sku = h.sku
     LEFT JOIN apart a ON a.sku = coalesce(h.sku, t.sku)
   ), judged AS (
     SELECT *, CASE WHEN NOT "isHere" THEN 'not-here' WHEN "remoteId" IS NULL THEN 'not-there'
       WHEN ("onHand" IS NULL) <> (stock IS NULL) THEN 'not-counted' WHEN "onHand" <> expected THEN 'differs' END
       AS difference FROM compared
   )
   SELECT * FROM judged WHERE sku > $4 AND (difference IS NOT NULL OR NOT $3) ORDER BY sku LIMIT $5`,
);

@QueryHandler(FindStockDifferences)
export class FindStockDifferencesHandler implements IQueryHandler<FindStockDifferences> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(asked: FindStockDifferences): Promise<Page<ComparedStock>> {
    const { organizationId, service, onlyDifferences, after, limit } = asked;
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(compare, [organizationId, service, onlyDifferences, after ?? '', limit + 1]),
    );
    return pageOf(rows, limit, viewOf, ({ sku }) => sku);
  }
}

const quantityOf = (text: string | null): Quantity | null => (text === null ? null : Quantity.of(text));

const viewOf = ({
  sku,
  name,
  isHere,
  onHand,
  reserved,
  remoteId,
  stock,
  seenAt,
  ...row
}: Row): ComparedStock => ({
  sku,
  name,
  here: isHere ? { onHand: quantityOf(onHand), reserved: quantityOf(reserved) ?? Quantity.zero } : null,
  there: remoteId === null || seenAt === null ? null : { remoteId, stock: quantityOf(stock), seenAt },
  expected: quantityOf(row.expected),
  difference: row.difference,
});
