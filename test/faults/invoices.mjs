// `npm run test:faults -- --invoices=1000`: confirmed orders, eight workers, and one of them killed all the time.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openProvider } from '../../bench/machine/provider.mjs';
import { pause } from '../../bench/machine/servers.mjs';
import { seeded } from '../../bench/machine/statistics.mjs';
import { install } from './installation.mjs';
import { unsettled } from './verdict.mjs';

const WORKERS = 8;
const SHOPS = 20;

/** As if so many shops had confirmed an order this moment: ten bags each, with whatever the confirmation announces. */
const ORDERS = `
  WITH seller AS (SELECT id FROM organizations ORDER BY created_at LIMIT 1), shop AS (
    INSERT INTO shops (id, organization_id, name, price_list)
    SELECT gen_random_uuid(), s.id, 'Shop ' || n, 'standard' FROM seller s, generate_series(1, ${SHOPS}) n
    RETURNING id
  ), placed AS (
    INSERT INTO orders (id, organization_id, shop_id, number, status, price_list, currency, net_minor, tax_minor,
      total_minor, confirmed_at)
    SELECT gen_random_uuid(), s.id, (SELECT array_agg(id) FROM shop)[1 + n % ${SHOPS}], 500000 + n, 'confirmed',
      'standard', 'INR', 380000, 68400, 448400, now()
    FROM seller s, generate_series(1, $1::int) n RETURNING *
  ), line AS (
    INSERT INTO order_lines (order_id, organization_id, line_no, sku, name, unit, quantity, base_quantity,
      unit_price_minor, tax_rate, net_minor, tax_minor)
    SELECT id, organization_id, 1, 'CEM', 'Cement', 'bag', 10, 10, 38000, 1800, 380000, 68400 FROM placed
  )
  INSERT INTO outbox (id, organization_id, trace_id, type, body)
  SELECT gen_random_uuid(), organization_id, gen_random_uuid(), 'orders.order-confirmed.v1', jsonb_build_object(
    'orderId', id, 'number', 'ORD-' || number, 'shopId', shop_id, 'conversationId', NULL, 'language', 'hi',
    'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'currency', 'INR', 'netMinor', net_minor,
    'taxMinor', tax_minor, 'totalMinor', total_minor, 'buyer', jsonb_build_object('name', 'Shop', 'address', NULL,
    'taxId', NULL), 'lines', jsonb_build_array(jsonb_build_object('sku', 'CEM', 'name', 'Cement', 'hsn', '2523',
    'unit', 'bag', 'quantity', '10', 'unitPriceMinor', 38000, 'taxRate', 1800, 'netMinor', 380000, 'taxMinor', 68400)))
  FROM placed`;

/** @param {{ count: number, seed: number, everyMs: number, patienceSeconds: number }} options */
export async function billUnderFire({ count, seed, everyMs, patienceSeconds }) {
  const started = Date.now();
  const note = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  const provider = await openProvider();
  const installation = await install({ withRedis: false, stubUrl: provider.url, note, workerCount: WORKERS });
  let agreed = false;
  try {
    const random = seeded(seed);
    await installation.ask(ORDERS, [count]);
    note(`${count} orders are confirmed; ${WORKERS} workers, one killed every ${everyMs} ms or so`);
    let kills = 0;
    for (const end = Date.now() + patienceSeconds * 1000; Date.now() < end;) {
      await pause(everyMs * (0.5 + random()));
      const left = await unsettled(installation.ask).catch(() => [['questions unanswered', 1]]);
      if (left.length === 0) break;
      const alive = installation.workers.filter((worker) => worker.alive());
      alive[Math.floor(random() * alive.length)]?.kill();
      kills += 1;
      if (kills % 10 === 0)
        note(`kill ${kills}; ${left.map(([what, much]) => `${much} ${what}`).join(', ')}`);
    }
    note(`it has come to rest, after ${kills} kills`);
    const checks = await agreement(installation, count);
    console.table(checks);
    agreed = checks.every(({ expected, found }) => expected === found);
  } finally {
    await installation.remove({ keepLogs: !agreed });
    await provider.close();
    if (!agreed) console.log(`The programs' logs are kept in ${installation.stateDir}`);
  }
  return agreed;
}

async function agreement({ ask, stateDir }, count) {
  const [row] = await ask(`SELECT
    (SELECT count(*)::int FROM invoices) AS invoices,
    (SELECT count(DISTINCT order_id)::int FROM invoices) AS orders,
    (SELECT max(serial) - min(serial) + 1 FROM invoices)::int AS span,
    (SELECT min(serial)::int FROM invoices) AS first,
    (SELECT count(*)::int FROM outbox WHERE type = 'invoices.invoice-issued.v1') AS told,
    (SELECT sum(debit_minor - credit_minor)::bigint FROM ledger_entries)::float AS owed,
    (SELECT sum(balance_minor)::bigint FROM shop_accounts)::float AS balance,
    (SELECT count(*)::int FROM shop_accounts WHERE held_minor <> 0) AS holding,
    (SELECT count(*)::int FROM deliveries WHERE parked_at IS NOT NULL) AS parked`);
  const ids = await ask('SELECT id::text, organization_id::text AS organization FROM invoices');
  const folder = path.join(stateDir, 'files', ids[0]?.organization ?? '', 'invoices');
  const papers = new Set(readdirSync(folder));
  return [
    { what: 'invoices', expected: count, found: row.invoices },
    { what: 'orders that have one', expected: count, found: row.orders },
    { what: 'the first number', expected: 1, found: row.first },
    { what: 'numbers from the first to the last', expected: count, found: row.span },
    { what: 'announced', expected: count, found: row.told },
    { what: 'owed by the ledger', expected: count * 448_400, found: row.owed },
    { what: 'owed by the accounts', expected: count * 448_400, found: row.balance },
    { what: 'shops that hold credit for nothing', expected: 0, found: row.holding },
    { what: 'papers', expected: count, found: ids.filter(({ id }) => papers.has(`${id}.pdf`)).length },
    { what: 'reactions that were given up', expected: 0, found: row.parked },
  ];
}
