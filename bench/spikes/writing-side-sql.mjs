const now = 'clock_timestamp()';

/** One text for every way, so that only the way differs. */
export const sql = {
  setOrganization: `SELECT set_config('munshi.organization_id', $1::text, true)`,
  lock: `SELECT c.id, c.reply_address, s.state FROM conversations c
    LEFT JOIN conversation_sessions s ON s.conversation_id = c.id WHERE c.id = $1::uuid FOR UPDATE OF c SKIP LOCKED`,
  next: `SELECT id, raw, address FROM inbound_messages WHERE conversation_id = $1::uuid AND processed_at IS NULL
    ORDER BY id LIMIT 1`,
  session: `INSERT INTO conversation_sessions (conversation_id, organization_id, state, expires_at)
    VALUES ($1::uuid, $2::uuid, $3::jsonb, ${now} + interval '24 hours')
    ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, expires_at = excluded.expires_at`,
  reply: `INSERT INTO outbound_messages (id, organization_id, channel_account_id, conversation_id, trace_id, caused_by,
      purpose, to_address, text, choices, parts)
    VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::bigint, 'reply', '919876543215', $7::text, '[]', '[]')`,
  mark: `UPDATE inbound_messages SET processed_at = ${now}, outcome = 'handled', kind = 'text'
    WHERE id = $1::bigint AND processed_at IS NULL`,
  order: `INSERT INTO orders (id, organization_id, conversation_id, shop_id, status, price_list, currency, net_minor, tax_minor, total_minor)
    VALUES ($1::uuid, $2::uuid, $3::uuid, $3::uuid, 'draft', 'standard', 'INR', 100, 18, 118)
    ON CONFLICT (conversation_id) WHERE status = 'draft' DO UPDATE SET version = orders.version + 1`,
  lines: `INSERT INTO order_lines (organization_id, order_id, line_no, sku, name, unit, quantity, base_quantity,
      unit_price_minor, tax_rate, net_minor, tax_minor)
    SELECT $2::uuid, o.id, k.nth, k.sku, k.sku, 'bag', 5, 5, 100, 1800, 500, 90
    FROM orders o, unnest(ARRAY['CEM-50', 'TMT-12', 'SUG-01']) WITH ORDINALITY AS k (sku, nth)
    WHERE o.conversation_id = $1::uuid AND o.status = 'draft'
    ON CONFLICT (order_id, line_no) DO UPDATE SET quantity = excluded.quantity`,

  organization: `INSERT INTO organizations (id, name, currency, time_zone) VALUES ($1, 'Spike', 'INR', 'Asia/Kolkata')`,
  account: `INSERT INTO channel_accounts (id, organization_id, channel, external_key, address, credentials, address_salt)
    VALUES ($1, $2, 'meta', 'spike', '1', '', '')`,
  conversations: `WITH c AS (INSERT INTO contacts (id, organization_id, user_id) SELECT k, $1::uuid, k::text FROM unnest($3::uuid[]) k)
    INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address)
    SELECT k, $1::uuid, $2::uuid, k, '919876543215' FROM unnest($3::uuid[]) k`,
  messages: `INSERT INTO inbound_messages (organization_id, channel_account_id, conversation_id, provider_message_id, trace_id, address, raw)
    SELECT $1::uuid, $2::uuid, k, gen_random_uuid()::text, gen_random_uuid(), '919876543215', convert_to(repeat('x', 460), 'UTF8')
    FROM unnest($3::uuid[]) k`,
};
