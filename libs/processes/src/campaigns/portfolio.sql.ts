import { statement } from '@munshi/database';
import type { Id } from '@munshi/kernel';

/** Of a number of ours: how many people a day it may write to, null for no limit, and how many it has since then. */
export const portfolio = statement<{ peopleADay: number | null; people: number }, [Id, Date]>(
  'campaigns.portfolio',
  `SELECT a.portfolio_limit AS "peopleADay", CASE WHEN a.portfolio_limit IS NULL THEN 0 ELSE (
     SELECT count(*)::integer FROM portfolio_people p WHERE p.channel_account_id = a.id AND p.last_at > $2) END AS people
   FROM channel_accounts a WHERE a.id = $1`,
);
