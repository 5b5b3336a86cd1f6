import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';

/**
 * Every contact of the person, before anything of theirs is decided: whoever decides next sees what was committed
 * meanwhile, as one statement that waits for a lock would not.
 */
export const holdPerson = statement<never, [Id]>(
  'consents.hold-person',
  `SELECT id FROM contacts
   WHERE id = ANY (ARRAY(SELECT unnest(k.id || k.also) FROM contacts k WHERE k.id = $1)) ORDER BY id FOR NO KEY UPDATE`,
);

/**
 * After `told`, which adds to the history what the contact `$1` has decided. What counts now, under every contact of the
 * person, is what they said last, in whichever order it has reached us; of what was said at one moment, the no. Of what
 * staff have noted nobody knows when it was said: it is never the later one. When it began to count is when it reached us.
 * Who takes an opt-out back is flagged for it no more; a conversation that somebody else holds is left to them, since they
 * may wait for the person.
 */
const counted = (told: string): string => `
  WITH told AS (${told} RETURNING decision, at), person AS MATERIALIZED (
    SELECT one.id FROM contacts k CROSS JOIN LATERAL unnest(k.id || k.also) AS one (id) WHERE k.id = $1
  ), decided AS (
  UPDATE contacts c SET opted_out_at = CASE t.decision WHEN 'out' THEN coalesce(c.opted_out_at, clock_timestamp()) END
  FROM told t, person p
  WHERE c.id = p.id AND NOT EXISTS (
    SELECT FROM (SELECT id FROM person LIMIT 100) q
    CROSS JOIN LATERAL (SELECT decision, at FROM consent_events WHERE contact_id = q.id AND noted IS NULL) e
    WHERE e.at > t.at OR (e.at = t.at AND e.decision = 'out' AND t.decision = 'in'))
  RETURNING c.id, c.opted_out_at), flagged AS MATERIALIZED (
    SELECT k.id FROM decided d JOIN conversations k ON k.contact_id = d.id
    WHERE d.opted_out_at IS NULL AND k.flag = 'opted-out'
    ORDER BY k.id FOR NO KEY UPDATE OF k SKIP LOCKED
  )
  UPDATE conversations SET flag = NULL FROM flagged f WHERE conversations.id = f.id`;

/**
 * In a message to us: said when it came, but for one that came late, of which the provider knows when it was written. (Its
 * clock has whole seconds alone, so that an answer may seem to be older than what it answers.)
 */
export const saidInMessage = statement<never, [Id, string, Id, number]>(
  'consents.said-in-message',
  counted(`
    INSERT INTO consent_events (organization_id, contact_id, conversation_id, inbound_message_id, decision, at)
    SELECT organization_id, $1, $3, id, $2,
      CASE WHEN sent_at < received_at - interval '1 minute' THEN sent_at ELSE received_at END
    FROM inbound_messages WHERE id = $4`),
);

/** In the settings of WhatsApp, as an event of the webhook tells: once, however often it does. */
export const saidInWhatsApp = statement<never, [Id, string, Id, number, Date | null]>(
  'consents.said-in-whatsapp',
  counted(`
    INSERT INTO consent_events (organization_id, contact_id, conversation_id, webhook_event_id, decision, at)
    SELECT organization_id, id, $3, $4, $2, least($5::timestamptz, clock_timestamp()) FROM contacts WHERE id = $1
    ON CONFLICT (contact_id, at, decision) WHERE webhook_event_id IS NOT NULL DO NOTHING`),
);

/** Whoever of these numbers we know, under all of their contacts: before `noted`, which sees what was committed meanwhile. */
export const holdNumbers = statement<never, [Id, readonly string[]]>(
  'consents.hold-numbers',
  `SELECT id FROM contacts WHERE id = ANY (ARRAY(
     SELECT unnest(k.id || k.also) FROM contacts k WHERE k.organization_id = $1 AND k.phone = ANY ($2::text[])))
   ORDER BY id FOR NO KEY UPDATE`,
);

/** Of so many people, how many notes were made, and how many were not since they have opted out. */
export interface NotedConsents {
  readonly known: number;
  readonly noted: number;
  readonly optedOut: number;
}

/**
 * Told to staff, who note where: of those who have a conversation with us and of whom it is no news. A yes that staff note
 * takes back no opt-out.
 */
export const note = statement<NotedConsents, [Id, readonly string[], string, string]>(
  'consents.note',
  `WITH met AS MATERIALIZED (
     SELECT t.id, t.also, t.opted_out_at, c.id AS conversation_id FROM contacts t
     CROSS JOIN LATERAL (SELECT id FROM conversations WHERE contact_id = t.id AND merged_into IS NULL
       ORDER BY last_inbound_at DESC NULLS LAST, id LIMIT 1) c
     WHERE t.organization_id = $1 AND t.phone = ANY ($2::text[])
   ), fresh AS MATERIALIZED (
     SELECT * FROM met WHERE opted_out_at IS NULL AND ($3 = 'out' OR NOT EXISTS (
       SELECT FROM consent_events e WHERE e.contact_id = met.id AND e.decision = 'in'))
   ), noted AS (
     INSERT INTO consent_events (organization_id, contact_id, conversation_id, decision, noted)
     SELECT $1, id, conversation_id, $3, $4 FROM fresh
   ), left_out AS (
     UPDATE contacts t SET opted_out_at = clock_timestamp()
     FROM (SELECT DISTINCT unnest(id || also) AS id FROM fresh WHERE $3 = 'out') f
     WHERE t.id = f.id AND t.opted_out_at IS NULL
   )
   SELECT (SELECT count(*) FROM met)::integer AS known, (SELECT count(*) FROM fresh)::integer AS noted,
     (SELECT count(*) FROM met WHERE $3 = 'in' AND opted_out_at IS NOT NULL)::integer AS "optedOut"`,
);

/** Of numbers that have never written to us: kept for when they do. A yes takes back no no, and is kept but once. */
export const keepAhead = statement<never, [Id, readonly string[], string, string]>(
  'consents.keep-ahead',
  `INSERT INTO consents_told_ahead (organization_id, phone, decision, noted, at)
   SELECT $1, k.phone, $3, $4, clock_timestamp() FROM unnest($2::text[]) AS k (phone)
   WHERE NOT EXISTS (SELECT FROM contacts t JOIN conversations c ON c.contact_id = t.id
     WHERE t.organization_id = $1 AND t.phone = k.phone)
   ORDER BY k.phone
   ON CONFLICT (organization_id, phone) DO UPDATE
     SET decision = excluded.decision, noted = excluded.noted, at = excluded.at
     WHERE consents_told_ahead.decision = 'in' AND excluded.decision = 'out'`,
);

/** What was noted of a contact before they wrote to us: from now on it is theirs, in the conversation that they begin. */
export const takeAhead = statement<never, [Id, Id]>(
  'consents.take-ahead',
  `WITH told AS (
     DELETE FROM consents_told_ahead a USING contacts t
     WHERE t.id = $1 AND a.organization_id = t.organization_id AND a.phone = t.phone
     RETURNING a.organization_id, a.decision, a.noted, a.at, t.id || t.also AS person
   ), noted AS (
     INSERT INTO consent_events (organization_id, contact_id, conversation_id, decision, noted, at)
     SELECT organization_id, $1, $2, decision, noted, at FROM told
   )
   UPDATE contacts c SET opted_out_at = clock_timestamp()
   FROM told t WHERE t.decision = 'out' AND c.id = ANY (t.person) AND c.opted_out_at IS NULL`,
);
