import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { Registration, RegistrationState } from '../domain/registration.js';
import type { Template } from '../domain/template.js';

type Text = string | null;

export const put = statement<
  never,
  [Id, string, string, string, Text, string, Text, string, readonly string[], boolean]
>(
  'templates.put',
  `INSERT INTO templates (organization_id, name, language, category, header, body, footer, buttons, examples,
     document)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10)
   ON CONFLICT (organization_id, name, language) DO UPDATE SET category = excluded.category, header = excluded.header,
     body = excluded.body, footer = excluded.footer, buttons = excluded.buttons, examples = excluded.examples,
     document = excluded.document,
     updated_at = clock_timestamp()`,
);

const CONTENT =
  't.name, t.language, t.category, t.header, t.body, t.footer, t.buttons, t.examples, t.document';

export interface NamedRow extends Template {
  readonly id: Id;
  readonly registrations: readonly Registration[] | null;
}

/** Two who submit or overwrite it follow one another. */
export const lock = statement<never, [string, string]>(
  'templates.lock',
  'SELECT FROM templates WHERE name = $1 AND language = $2 FOR UPDATE',
);

/** Apart from its lock: what a statement that waits reads of any other table is as old as its beginning. */
export const named = statement<NamedRow, [string, string]>(
  'templates.named',
  `SELECT t.id, ${CONTENT}, (
     SELECT json_agg(json_build_object('channelAccountId', r.channel_account_id, 'state', r.state,
       'providerId', r.provider_id, 'category', r.category, 'reason', r.reason) ORDER BY r.channel_account_id)
     FROM template_registrations r WHERE r.template_id = t.id) AS registrations
   FROM templates t WHERE t.name = $1 AND t.language = $2`,
);

export const find = statement<Template, [string, string]>(
  'templates.find',
  `SELECT ${CONTENT} FROM templates t WHERE t.name = $1 AND t.language = $2`,
);

export interface ApprovedRow extends Template {
  readonly providerId: string;
}

export const approvedAt = statement<ApprovedRow, [Id, string, string]>(
  'templates.approved-at',
  `SELECT ${CONTENT}, r.provider_id AS "providerId"
   FROM templates t JOIN template_registrations r ON r.template_id = t.id
   WHERE r.channel_account_id = $1 AND t.name = $2 AND t.language = $3 AND r.state = 'approved'
     AND r.provider_id IS NOT NULL`,
);

export interface StandingRow extends Template {
  readonly state: RegistrationState | null;
  readonly reason: string | null;
}

export const standingAt = statement<StandingRow, [Id, string, string]>(
  'templates.standing-at',
  `SELECT ${CONTENT}, r.state, r.reason
   FROM templates t LEFT JOIN template_registrations r ON r.template_id = t.id AND r.channel_account_id = $1
   WHERE t.name = $2 AND t.language = $3`,
);

export const ask = statement<{ state: RegistrationState }, [Id, Id, Id, Text, Date]>(
  'templates.ask',
  `INSERT INTO template_registrations (template_id, channel_account_id, organization_id, state, provider_id, look_at)
   VALUES ($2, $3, $1, CASE WHEN $4::text IS NULL THEN 'submitting' ELSE 'pending' END, $4, $5)
   ON CONFLICT (template_id, channel_account_id) DO UPDATE SET state = excluded.state, look_at = excluded.look_at,
     provider_id = excluded.provider_id, reason = NULL, changed_at = clock_timestamp()
   RETURNING state`,
);

export interface HeldRow extends Template {
  readonly providerId: string | null;
}

/** What is submitted is pending from now on, and nobody looks at it until its outcome is written down. */
export const take = statement<HeldRow, [Id, Id, Date, Date]>(
  'templates.take',
  `WITH taken AS (
     SELECT template_id, channel_account_id FROM template_registrations
     WHERE template_id = $1 AND channel_account_id = $2 AND look_at <= $3 FOR UPDATE SKIP LOCKED
   ), marked AS (
     UPDATE template_registrations r SET state = CASE r.state WHEN 'submitting' THEN 'pending' ELSE r.state END,
       look_at = CASE WHEN r.provider_id IS NOT NULL THEN $4::timestamptz END
     FROM taken k WHERE r.template_id = k.template_id AND r.channel_account_id = k.channel_account_id
     RETURNING r.template_id, r.provider_id
   )
   SELECT ${CONTENT}, m.provider_id AS "providerId" FROM marked m JOIN templates t ON t.id = m.template_id`,
);

export const record = statement<never, [Id, Id, string, Text, Text, Text, Date | null]>(
  'templates.record',
  `UPDATE template_registrations SET state = $3, provider_id = coalesce($4, provider_id),
     category = coalesce($5, category), reason = $6, look_at = $7,
     changed_at = CASE WHEN state = $3 THEN changed_at ELSE clock_timestamp() END
   WHERE template_id = $1 AND channel_account_id = $2`,
);

export const stop = statement<never, [Id, string, string, string, Text, Date | null]>(
  'templates.stop',
  `UPDATE template_registrations r SET state = $4, reason = $5, look_at = $6, changed_at = clock_timestamp()
   FROM templates t WHERE t.id = r.template_id AND r.channel_account_id = $1 AND t.name = $2 AND t.language = $3
     AND r.state = 'approved'`,
);
