import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { contactsOf } from './contacts-of-shop.sql.js';

/** What became of those who were given one text, or were held out. */
export interface FiguresRow {
  readonly variant: number;
  readonly heldOut: boolean;
  readonly recipients: number;
  readonly pending: number;
  readonly skipped: number;
  readonly dropped: number;
  readonly queued: number;
  readonly started: number;
  readonly sent: number;
  readonly delivered: number;
  readonly read: number;
  readonly failed: number;
  readonly refused: number;
  readonly parked: number;
  readonly unknown: number;
  readonly replied: number;
  readonly optedOut: number;
  /** Of what was started, in millionths of the currency; what failed was given back. */
  readonly costMicros: number;
}

/** Parked by the settlement, without a code: whether they have it was never found out. Policy and refusals say why. */
const PARKED_UNKNOWN = `m.state = 'parked' AND m.verdict IS DISTINCT FROM 'park' AND m.error_code IS NULL`;

const counted = (condition: string): string => `count(*) FILTER (WHERE ${condition})::integer`;

/** Their messages by the batch, which is the campaign. */
const TOLD = `campaign_recipients r
  LEFT JOIN outbound_messages m ON m.batch = r.campaign_id AND m.conversation_id = r.conversation_id AND m.part = 0
  WHERE r.campaign_id = $1`;

/** Within so many days after the message went out. */
const after = (moment: string): string =>
  `${moment} > m.started_at AND ${moment} <= m.started_at + make_interval(days => $2::integer)`;

export const figures = statement<FiguresRow, [Id, number]>(
  'campaigns.figures',
  `SELECT r.variant, r.state = 'held-out' AS "heldOut", count(*)::integer AS recipients,
     ${counted(`r.state = 'pending'`)} AS pending, ${counted(`r.state = 'skipped'`)} AS skipped,
     ${counted(`r.state = 'dropped'`)} AS dropped, ${counted(`m.state = 'queued'`)} AS queued,
     ${counted(`m.state = 'started'`)} AS started, ${counted(`m.state = 'accepted' AND m.failed_at IS NULL`)} AS sent,
     ${counted('m.delivered_at IS NOT NULL')} AS delivered, ${counted('m.read_at IS NOT NULL')} AS read,
     ${counted(`m.state = 'failed' OR (m.state = 'accepted' AND m.failed_at IS NOT NULL)`)} AS failed,
     ${counted(`m.state = 'refused'`)} AS refused, ${counted(`m.state = 'parked' AND NOT (${PARKED_UNKNOWN})`)} AS parked,
     ${counted(`m.state = 'unknown' OR (${PARKED_UNKNOWN})`)} AS unknown,
     ${counted(`m.started_at IS NOT NULL AND EXISTS (
       SELECT FROM inbound_messages i WHERE i.conversation_id = r.conversation_id AND ${after('i.received_at')})`)} AS replied,
     ${counted(`m.started_at IS NOT NULL AND EXISTS (
       SELECT FROM consent_events e WHERE e.contact_id = r.contact_id AND e.decision = 'out' AND ${after('e.at')})`)}
       AS "optedOut",
     coalesce(sum(m.cost_micros), 0)::bigint AS "costMicros"
   FROM ${TOLD} GROUP BY 1, 2 ORDER BY 1, 2`,
);

/** Why messages were not delivered: the provider's code, or what our own policy said. */
export const reasons = statement<{ state: string; reason: string; count: number }, [Id]>(
  'campaigns.reasons',
  `SELECT state, reason, count(*)::integer AS count FROM (
     SELECT CASE WHEN m.state = 'accepted' THEN 'failed' WHEN ${PARKED_UNKNOWN} THEN 'unknown' ELSE m.state END AS state,
       coalesce(CASE WHEN verdict IN ('refuse', 'park') THEN verdict_reason END, error_code, 'no-answer') AS reason
     FROM outbound_messages m
     WHERE batch = $1 AND (state IN ('failed', 'refused', 'parked', 'unknown') OR failed_at IS NOT NULL)
     UNION ALL
     SELECT state, coalesce(reason, 'unknown') FROM campaign_recipients WHERE campaign_id = $1 AND state = 'skipped'
   ) AS why GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
);

/** What was told in which language; who had no text in theirs is among the reasons. */
export const languages = statement<
  {
    language: string;
    told: number;
    sent: number;
    delivered: number;
    read: number;
    failed: number;
  },
  [Id]
>(
  'campaigns.languages',
  `SELECT template->>'language' AS language, count(*)::integer AS told,
     ${counted(`m.state = 'accepted' AND m.failed_at IS NULL`)} AS sent, ${counted('m.delivered_at IS NOT NULL')} AS delivered,
     ${counted('m.read_at IS NOT NULL')} AS read,
     ${counted(`m.state = 'failed' OR (m.state = 'accepted' AND m.failed_at IS NOT NULL)`)} AS failed
   FROM outbound_messages m WHERE m.batch = $1 AND m.part = 0 GROUP BY 1 ORDER BY 2 DESC, 1`,
);

/** A message that they have, for all that is known. */
const told = (message: string): string => `${message}.state = 'accepted' AND ${message}.failed_at IS NULL`;

/** With everybody who buys for the recipient's shop. */
const SHOPS_CONVERSATIONS = `m.conversation_id || ARRAY(
  SELECT kc.id FROM (SELECT k.id FROM ${contactsOf('r.shop_id')}) b JOIN conversations kc ON kc.contact_id = b.id)`;

/** Each order once, for the last message of any campaign that anybody of its shop was told before it. */
const BROUGHT = `orders o WHERE o.shop_id = r.shop_id AND ${after('o.confirmed_at')} AND o.status <> 'cancelled'
  AND ${told('m')} AND NOT EXISTS (
    SELECT FROM outbound_messages n WHERE n.conversation_id = ANY (${SHOPS_CONVERSATIONS}) AND n.kind = m.kind
      AND ${told('n')} AND n.part = 0 AND n.started_at < o.confirmed_at
      AND (n.started_at, n.batch, n.conversation_id) > (m.started_at, m.batch, m.conversation_id))`;

export const orders = statement<
  { variant: number; orders: number; revenue: number; shops: number },
  [Id, number]
>(
  'campaigns.orders',
  `SELECT r.variant, count(*)::integer AS orders, sum(o.total_minor)::bigint AS revenue,
     count(DISTINCT r.shop_id)::integer AS shops
   FROM campaign_recipients r
   JOIN outbound_messages m ON m.batch = r.campaign_id AND m.conversation_id = r.conversation_id AND m.part = 0
   CROSS JOIN LATERAL (SELECT o.total_minor FROM ${BROUGHT}) o
   WHERE r.campaign_id = $1 GROUP BY r.variant ORDER BY r.variant`,
);

/** When the last of its requests started; null for none. */
export const lastStart = statement<{ at: Date | null }, [Id]>(
  'campaigns.last-start',
  'SELECT max(started_at) AS at FROM outbound_messages WHERE batch = $1',
);

/**
 * Of those who were meant to be told and those who were held out: shops, and how many of them ordered. From one moment to one
 * other (null for no end) for all of them, since nobody knows when the latter would have been told; and of both only those
 * whose turn has come, which is by lot.
 */
export const groups = statement<{ heldOut: boolean; size: number; ordered: number }, [Id, Date, Date | null]>(
  'campaigns.groups',
  `SELECT state = 'held-out' AS "heldOut", count(DISTINCT coalesce(shop_id, contact_id))::integer AS size,
     count(DISTINCT shop_id) FILTER (WHERE EXISTS (
       SELECT FROM orders o WHERE o.shop_id = r.shop_id AND o.confirmed_at > $2
         AND ($3::timestamptz IS NULL OR o.confirmed_at <= $3) AND o.status <> 'cancelled'
     ))::integer AS ordered
   FROM campaign_recipients r WHERE campaign_id = $1 AND NOT EXISTS (
     SELECT FROM (SELECT min(place) AS place FROM campaign_recipients
       WHERE campaign_id = $1 AND state IN ('pending', 'dropped')) left_out WHERE r.place >= left_out.place)
   GROUP BY 1`,
);

export interface ExportRow {
  readonly contactId: Id;
  readonly phone: string | null;
  /** WhatsApp's own for somebody, who may show no telephone number. */
  readonly userId: string | null;
  readonly name: string | null;
  readonly shop: string | null;
  readonly variant: number;
  readonly language: string | null;
  readonly recipient: string;
  readonly message: string | null;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly startedAt: Date | null;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly readAt: Date | null;
  readonly failedAt: Date | null;
  readonly repliedAt: Date | null;
  readonly optedOutAt: Date | null;
  readonly orders: number;
  readonly revenue: number;
  readonly costMicros: number | null;
}

/**
 * By contact, from the one after `$3` on. A reason or a code is why they have nothing, or not yet: what let a message go is
 * none, nor is a failure that was none in the end. Where our own policy has the last word, the code before is not why.
 */
export const exported = statement<ExportRow, [Id, number, Id | null, number]>(
  'campaigns.exported',
  `SELECT r.contact_id AS "contactId", t.phone, t.user_id AS "userId", t.name, s.name AS shop, r.variant,
     m.template->>'language' AS language, r.state AS recipient,
     CASE WHEN ${PARKED_UNKNOWN} THEN 'unknown' WHEN m.state = 'accepted' AND m.failed_at IS NOT NULL THEN 'failed'
       ELSE m.state END AS message,
     coalesce(r.reason, CASE WHEN NOT (${told('m')}) AND m.verdict IN ('refuse', 'park', 'wait') THEN m.verdict_reason END)
       AS reason,
     CASE WHEN NOT (${told('m')}) AND m.verdict IS DISTINCT FROM 'refuse' AND m.verdict IS DISTINCT FROM 'park'
       THEN m.error_code END AS detail, m.started_at AS "startedAt", m.sent_at AS "sentAt", m.delivered_at AS "deliveredAt",
     m.read_at AS "readAt", m.failed_at AS "failedAt", i.first AS "repliedAt", t.opted_out_at AS "optedOutAt",
     b.orders, b.revenue, m.cost_micros AS "costMicros"
   FROM campaign_recipients r
   CROSS JOIN LATERAL (SELECT phone, user_id, name, opted_out_at FROM contacts WHERE id = r.contact_id LIMIT 1) t
   LEFT JOIN LATERAL (SELECT name FROM shops WHERE id = r.shop_id LIMIT 1) s ON true
   LEFT JOIN LATERAL (SELECT * FROM outbound_messages
     WHERE conversation_id = r.conversation_id AND identity = 'campaign:' || r.campaign_id LIMIT 1) m ON true
   CROSS JOIN LATERAL (SELECT min(i.received_at) AS first FROM inbound_messages i
     WHERE i.conversation_id = r.conversation_id AND ${after('i.received_at')}) i
   CROSS JOIN LATERAL (SELECT count(*)::integer AS orders, coalesce(sum(o.total_minor), 0)::bigint AS revenue
     FROM ${BROUGHT}) b
   WHERE r.campaign_id = $1 AND ($3::uuid IS NULL OR r.contact_id > $3) ORDER BY r.contact_id LIMIT $4`,
);
