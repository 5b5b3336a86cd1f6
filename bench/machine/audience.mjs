// Shops that have written to our number at Meta and said that offers are welcome: what campaigns are told to.
export const template = 'bench_offer';

export const one = async (client, text, values = []) => (await client.query(text, values)).rows[0];

/**
 * @param {{ people: number, groups: Record<string, number> }} wanted so many in all; the first of them are tagged by groups:
 *   `engine` in parts `engine-0`, `engine-1` …
 * @returns {Promise<string>} the organization
 */
export async function fill(owner, { people, groups }) {
  const { organization, account } = await one(
    owner,
    `SELECT organization_id AS organization, id AS account FROM channel_accounts WHERE channel = 'meta'`,
  );
  // Whatever the hour is, and however often somebody is told.
  await owner.query(
    `UPDATE organizations SET quiet_from = 0, quiet_until = 0, frequency_caps = '{"campaign": {"most": 1000, "hours": 1}}'`,
  );
  await owner.query('UPDATE channel_accounts SET portfolio_limit = NULL');
  await owner.query(
    `WITH worded AS (
       INSERT INTO templates (organization_id, name, language, category, body, buttons, examples)
       VALUES ($1, $2, 'en', 'marketing', 'Dear {{1}}, cement is cheap today.', '[]', '{Sharma}') RETURNING id)
     INSERT INTO template_registrations (template_id, channel_account_id, organization_id, state, provider_id)
     SELECT id, $3, $1, 'approved', '1' FROM worded`,
    [organization, template, account],
  );
  await owner.query(
    `CREATE TABLE bench_people AS
     SELECT n, '9180' || lpad(n::text, 8, '0') AS phone, gen_random_uuid() AS contact, gen_random_uuid() AS shop,
       gen_random_uuid() AS conversation
     FROM generate_series(1, $1::int) n`,
    [people],
  );
  await owner.query(
    `INSERT INTO contacts (id, organization_id, phone, name) SELECT contact, $1, phone, 'Owner ' || n FROM bench_people`,
    [organization],
  );
  await owner.query(
    `INSERT INTO shops (id, organization_id, name, price_list, tags)
     SELECT shop, $1, 'Shop ' || n, 'standard', CASE WHEN n <= $2 THEN '{paced}'::text[]
       WHEN n <= $2 + $3 THEN ARRAY['engine-' || (n - $2 - 1) / $4] ELSE '{}'::text[] END
     FROM bench_people`,
    [organization, groups.paced, groups.engine, groups.engineEach],
  );
  await owner.query(
    `INSERT INTO shop_identities (organization_id, address, shop_id) SELECT $1, phone, shop FROM bench_people`,
    [organization],
  );
  await owner.query(
    `INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address)
     SELECT conversation, $1, $2, contact, phone FROM bench_people`,
    [organization, account],
  );
  await owner.query(
    `INSERT INTO consent_events (organization_id, contact_id, conversation_id, inbound_message_id, decision)
     SELECT $1, contact, conversation, 1000000 + n, 'in' FROM bench_people`,
    [organization],
  );
  await owner.query('VACUUM (ANALYZE) contacts, shops, shop_identities, conversations, consent_events');
  return organization;
}
