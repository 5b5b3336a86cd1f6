// Shops that have written and want to hear of offers, and others who must hear nothing.
import { hash } from 'node:crypto';

export const TEMPLATE = 'faults_offer';
export const TAG = 'meant';
export const wordsOf = (shop) => `Dear ${shop}, cement is cheap today.`;
export const nameIn = (words) => /^Dear (.*), cement/.exec(words)?.[1];

/** As the product names them (ADR 7): who writes by a webhook is then the person whom the campaign tells. */
const conversationIdOf = ({ id, salt }, phone) => {
  const digest = hash('sha256', `${salt.toString('latin1')}${id}${phone}`, 'buffer');
  digest[6] = (digest[6] & 0x0f) | 0x80;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const PEOPLE = `
  CREATE TEMPORARY TABLE person ON COMMIT DROP AS
  SELECT *, gen_random_uuid() AS contact, gen_random_uuid() AS shop, row_number() OVER () AS n
  FROM unnest($1::text[], $2::uuid[], $3::boolean[], $4::text[]) AS k (phone, conversation, tagged, consent)`;

const STEPS = [
  `INSERT INTO contacts (id, organization_id, phone, name, opted_out_at)
   SELECT contact, $1, phone, 'Owner ' || n, CASE consent WHEN 'out' THEN now() END FROM person`,
  `INSERT INTO shops (id, organization_id, name, price_list, tags)
   SELECT shop, $1, 'Shop ' || phone, 'standard', CASE WHEN tagged THEN ARRAY['${TAG}'] ELSE '{}' END FROM person`,
  `INSERT INTO shop_identities (organization_id, address, shop_id) SELECT $1, phone, shop FROM person`,
  `INSERT INTO consent_events (organization_id, contact_id, conversation_id, inbound_message_id, decision)
   SELECT $1, contact, conversation, 1000000 + n, 'in' FROM person WHERE consent <> 'never'`,
  `INSERT INTO consent_events (organization_id, contact_id, conversation_id, inbound_message_id, decision)
   SELECT $1, contact, conversation, 2000000 + n, 'out' FROM person WHERE consent = 'out'`,
];

/**
 * `count` who are meant and want it, every third of whom has written today, so that they are told without a template; a tenth as many each who are not meant, never consented, or have opted out before.
 * @returns {Promise<{ meant: string[], others: Set<string> }>} their numbers
 */
export async function settleIn({ transaction, channel, count }) {
  const meant = Array.from({ length: count }, (_, nth) => numberOf(nth));
  const few = Math.ceil(count / 10);
  const others = Array.from({ length: 3 * few }, (_, nth) => numberOf(50_000_000 + nth));
  await transaction(async (ask) => {
    const [account] = await ask(
      `SELECT id, organization_id AS organization, address_salt AS salt FROM channel_accounts WHERE channel = $1`,
      [channel],
    );
    // Budgets and limits that nothing comes near: they are kept, and the books have to be right.
    await ask('UPDATE organizations SET quiet_from = 0, quiet_until = 0, monthly_budget_minor = 1000000000');
    await ask('UPDATE channel_accounts SET portfolio_limit = 1000000');
    await ask(
      `WITH worded AS (
         INSERT INTO templates (organization_id, name, language, category, body, buttons, examples)
         VALUES ($1, '${TEMPLATE}', 'en', 'marketing', $2, '[]', '{Sharma}') RETURNING id)
       INSERT INTO template_registrations (template_id, channel_account_id, organization_id, state, provider_id)
       SELECT id, $3, $1, 'approved', 'HX00000000000000000000000000000001' FROM worded`,
      [account.organization, wordsOf('{{1}}'), account.id],
    );
    const phones = [...meant, ...others];
    const kinds = ['in', 'never', 'out'];
    await ask(PEOPLE, [
      phones,
      phones.map((phone) => conversationIdOf(account, phone)),
      phones.map((_, nth) => nth < count || nth >= count + few),
      phones.map((_, nth) => (nth < count ? 'in' : kinds[Math.floor((nth - count) / few)])),
    ]);
    for (const step of STEPS) await ask(step, [account.organization]);
    await ask(
      `INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address, last_inbound_at)
       SELECT conversation, $1, $2, contact, phone, CASE n % 3 WHEN 0 THEN now() - interval '1 hour' END FROM person`,
      [account.organization, account.id],
    );
  });
  return { meant, others: new Set(others) };
}

const numberOf = (nth) => `9180${String(10_000_000 + nth)}`;
