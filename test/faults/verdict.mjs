// What was acknowledged, handled, ordered and said has to agree.
import { Checks } from './checks.mjs';

const digits = (column) => `regexp_replace(${column}, '\\D', '', 'g')`;

/** What is still on its way; empty when everything has come to rest. */
export async function unsettled(ask) {
  const [row] = await ask(`SELECT
    (SELECT count(*)::int FROM inbound_messages WHERE processed_at IS NULL) AS "messages to handle",
    (SELECT count(*)::int FROM outbound_messages WHERE state = 'queued') AS "messages to send",
    (SELECT count(*)::int FROM outbound_messages WHERE state IN ('started', 'unknown')) AS "sends without an outcome",
    (SELECT count(*)::int FROM outbox WHERE dispatched_at IS NULL) AS "events to dispatch",
    (SELECT count(*)::int FROM deliveries WHERE done_at IS NULL AND parked_at IS NULL) AS "reactions to run"`);
  return Object.entries(row).filter(([, count]) => count > 0);
}

/** What has been running, waiting or sitting in a transaction for more than two seconds. */
export async function slowStatements(ask) {
  const rows =
    await ask(`SELECT application_name AS who, state, coalesce(wait_event_type || ' ' || wait_event, 'computing') AS waits,
      round(extract(epoch FROM clock_timestamp() - coalesce(xact_start, state_change)))::int AS seconds, pg_blocking_pids(pid) AS behind,
      pid, left(regexp_replace(query, '\\s+', ' ', 'g'), 90) AS query
    FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND xact_start < clock_timestamp() - interval '2 seconds'
    ORDER BY xact_start LIMIT 12`);
  return rows.map(
    ({ who, state, waits, seconds, behind, pid, query }) =>
      `${pid} ${who}: ${state}, ${waits}, ${seconds} s, behind ${JSON.stringify(behind)}: ${query}`,
  );
}

/** @returns {Promise<Checks>} */
export async function verdict({ ask, shoppers, provider, unclearSends, left }) {
  const said = shoppers.said.filter(({ acknowledged }) => acknowledged);
  const kept = await ask(
    'SELECT provider_message_id AS id, count(*)::int AS rows, min(outcome) AS outcome FROM inbound_messages GROUP BY 1',
  );
  const keptById = new Map(kept.map((row) => [row.id, row]));
  const outbound = await ask(
    'SELECT id::text, state, caused_by, purpose, identity, conversation_id::text AS conversation FROM outbound_messages',
  );
  const rowById = new Map(outbound.map((row) => [row.id, row]));
  const orders =
    await ask(`SELECT ${digits('c.reply_address')} AS number, o.number AS "orderNumber", o.status,
      coalesce(sum(l.quantity) FILTER (WHERE l.name ILIKE '%cement%'), 0)::float AS cement,
      coalesce(sum(l.quantity) FILTER (WHERE l.name ILIKE '%brick%'), 0)::float AS bricks
    FROM orders o JOIN conversations c ON c.id = o.conversation_id LEFT JOIN order_lines l ON l.order_id = o.id
    WHERE o.status <> 'cancelled' GROUP BY o.id, c.reply_address`);
  const ordersBy = Map.groupBy(orders, ({ number }) => number);
  const confirmedBy = Map.groupBy(
    orders.filter(({ orderNumber }) => orderNumber !== null),
    ({ number }) => number,
  );
  const everyone = [...shoppers.byNumber.values()];
  const wentOut = new Set(provider.sent.map(({ ref }) => ref));
  const invoices = await ask(
    `SELECT series || ' ' || financial_year AS of, count(*)::int AS n, max(serial) - min(serial) + 1 AS span FROM invoices GROUP BY 1`,
  );
  const [{ odd }] =
    await ask(`SELECT count(*)::int AS odd FROM (SELECT o.id FROM orders o LEFT JOIN invoices i ON i.order_id = o.id
    WHERE o.number IS NOT NULL GROUP BY o.id HAVING count(i.id) <> 1) x`);
  const astray = await ask(`SELECT shop_id FROM shop_accounts a WHERE held_minor <> 0
      OR balance_minor <> (SELECT coalesce(sum(debit_minor - credit_minor), 0) FROM ledger_entries e
        WHERE e.shop_id = a.shop_id)
      OR balance_minor <> (SELECT coalesce(sum(payable_minor - paid_minor - credited_minor), 0) FROM invoices i
        WHERE i.shop_id = a.shop_id)`);

  const checks = new Checks();
  checks.equal('messages acknowledged', shoppers.said.length, said.length);
  checks.none(
    'acknowledged, but not in the database',
    said.filter(({ id }) => !keptById.has(id)).map(({ id }) => id),
  );
  checks.none(
    'in the database twice',
    kept.filter(({ rows }) => rows > 1),
  );
  checks.equal(
    'acknowledged and handled',
    said.length,
    said.filter(({ id }) => keptById.get(id)?.outcome === 'handled').length,
    said
      .filter(({ id }) => keptById.get(id)?.outcome !== 'handled')
      .map(({ id, text }) => ({ id, text, outcome: keptById.get(id)?.outcome }))
      .slice(0, 5),
  );
  checks.none(
    'orders whose lines are not what the shopper said',
    everyone
      .filter(({ number, cement, bricks }) => {
        const own = ordersBy.get(number) ?? [];
        return own.length !== 1 || own[0].cement !== cement || own[0].bricks !== bricks;
      })
      .map(({ number, cement, bricks }) => ({
        number,
        said: { cement, bricks },
        found: ordersBy.get(number),
      })),
  );
  checks.none(
    'shoppers with two confirmed orders',
    everyone.filter(({ number }) => (confirmedBy.get(number)?.length ?? 0) > 1),
  );
  checks.none(
    'told of an order that is not there',
    everyone.filter(({ number, confirmed }) => confirmed > 0 && !confirmedBy.has(number)),
  );
  checks.none(
    'orders that nobody confirmed',
    everyone.filter(({ number, answers }) => answers === 0 && confirmedBy.has(number)),
  );
  checks.none(
    'said 1 to a summary, and neither ordered, answered nor parked',
    everyone.filter((shopper) => shopper.answers > 0 && !settledFor(shopper)).map(({ number }) => number),
  );
  checks.none('confirmed orders without exactly one invoice', Array.from({ length: odd }));
  checks.none('shops whose ledger is not their invoices, or that hold credit for nothing', astray);
  for (const { of, n, span } of invoices) checks.equal(`invoice numbers of ${of} without a gap`, n, span);
  checks.none(
    'outbound rows that are neither final nor parked',
    outbound.filter(({ state }) => ['queued', 'started', 'unknown'].includes(state)),
  );
  checks.none('backlog', left);
  checks.none(
    'said, though no row says so',
    provider.sent.filter(({ ref }) => !rowById.has(ref)),
  );
  checks.none(
    'one row sent out twice',
    repeated(provider.sent, ({ ref }) => ref),
  );
  checks.none(
    'one message replied to twice',
    repeated(
      provider.sent.filter(({ ref }) => rowById.get(ref)?.purpose === 'reply'),
      ({ ref }) => `${rowById.get(ref)?.conversation} ${rowById.get(ref)?.caused_by}`,
    ),
  );
  checks.none(
    'believed sent, but never went out',
    outbound.filter(({ id, state }) => state === 'accepted' && !wentOut.has(id)),
  );
  const parked = outbound.filter(({ state }) => state === 'parked').length;
  checks.atMost('sends parked (at most as many as had no clear outcome)', unclearSends, parked);
  return checks;

  function settledFor({ number }) {
    if (confirmedBy.has(number)) return true;
    const lastSaid = said.findLast((message) => message.number === number);
    const heard = provider.sent.filter(({ to }) => to === number);
    if (heard.some(({ wall }) => wall > lastSaid.at)) return true;
    const conversations = new Set(heard.map(({ ref }) => rowById.get(ref)?.conversation));
    return outbound.some(
      ({ conversation, state }) =>
        conversations.has(conversation) && ['parked', 'failed', 'refused'].includes(state),
    );
  }
}

function repeated(items, key) {
  return [...Map.groupBy(items, key)]
    .filter(([, same]) => same.length > 1)
    .map(([of, same]) => ({ of, times: same.length, text: same.map(({ text }) => text.slice(0, 60)) }));
}
