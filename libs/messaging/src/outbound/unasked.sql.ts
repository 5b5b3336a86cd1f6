import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { Outreach } from '@munshi/organizations';

/**
 * The rows of these people, under whichever contacts they are known. They are held until the claim commits, so that of
 * two conversations of one person one is claimed after the other, and what they say of their consent counts before or
 * after, and not in between. Who finds one taken comes again: whoever waited here could wait in a circle.
 */
export const holdPeople = statement<{ id: Id; also: Id[] }, [readonly Id[]]>(
  'unasked.hold-people',
  `SELECT id, also FROM contacts
   WHERE id = ANY (ARRAY(SELECT unnest(k.id || k.also) FROM contacts k WHERE k.id = ANY ($1::uuid[])))
   ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`,
);

/** As they are now, and not as a process remembers them: what staff have just said holds at once. */
export const rules = statement<Pick<Outreach, 'quietFrom' | 'quietUntil' | 'frequencyCaps'>, [Id]>(
  'unasked.rules',
  `SELECT quiet_from AS "quietFrom", quiet_until AS "quietUntil", frequency_caps AS "frequencyCaps"
   FROM organizations WHERE id = $1`,
);

export interface UnaskedRow {
  id: Id;
  timeZone: string | null;
  phone: string | null;
  optedOutAt: Date | null;
  optedInAt: Date | null;
  sentBefore: Date[];
}

/** All contacts of one person. With a limit, the planner believes in one of them, and looks what is theirs up by its key. */
const PERSON = `(SELECT id FROM unnest(t.id || t.also) AS one (id) LIMIT 1 + cardinality(t.also)) k`;

/**
 * What the policy asks of messages that nobody has asked for, whichever of the person's conversations they are in.
 * Asked after the people are held: a statement sees what was committed before it began. Everything is looked up by its
 * key, contact by contact: joined, messages were read whole for as long as the planner believed that there were none yet.
 */
export const unasked = statement<UnaskedRow, [readonly Id[], readonly Id[], readonly (string | null)[]]>(
  'unasked.facts',
  `SELECT m.id, t.time_zone AS "timeZone", t.phone,
     (SELECT min(o.opted_out_at) FROM ${PERSON}
      CROSS JOIN LATERAL (SELECT opted_out_at FROM contacts WHERE id = k.id LIMIT 1) o) AS "optedOutAt",
     (SELECT max(e.at) FROM ${PERSON}
      CROSS JOIN LATERAL (SELECT at FROM consent_events WHERE contact_id = k.id AND decision = 'in') e) AS "optedInAt",
     ARRAY(
       SELECT o.started_at FROM ${PERSON}
       CROSS JOIN LATERAL (SELECT id FROM conversations WHERE contact_id = k.id) c
       CROSS JOIN LATERAL (
         SELECT started_at FROM outbound_messages
         WHERE conversation_id = c.id AND kind = m.kind AND started_at IS NOT NULL AND id <> m.id
           AND state <> 'failed' AND failed_at IS NULL
         ORDER BY seq DESC LIMIT 1000) o
       ORDER BY o.started_at DESC LIMIT 1000) AS "sentBefore"
   FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS m (id, contact_id, kind)
   CROSS JOIN LATERAL (SELECT * FROM contacts WHERE id = m.contact_id LIMIT 1) t`,
);
