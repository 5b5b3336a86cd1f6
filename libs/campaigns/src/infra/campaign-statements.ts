import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { CampaignState } from '../domain/campaign.js';
import type { CampaignRecipient } from '../domain/recipients.js';

/** A plan as JSON has it: moments are ISO 8601. */
export interface CampaignRow extends Omit<CampaignState, 'plan'> {
  readonly plan: Record<string, unknown>;
}

const CAMPAIGN = `id, plan, status, reason, detail, version, created_at AS "createdAt", started_at AS "startedAt", running_since AS "runningSince",
  canary_passed_at AS "canaryPassedAt", finished_at AS "finishedAt", look_at AS "lookAt"`;

type Moment = Date | null;

/** Nothing where there is one under its key. */
export const add = statement<never, [Id, Id, string, Id, string, string, Date, string | null]>(
  'campaigns.add',
  `INSERT INTO campaigns (organization_id, id, name, channel_account_id, plan, status, created_at, request_key, asked)
   VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, CASE WHEN $8::text IS NOT NULL THEN $5::jsonb END)
   ON CONFLICT (organization_id, request_key) DO NOTHING`,
);

export const underKey = statement<{ id: Id; same: boolean }, [Id, string, string]>(
  'campaigns.under-key',
  'SELECT id, asked = $3::jsonb AS same FROM campaigns WHERE organization_id = $1 AND request_key = $2',
);

export const find = statement<CampaignRow, [Id]>(
  'campaigns.find',
  `SELECT ${CAMPAIGN} FROM campaigns WHERE id = $1`,
);

export const lock = statement<CampaignRow, [Id]>(
  'campaigns.lock',
  `SELECT ${CAMPAIGN} FROM campaigns WHERE id = $1 FOR NO KEY UPDATE`,
);

export const take = statement<CampaignRow, [Id, Date]>(
  'campaigns.take',
  `SELECT ${CAMPAIGN} FROM campaigns WHERE id = $1 AND look_at <= $2 FOR NO KEY UPDATE SKIP LOCKED`,
);

export const save = statement<
  never,
  [
    Id,
    string,
    Id,
    string,
    string,
    string | null,
    string | null,
    number,
    Moment,
    Moment,
    Moment,
    Moment,
    Moment,
  ]
>(
  'campaigns.save',
  `UPDATE campaigns SET name = $2, channel_account_id = $3, plan = $4::jsonb, status = $5, reason = $6, detail = $7,
     version = $8, started_at = $9, canary_passed_at = $10, finished_at = $11, look_at = $12, running_since = $13
   WHERE id = $1`,
);

export const remember = statement<never, [Id, Id, string, string | null, string | null, string]>(
  'campaigns.remember',
  `INSERT INTO campaign_history (organization_id, campaign_id, at, status, reason, detail, changes)
   VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6::jsonb)`,
);

export const runningAt = statement<{ id: Id }, [Id, Date]>(
  'campaigns.running-at',
  `SELECT id FROM campaigns WHERE channel_account_id = $1 AND status = 'running' AND running_since <= $2 ORDER BY id`,
);

/**
 * By where the rows are: looked up by their keys, each time all that are pending were read, since the planner believes
 * that there are none. Of an array with a limit it believes that there is one row in it, and reads no table for that.
 */
export const takeRecipients = statement<CampaignRecipient, [Id, number, Date]>(
  'campaigns.take-recipients',
  `WITH told AS (
     UPDATE campaign_recipients r SET state = 'told', told_at = $3
     FROM (
       SELECT at FROM unnest(ARRAY(
         SELECT ctid FROM campaign_recipients WHERE campaign_id = $1 AND state = 'pending'
         ORDER BY place LIMIT $2 FOR UPDATE SKIP LOCKED)) AS at LIMIT $2) next
     WHERE r.ctid = next.at
     RETURNING r.contact_id, r.conversation_id, r.shop_id, r.variant, r.place
   )
   SELECT contact_id AS "contactId", conversation_id AS "conversationId", shop_id AS "shopId", variant
   FROM told ORDER BY place`,
);

export const firstRecipients = statement<CampaignRecipient, [Id, number]>(
  'campaigns.first-recipients',
  `SELECT contact_id AS "contactId", conversation_id AS "conversationId", shop_id AS "shopId", variant
   FROM campaign_recipients WHERE campaign_id = $1 AND state = 'pending' ORDER BY place LIMIT $2`,
);

export const skipRecipients = statement<never, [Id, readonly Id[], string]>(
  'campaigns.skip-recipients',
  `UPDATE campaign_recipients SET state = 'skipped', told_at = NULL, reason = $3
   WHERE campaign_id = $1 AND contact_id = ANY ($2::uuid[]) AND state = 'told'`,
);

export const drop = statement<never, [Id, number]>(
  'campaigns.drop-recipients',
  `UPDATE campaign_recipients r SET state = 'dropped' FROM (
     SELECT contact_id FROM campaign_recipients WHERE campaign_id = $1 AND state = 'pending' LIMIT $2
     FOR UPDATE SKIP LOCKED) k
   WHERE r.campaign_id = $1 AND r.contact_id = k.contact_id`,
);

export const pending = statement<{ pending: boolean }, [Id]>(
  'campaigns.pending',
  `SELECT EXISTS (SELECT FROM campaign_recipients WHERE campaign_id = $1 AND state = 'pending') AS pending`,
);

export const unlist = statement<never, [Id]>(
  'campaigns.unlist',
  'DELETE FROM campaign_listed WHERE campaign_id = $1',
);

export const list = statement<never, [Id, Id, readonly string[]]>(
  'campaigns.list',
  `INSERT INTO campaign_listed (organization_id, campaign_id, phone)
   SELECT $1, $2, phone FROM unnest($3::text[]) AS phone ORDER BY phone ON CONFLICT DO NOTHING`,
);
