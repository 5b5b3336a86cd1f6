import type { Id } from '@munshi/kernel';
import type { TestDatabase } from '../../database/testing/test-database.js';

export interface ShopsToAdd {
  readonly accountId: Id;
  readonly count: number;
  /** Whether they have said that offers are welcome. */
  readonly consent?: boolean;
  readonly city?: string;
}

/** Shops that have written to this number, each from a number of its own. @returns those */
export const addShops = async (
  { owner, organizationId }: TestDatabase,
  { accountId, count, consent = true, city = 'Pune' }: ShopsToAdd,
): Promise<string[]> => {
  const { rows } = await owner.query<{ phone: string }>(
    `WITH known AS (
       SELECT count(*)::int AS had FROM contacts
     ), numbered AS (
       SELECT n, '9198' || lpad(n::text, 8, '0') AS phone, gen_random_uuid() AS contact, gen_random_uuid() AS shop,
         gen_random_uuid() AS conversation
       FROM known, generate_series(had + 1, had + $3::int) AS n
     ), people AS (
       INSERT INTO contacts (id, organization_id, phone, name, time_zone)
       SELECT contact, $1, phone, 'Owner ' || n, 'Asia/Kolkata' FROM numbered
     ), shops AS (
       INSERT INTO shops (id, organization_id, name, price_list, city)
       SELECT shop, $1, 'Shop ' || n, 'standard', $5 FROM numbered
     ), identities AS (
       INSERT INTO shop_identities (organization_id, address, shop_id) SELECT $1, phone, shop FROM numbered
     ), talks AS (
       INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address)
       SELECT conversation, $1, $2, contact, phone FROM numbered
     ), consents AS (
       INSERT INTO consent_events (organization_id, contact_id, conversation_id, inbound_message_id, decision)
       SELECT $1, contact, conversation, 1000000 + n, 'in' FROM numbered WHERE $4
     )
     SELECT phone FROM numbered ORDER BY phone`,
    [organizationId, accountId, count, consent, city],
  );
  return rows.map(({ phone }) => phone);
};
