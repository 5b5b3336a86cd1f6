import { statement } from '@munshi/database';
import type { OrderStatus } from '../domain/order-status.js';

export interface OrderRow {
  readonly id: string;
  readonly organization_id: string;
  readonly shop_id: string;
  readonly conversation_id: string | null;
  readonly number: number | null;
  readonly status: OrderStatus;
  readonly version: number;
  readonly price_list: string;
  readonly currency: string;
  readonly staff_discount_rate: number | null;
  readonly staff_discount_minor: number | null;
  readonly staff_discount_of_minor: number | null;
  readonly created_at: Date;
  readonly back_ordered_at: Date | null;
  readonly prices_changed_in: number | null;
  readonly confirmed_at: Date | null;
  readonly dispatched_at: Date | null;
  readonly delivered_at: Date | null;
  readonly cancelled_at: Date | null;
}

export interface LineRow {
  readonly line_no: number;
  readonly sku: string;
  readonly name: string;
  readonly hsn: string | null;
  readonly unit: string;
  readonly quantity: string;
  readonly base_quantity: string;
  readonly unit_price_minor: number;
  readonly discount_rate: number;
  readonly discount_minor: number;
  readonly tax_rate: number;
  readonly net_minor: number;
  readonly tax_minor: number;
  readonly dispatched: string;
  readonly closed: string;
}

const ORDER = `id, organization_id, shop_id, conversation_id, number, status, version, price_list, currency,
  staff_discount_rate, staff_discount_minor, staff_discount_of_minor, created_at, back_ordered_at, prices_changed_in,
  confirmed_at, dispatched_at, delivered_at, cancelled_at`;
const LINE = `line_no, sku, name, hsn, unit, quantity, base_quantity, unit_price_minor, discount_rate, discount_minor, tax_rate,
  net_minor, tax_minor, dispatched, closed`;
const DRAFT = `conversation_id = $1 AND status = 'draft'`;

/*
 * Lock and lines are two statements that travel together: one statement with a join would show the lines as they
 * were before it waited for the lock.
 */
export const lockOrder = statement<OrderRow, [string]>(
  'orders.lock',
  `SELECT ${ORDER} FROM orders WHERE id = $1 FOR UPDATE`,
);
export const linesOfOrder = statement<LineRow, [string]>(
  'orders.lines',
  `SELECT ${LINE} FROM order_lines WHERE order_id = $1 ORDER BY line_no`,
);
export const lockDraft = statement<OrderRow, [string]>(
  'orders.lock-draft',
  `SELECT ${ORDER} FROM orders WHERE ${DRAFT} FOR UPDATE`,
);
export const findDraft = statement<OrderRow, [string]>(
  'orders.find-draft',
  `SELECT ${ORDER} FROM orders WHERE ${DRAFT}`,
);
export const linesOfDraft = statement<LineRow & { readonly order_id: string }, [string]>(
  'orders.draft-lines',
  `SELECT order_id, ${LINE} FROM order_lines
   WHERE order_id = (SELECT id FROM orders WHERE ${DRAFT}) ORDER BY line_no`,
);

/** Waits for whoever is confirming in this organization: taken last of all locks. */
export const nextNumber = statement<{ last_number: number }, [string, number]>(
  'orders.next-number',
  `INSERT INTO order_counters AS c (organization_id, last_number) VALUES ($1, $2 + 1)
   ON CONFLICT (organization_id) DO UPDATE SET last_number = c.last_number + 1 RETURNING last_number`,
);
export const giveNumberBack = statement<never, [string]>(
  'orders.give-number-back',
  'UPDATE order_counters SET last_number = last_number - 1 WHERE organization_id = $1',
);

type Column<T> = readonly T[];
/** The columns of the lines to write, one array each. */
export type LineColumns = [
  Column<number>,
  Column<string>,
  Column<string>,
  Column<string | null>,
  Column<string>,
  Column<string>,
  Column<string>,
  Column<number>,
  Column<number>,
  Column<number>,
  Column<number>,
  Column<number>,
  Column<number>,
  Column<string>,
  Column<string>,
];

/** Placeholders from `$first` on, in the order of {@link LineColumns}. */
const unnested = (first: number): string => {
  const kinds =
    'smallint text text text text numeric numeric bigint integer bigint integer bigint bigint numeric numeric'.split(
      ' ',
    );
  return `unnest(${kinds.map((kind, index) => `$${first + index}::${kind}[]`).join(', ')})`;
};

type Amounts = [net: number, tax: number, total: number];
type StaffDiscount = [rate: number | null, amount: number | null, of: number | null];
type Head = [id: string, organization: string, ...Amounts, ...StaffDiscount];

export const insertOrder = statement<
  { readonly id: string },
  [...Head, string, string | null, string, string, number, Date, ...LineColumns]
>(
  'orders.insert',
  `WITH begun AS (
     INSERT INTO orders (id, organization_id, net_minor, tax_minor, total_minor, staff_discount_rate,
       staff_discount_minor, staff_discount_of_minor, shop_id, conversation_id, price_list, currency, version, created_at,
       status)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'draft')
     ON CONFLICT (conversation_id) WHERE status = 'draft' DO NOTHING RETURNING id
   ), written AS (
     INSERT INTO order_lines (order_id, organization_id, ${LINE})
     SELECT begun.id, $2, l.* FROM begun, ${unnested(15)} AS l
   )
   SELECT id FROM begun`,
);

/** Writes the order, drops the lines beyond its last, and writes those lines that are not as they were. */
export const updateOrder = statement<
  never,
  [
    ...Head,
    number | null,
    string,
    number,
    Date | null,
    number | null,
    Date | null,
    Date | null,
    Date | null,
    Date | null,
    number,
    ...LineColumns,
  ]
>(
  'orders.update',
  `WITH saved AS (
     UPDATE orders SET net_minor = $3, tax_minor = $4, total_minor = $5, staff_discount_rate = $6,
       staff_discount_minor = $7, staff_discount_of_minor = $8, number = $9, status = $10, version = $11,
       back_ordered_at = $12, prices_changed_in = $13, confirmed_at = $14, dispatched_at = $15, delivered_at = $16,
       cancelled_at = $17
     WHERE id = $1
   ), gone AS (
     DELETE FROM order_lines WHERE order_id = $1 AND line_no > $18
   )
   INSERT INTO order_lines (order_id, organization_id, ${LINE})
   SELECT $1, $2, l.* FROM ${unnested(19)} AS l
   ON CONFLICT (order_id, line_no) DO UPDATE SET sku = excluded.sku, name = excluded.name, hsn = excluded.hsn,
     unit = excluded.unit, quantity = excluded.quantity, base_quantity = excluded.base_quantity,
     unit_price_minor = excluded.unit_price_minor, discount_rate = excluded.discount_rate,
     discount_minor = excluded.discount_minor, tax_rate = excluded.tax_rate,
     net_minor = excluded.net_minor, tax_minor = excluded.tax_minor, dispatched = excluded.dispatched,
     closed = excluded.closed`,
);
