import type { CampaignRecipient } from '@munshi/campaigns';
import { type Statement, statement, type Value } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import {
  type Asked,
  consented,
  optedOut,
  ordersOf,
  people,
  REACHABLE,
  reached,
  type Source,
  SPEAKS,
} from './meant.sql.js';

/** One statement, from each source that its people may be looked for in. */
const fromEach = <Row, Values extends readonly Value[]>(
  name: string,
  text: (source: Source) => string,
): Readonly<Record<Source, Statement<Row, Values>>> => ({
  everybody: statement(name, text('everybody')),
  buyers: statement(`${name}-of-buyers`, text('buyers')),
  listed: statement(`${name}-of-listed`, text('listed')),
});

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

/** After that, since it may take as long: a plan is as good as what is known of its tables. */
export const countGrown = statement<never>('campaigns.count-grown', 'SELECT count_grown_audience()');

export interface AudienceCount {
  readonly meant: number;
  readonly reachable: number;
  readonly optedOut: number;
  readonly notConsented: number;
}

export const count = fromEach<AudienceCount, Asked>(
  'campaigns.count-audience',
  (
    source,
  ) => `SELECT count(*)::integer AS meant, count(*) FILTER (WHERE ${consented('t')} AND ${REACHABLE})::integer AS reachable,
     count(*) FILTER (WHERE ${optedOut('t')})::integer AS "optedOut",
     count(*) FILTER (WHERE NOT ${optedOut('t')} AND NOT ${consented('t')})::integer AS "notConsented"
   ${people(source)}`,
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
export const numbers = fromEach<NumbersRow, [...Asked, number, readonly number[]]>(
  'campaigns.audience-numbers',
  (source) => `SELECT max(t.phone) AS phone, ${VARIANT} AS variant, t.speaks, t.time_zone AS "timeZone",
     count(*)::integer AS count
   ${reached(source)} GROUP BY left(t.phone, 7), 2, 3, 4`,
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
export const capped = fromEach<CappedRow, [...Asked, Date, number, number]>(
  'campaigns.capped-audience',
  (source) => `WITH written AS MATERIALIZED (
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
   FROM full_up f WHERE f.id IN (SELECT t.id ${reached(source)})`,
);

/** Of those who are told, without those who are held out. */
export const sample = fromEach<CampaignRecipient, [...Asked, number, readonly number[], number, number]>(
  'campaigns.sample-audience',
  (
    source,
  ) => `SELECT t.id AS "contactId", t.conversation_id AS "conversationId", t.shop_id AS "shopId", ${VARIANT} AS variant
   ${reached(source)} AND NOT ${HELD_OUT} ORDER BY ${PLACE} LIMIT $26`,
);

/**
 * Everybody once, in one statement: of two numbers of one contact only one conversation is not merged into another. In the
 * order of their key, so that its index grows at its end and not everywhere at once.
 */
export const freeze = fromEach<never, [...Asked, number, readonly number[], number]>(
  'campaigns.freeze-audience',
  (
    source,
  ) => `INSERT INTO campaign_recipients (campaign_id, contact_id, organization_id, conversation_id, shop_id, variant, place, state)
   SELECT $3, t.id, $1, t.conversation_id, t.shop_id, ${VARIANT}, ${PLACE},
     CASE WHEN ${HELD_OUT} THEN 'held-out' ELSE 'pending' END
   ${reached(source)}
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
   LEFT JOIN LATERAL (SELECT max(o.confirmed_at) AS last FROM ${ordersOf('s')}) o ON true`,
);
