import type { Id } from '@munshi/kernel';
import { contactsOf } from './contacts-of-shop.sql.js';

type Words = readonly string[] | null;
type Least = number | null;

/** What a segment asks for, in the order of the placeholders; null for what it does not ask. */
export type Asked = [
  organization: Id,
  channelAccount: Id,
  campaign: Id,
  listed: boolean,
  tags: Words,
  withoutTags: Words,
  cities: Words,
  priceLists: Words,
  languages: Words,
  lastOrderBefore: Date | null,
  lastOrderAfter: Date | null,
  skus: Words,
  categories: Words,
  boughtSince: Date | null,
  balanceAtLeast: Least,
  balanceAtMost: Least,
  spentAtLeast: Least,
  spentAtMost: Least,
  spentSince: Date | null,
  overdueAt: Date | null,
  onePerShop: boolean,
  neverOrdered: boolean,
];

/** Of one shop: orders that were confirmed and not cancelled. */
export const ordersOf = (shop: string): string =>
  `orders o WHERE o.shop_id = ${shop}.id AND o.confirmed_at IS NOT NULL AND o.status <> 'cancelled'`;

/** What a shop is told in, or what its contact writes in where it has none. */
export const SPEAKS = 'coalesce(s.language, t.language)';

/** Where those are looked for who are meant: among these contacts (`b.id`), or everybody. */
const SOURCES = {
  /** Who buys for shops that are asked for by what is known of all of them. */
  buyers: `SELECT k.id FROM shops b
    JOIN shop_identities i ON i.shop_id = b.id
    JOIN contacts k ON k.organization_id = i.organization_id AND (k.phone = i.address OR k.user_id = i.address)
    WHERE b.organization_id = $1 AND ($5::text[] IS NULL OR b.tags && $5)
      AND ($7::text[] IS NULL OR lower(b.city) = ANY ($7)) AND ($8::text[] IS NULL OR b.price_list = ANY ($8))
    GROUP BY k.id`,
  listed: `SELECT k.id FROM campaign_listed l
    JOIN contacts k ON k.organization_id = l.organization_id AND k.phone = l.phone WHERE l.campaign_id = $3::uuid`,
} as const;
export type Source = keyof typeof SOURCES | 'everybody';

/**
 * Table by table, whole. Row-level security would have the index of shops stand behind a `coalesce`, which PostgreSQL does
 * not trust to keep to itself what it is given; a `CASE` it does.
 */
const joined = (x: string): string => `conversations c${x}
  JOIN contacts t${x} ON t${x}.id = c${x}.contact_id
  LEFT JOIN shop_identities p${x} ON p${x}.organization_id = c${x}.organization_id AND p${x}.address = t${x}.phone
  LEFT JOIN shop_identities u${x} ON u${x}.organization_id = c${x}.organization_id AND u${x}.address = t${x}.user_id
  LEFT JOIN shops s${x} ON s${x}.id = CASE WHEN p${x}.shop_id IS NULL THEN u${x}.shop_id ELSE p${x}.shop_id END
  LEFT JOIN shop_accounts a${x} ON a${x}.shop_id = s${x}.id`;

/**
 * The same, each by their keys: of tables that nobody has counted yet the planner believes that one row is asked for, and
 * joined ten thousand with ten thousand of them pair by pair.
 */
const lookedUp = (among: string): string => `(${among}) b
  CROSS JOIN LATERAL (SELECT * FROM contacts WHERE id = b.id LIMIT 1) t
  CROSS JOIN LATERAL (
    SELECT * FROM conversations WHERE channel_account_id = $2 AND contact_id = b.id AND merged_into IS NULL LIMIT 1) c
  LEFT JOIN LATERAL (
    SELECT shop_id FROM shop_identities WHERE organization_id = $1 AND address = ANY (ARRAY[t.phone, t.user_id])
    ORDER BY address = t.phone DESC LIMIT 1) p ON true
  LEFT JOIN LATERAL (SELECT * FROM shops WHERE id = p.shop_id LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT balance_minor FROM shop_accounts WHERE shop_id = s.id LIMIT 1) a ON true`;

/**
 * Whoever has a conversation with the number, with their shop where they are known to buy for one. A condition that is
 * not asked for costs nothing: its left side is a constant. `x` keeps those apart whom somebody is compared with.
 */
const meant = (x = '', source: Source = 'everybody'): string => {
  const orders = ordersOf(`s${x}`);
  const spent = `(SELECT coalesce(sum(o.total_minor), 0) FROM ${orders}
  AND ($19::timestamptz IS NULL OR o.confirmed_at >= $19))`;
  return `
  FROM ${source === 'everybody' ? joined(x) : lookedUp(SOURCES[source])}
  WHERE c${x}.organization_id = $1 AND c${x}.channel_account_id = $2 AND c${x}.merged_into IS NULL
    AND (NOT $4::boolean OR t${x}.phone IN (SELECT l.phone FROM campaign_listed l WHERE l.campaign_id = $3::uuid))
    AND ($5::text[] IS NULL OR s${x}.tags && $5)
    AND ($6::text[] IS NULL OR NOT coalesce(s${x}.tags && $6, false))
    AND ($7::text[] IS NULL OR lower(s${x}.city) = ANY ($7))
    AND ($8::text[] IS NULL OR s${x}.price_list = ANY ($8))
    AND ($9::text[] IS NULL OR coalesce(s${x}.language, t${x}.language) = ANY ($9))
    AND ($10::timestamptz IS NULL OR (SELECT max(o.confirmed_at) FROM ${orders}) < $10)
    AND (NOT $22::boolean OR NOT EXISTS (SELECT FROM ${orders}))
    AND ($11::timestamptz IS NULL OR EXISTS (SELECT FROM ${orders} AND o.confirmed_at >= $11))
    AND (($12::text[] IS NULL AND $13::text[] IS NULL) OR EXISTS (
      SELECT FROM order_lines l JOIN orders o ON o.id = l.order_id
      LEFT JOIN products g ON g.organization_id = o.organization_id AND g.sku = l.sku
      WHERE o.shop_id = s${x}.id AND o.confirmed_at IS NOT NULL AND o.status <> 'cancelled'
        AND (l.sku = ANY ($12) OR lower(g.category) = ANY ($13))
        AND ($14::timestamptz IS NULL OR o.confirmed_at >= $14)))
    AND ($15::bigint IS NULL OR (s${x}.id IS NOT NULL AND coalesce(a${x}.balance_minor, 0) >= $15))
    AND ($16::bigint IS NULL OR (s${x}.id IS NOT NULL AND coalesce(a${x}.balance_minor, 0) <= $16))
    AND ($17::bigint IS NULL OR (s${x}.id IS NOT NULL AND ${spent} >= $17))
    AND ($18::bigint IS NULL OR (s${x}.id IS NOT NULL AND ${spent} <= $18))
    AND ($20::timestamptz IS NULL OR (
      SELECT count(*) >= 3
        AND $20 - max(o.confirmed_at) > (max(o.confirmed_at) - min(o.confirmed_at)) / greatest(count(*) - 1, 1) * 1.5
      FROM ${orders}))`;
};

/** Consent is asked for here so that nobody is counted who would be refused; the send policy asks it again. */
export const consented = (contact: string): string =>
  `EXISTS (SELECT FROM consent_events e WHERE e.contact_id = ${contact}.id AND e.decision = 'in')`;
/** Who has opted out under one contact has under all. */
export const optedOut = (contact: string): string =>
  `(${contact}.opted_out_at IS NOT NULL OR (${contact}.also <> '{}' AND EXISTS (
    SELECT FROM contacts w WHERE w.id = ANY (${contact}.also) AND w.opted_out_at IS NOT NULL)))`;
const willing = (contact: string): string => `NOT ${optedOut(contact)} AND ${consented(contact)}`;
/** One of these contacts comes before this one, is meant as well, and may be told. */
const isEarlier = (contacts: string, shop = ''): string =>
  `EXISTS (SELECT ${meant('k')} AND tk.id = ANY (${contacts}) AND tk.id < t.id AND ${willing('tk')}${shop})`;
/** Of one person who is known under several contacts the first is told. */
const ONE_PERSON = `(t.also = '{}' OR NOT ${isEarlier('t.also')})`;
/** Of several who buy for one shop, where that is asked for. */
const ONE_PER_SHOP = `(NOT $21::boolean OR t.shop_id IS NULL
  OR NOT ${isEarlier(`ARRAY(SELECT k.id FROM ${contactsOf('t.shop_id')})`, ' AND sk.id = t.shop_id')})`;

/**
 * Joined by themselves, whatever is asked of them afterwards: what is looked up person by person counts for so much with
 * the planner that it sees no difference between ways of joining a million rows beside it, and looks each of them up too.
 */
export const people = (source: Source, only = ''): string => `
  FROM (
    SELECT t.id, t.phone, t.also, t.opted_out_at, t.time_zone, c.id AS conversation_id, s.id AS shop_id, ${SPEAKS} AS speaks
    ${meant('', source)}${only} OFFSET 0) t`;
/** Of `people`, besides their consent. */
export const REACHABLE = `NOT ${optedOut('t')} AND ${ONE_PERSON} AND ${ONE_PER_SHOP}`;

/** Who is told. */
export const reached = (source: Source): string =>
  `${people(source, ` AND t.opted_out_at IS NULL AND ${consented('t')}`)} WHERE ${REACHABLE}`;
