import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';

export interface WaitRow {
  /** `rate`: it may go out now. `answers`: it has, and nobody knows as yet what became of it. Else the policy's reason. */
  readonly reason: string;
  /** When the first of them is looked at again. */
  readonly until: Date;
}

/** What the messages wait for that have not ended, of the first so many of them; what may go at once comes first. */
export const waits = statement<WaitRow, [Id, number]>(
  'campaigns.waits',
  `SELECT reason, min(send_after) AS until FROM (
     SELECT send_after, CASE WHEN state <> 'queued' THEN 'answers' WHEN send_after <= clock_timestamp() THEN 'rate'
       ELSE coalesce(verdict_reason, 'rate') END AS reason
     FROM outbound_messages WHERE batch = $1 AND open LIMIT $2) m
   GROUP BY reason ORDER BY reason = 'rate' DESC, reason = 'answers', until`,
);

/** Its provider lets the number in for nobody: whatever is due waits for that. */
export const shutOut = statement<{ shutOut: boolean }, [Id]>(
  'campaigns.shut-out',
  `SELECT trouble = 'credentials' AS "shutOut" FROM channel_accounts WHERE id = $1 AND trouble IS NOT NULL`,
);
