import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';

export interface StandingRow {
  readonly told: number;
  readonly open: number;
  readonly failed: number;
  readonly optedOut: number;
  readonly lastToldAt: Date | null;
}

/**
 * For a reason of their own, which may last for days: others are told first instead of them. Quiet hours and the like are
 * no such reason, since they hold for whoever comes next as well.
 */
const PUT_OFF = `m.state = 'queued' AND coalesce(m.verdict_reason, '') IN ('frequency-cap', 'with-a-person')`;

/** What a provider, or nobody, has made of the messages; what our own policy refused is no failure. */
export const standing = statement<StandingRow, [Id, Date]>(
  'campaigns.standing',
  `SELECT count(*) FILTER (WHERE NOT (${PUT_OFF}))::integer AS told,
     count(*) FILTER (WHERE m.open AND NOT (${PUT_OFF}))::integer AS open,
     count(*) FILTER (WHERE m.state IN ('failed', 'parked') OR m.failed_at IS NOT NULL)::integer AS failed,
     count(*) FILTER (WHERE t.opted_out_at >= $2)::integer AS "optedOut",
     max(coalesce(m.started_at, m.created_at)) FILTER (WHERE NOT (${PUT_OFF})) AS "lastToldAt"
   FROM outbound_messages m
   CROSS JOIN LATERAL (SELECT contact_id FROM conversations WHERE id = m.conversation_id LIMIT 1) c
   CROSS JOIN LATERAL (SELECT opted_out_at FROM contacts WHERE id = c.contact_id LIMIT 1) t
   WHERE m.batch = $1`,
);
