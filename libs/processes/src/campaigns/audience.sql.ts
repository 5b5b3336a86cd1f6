import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { CampaignRecipient } from '@munshi/campaigns';
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
const ordersOf = (shop: string): string =>
  `orders o WHERE o.shop_id = ${shop}.id AND o.confirmed_at IS NOT NULL AND o.status <> 'cancelled'`;
const ORDERS = ordersOf('s');

/** What a shop is told in, or what its contact writes in where it has none. */
const SPEAKS = 'coalesce(s.language, t.language)';

/**
 * Whoever has a conversation with the number, with their shop where they are known to buy for one. A condition that is
 * not asked for costs nothing: its left side is a constant. `x` keeps those apart whom somebody is compared with.
 */
const meant = (x = ''): string => {
  const orders = ordersOf(`s${x}`);
  const spent = `(SELECT coalesce(sum(o.total_minor), 0) FROM ${orders}
  AND ($19::timestamptz IS NULL OR o.confirmed_at >= $19))`;
  return `
  FROM conversations c${x}
  JOIN contacts t${x} ON t${x}.id = c${x}.contact_id
  LEFT JOIN shop_identities p${x} ON p${x}.organization_id = c${x}.organization_id AND p${x}.address = t${x}.phone
  LEFT JOIN shop_identities u${x} ON u${x}.organization_id = c${x}.organization_id AND u${x}.address = t${x}.user_id
  LEFT JOIN shops s${x} ON s${x}.id = coalesce(p${x}.shop_id, u${x}.shop_id)
  LEFT JOIN shop_accounts a${x} ON a${x}.shop_id = s${x}.id
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
const consented = (contact: string): string =>
  `EXISTS (SELECT FROM consent_events e WHERE e.contact_id = ${contact}.id AND e.decision = 'in')`;
/** Who has opted out under one contact has under all. */
const optedOut = (contact: string): string =>
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
const people = (only = ''): string => `
  FROM (
    SELECT t.id, t.phone, t.also, t.opted_out_at, t.time_zone, c.id AS conversation_id, s.id AS shop_id, ${SPEAKS} AS speaks
    ${meant()}${only} OFFSET 0) t`;
const MEANT = people();

const REACHABLE = `NOT ${optedOut('t')} AND ${ONE_PERSON} AND ${ONE_PER_SHOP}`;
const REACHED = `${people(` AND t.opted_out_at IS NULL AND ${consented('t')}`)} WHERE ${REACHABLE}`;

/** The same for the same campaign and contact, however often it is asked. Low bits tell the text, all of it the place. */
const PLACE = `hashtextextended($3::uuid::text || t.id::text, 0)`;
/** By shop where there is one: whoever buys for it would be told by the others. */
const LOT = `hashtextextended($3::uuid::text || coalesce(t.shop_id, t.id)::text, 1)`;
const POSITIVE = 9_223_372_036_854_775_807n;

/** Told nothing, by the percentage that comes after the texts' shares. */
const HELD_OUT = `($25::integer > 0 AND (${LOT} & ${POSITIVE}) % 100 < $25)`;

/** Of one text there is nothing to choose, and it costs nothing. */
const VARIANT = `CASE WHEN $24::bigint[] = '{}' THEN 0
  ELSE width_bucket((${PLACE} & ${POSITIVE}) % $23::bigint, $24::bigint[]) END`;

/**
 * Until the transaction ends. A plan for whatever might be asked believes in one row and looks each one up; planned for
 * what is asked, conditions that are not fall away, and tables are joined whole, in memory. Of a million it takes ten
 * seconds on two idle cores and a minute on busy ones, which is longer than anything else may take.
 */
export const planAnew = statement<never>(
  'campaigns.plan-anew',
  `SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true),
     set_config('statement_timeout', '600000', true)`,
);

export interface AudienceCount {
  readonly meant: number;
  readonly reachable: number;
  readonly optedOut: number;
  readonly notConsented: number;
}

export const count = statement<AudienceCount, Asked>(
  'campaigns.count-audience',
  `SELECT count(*)::integer AS meant, count(*) FILTER (WHERE ${consented('t')} AND ${REACHABLE})::integer AS reachable,
     count(*) FILTER (WHERE ${optedOut('t')})::integer AS "optedOut",
     count(*) FILTER (WHERE NOT ${optedOut('t')} AND NOT ${consented('t')})::integer AS "notConsented"
   ${MEANT}`,
);

/** Numbers of the list under which nobody has ever written to this number of ours. */
export const strangers = statement<{ strangers: number }, [Id, Id]>(
  'campaigns.listed-strangers',
  `SELECT count(*)::integer AS strangers FROM campaign_listed l WHERE l.campaign_id = $2 AND NOT EXISTS (
     SELECT FROM contacts t JOIN conversations c ON c.contact_id = t.id
     WHERE t.organization_id = l.organization_id AND t.phone = l.phone AND c.channel_account_id = $1)`,
);

export interface NumbersRow {
  readonly phone: string | null;
  readonly variant: number;
  readonly speaks: string | null;
  readonly timeZone: string | null;
  readonly count: number;
}

/**
 * One number for all that begin alike: they are of one country, which says what a message costs. By text and by what they
 * speak: who has no text costs nothing. By what staff have said of their zone, since at night they are not told.
 */
export const numbers = statement<NumbersRow, [...Asked, number, readonly number[]]>(
  'campaigns.audience-numbers',
  `SELECT max(t.phone) AS phone, ${VARIANT} AS variant, t.speaks, t.time_zone AS "timeZone",
     count(*)::integer AS count
   ${REACHED} GROUP BY left(t.phone, 7), 2, 3, 4`,
);

export interface CappedRow {
  readonly recipients: number;
  /** When the first, and the last, of them may be told again; null for nobody. */
  readonly from: Date | null;
  readonly until: Date | null;
}

/**
 * Who would be told and has heard as much of campaigns of late (`$23`) as anybody may (`$24` in `$25` milliseconds). As
 * the send policy counts, but from the campaigns that were running meanwhile: there are few, and their messages are found
 * by them.
 */
export const capped = statement<CappedRow, [...Asked, Date, number, number]>(
  'campaigns.capped-audience',
  `WITH written AS MATERIALIZED (
     SELECT k.id, m.started_at, row_number() OVER (PARTITION BY k.id ORDER BY m.started_at DESC) AS nth
     FROM campaigns g
     JOIN outbound_messages m ON m.batch = g.id AND m.kind = 'campaign' AND m.started_at > $23 AND m.state <> 'failed' AND m.failed_at IS NULL
     JOIN conversations c ON c.id = m.conversation_id
     JOIN contacts t ON t.id = c.contact_id
     CROSS JOIN LATERAL unnest(t.id || t.also) AS k (id)
     WHERE g.organization_id = $1 AND g.started_at IS NOT NULL AND (g.finished_at IS NULL OR g.finished_at > $23)
   ), full_up AS MATERIALIZED (
     SELECT id, started_at + $25::double precision * interval '1 ms' AS free_at FROM written WHERE nth = $24
   )
   SELECT count(*)::integer AS recipients, min(f.free_at) AS "from", max(f.free_at) AS until
   FROM full_up f WHERE f.id IN (SELECT t.id ${REACHED})`,
);

/** Of those who are told, without those who are held out. */
export const sample = statement<CampaignRecipient, [...Asked, number, readonly number[], number, number]>(
  'campaigns.sample-audience',
  `SELECT t.id AS "contactId", t.conversation_id AS "conversationId", t.shop_id AS "shopId", ${VARIANT} AS variant
   ${REACHED} AND NOT ${HELD_OUT} ORDER BY ${PLACE} LIMIT $26`,
);

/**
 * Everybody once, in one statement: of two numbers of one contact only one conversation is not merged into another. In the
 * order of their key, so that its index grows at its end and not everywhere at once.
 */
export const freeze = statement<never, [...Asked, number, readonly number[], number]>(
  'campaigns.freeze-audience',
  `INSERT INTO campaign_recipients (campaign_id, contact_id, organization_id, conversation_id, shop_id, variant, place, state)
   SELECT $3, t.id, $1, t.conversation_id, t.shop_id, ${VARIANT}, ${PLACE},
     CASE WHEN ${HELD_OUT} THEN 'held-out' ELSE 'pending' END
   ${REACHED}
   ORDER BY t.id
   ON CONFLICT (campaign_id, contact_id) DO NOTHING`,
);

export interface FactRow {
  readonly contactId: Id;
  readonly name: string | null;
  readonly shop: string | null;
  readonly city: string | null;
  readonly balance: number | null;
  readonly lastOrderAt: Date | null;
  readonly speaks: string | null;
}

/** Each looked up by its key. */
export const facts = statement<FactRow, [readonly Id[], readonly (Id | null)[]]>(
  'campaigns.facts',
  `SELECT k.contact_id AS "contactId", t.name, s.name AS shop, s.city, a.balance_minor AS balance, o.last AS "lastOrderAt",
     ${SPEAKS} AS speaks
   FROM unnest($1::uuid[], $2::uuid[]) AS k (contact_id, shop_id)
   CROSS JOIN LATERAL (SELECT name, language FROM contacts WHERE id = k.contact_id LIMIT 1) t
   LEFT JOIN LATERAL (SELECT id, name, city, language FROM shops WHERE id = k.shop_id LIMIT 1) s ON true
   LEFT JOIN LATERAL (SELECT balance_minor FROM shop_accounts WHERE shop_id = k.shop_id LIMIT 1) a ON true
   LEFT JOIN LATERAL (SELECT max(o.confirmed_at) AS last FROM ${ORDERS}) o ON true`,
);
