// `npm run test:faults -- --timers=400`: silences and bills that fall due, four workers, and one of them killed all the time.
import { openProvider } from '../../bench/machine/provider.mjs';
import { pause } from '../../bench/machine/servers.mjs';
import { seeded } from '../../bench/machine/statistics.mjs';
import { install } from './installation.mjs';
import { unsettled } from './verdict.mjs';

const WORKERS = 4;
const SPREAD_SECONDS = 20;

/** Customers of our number at Meta who wrote a moment ago: their windows are open, and no hour is quiet. */
const CUSTOMERS = `
  WITH quiet AS (UPDATE organizations SET quiet_from = 0, quiet_until = 0), account AS (
    SELECT id, organization_id FROM channel_accounts WHERE channel = 'meta' LIMIT 1
  ), person AS (
    INSERT INTO contacts (organization_id, phone, language)
    SELECT organization_id, (919810000000 + n)::text, 'en' FROM account, generate_series(1, $1::int) n RETURNING *
  )
  INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address, last_inbound_at)
  SELECT gen_random_uuid(), p.organization_id, a.id, p.id, p.phone, now() FROM person p, account a`;

/** Half of them owe for one invoice. The serial makes it a moment for each: without it `random` is asked once. */
const BILLS = `
  WITH owing AS (
    SELECT c.id, c.organization_id, row_number() OVER (ORDER BY c.id) AS n FROM conversations c ORDER BY c.id LIMIT $1
  ), shop AS (
    INSERT INTO shops (id, organization_id, name, price_list)
    SELECT gen_random_uuid(), organization_id, 'Shop ' || n, 'standard' FROM owing RETURNING id, name
  ), invoice AS (
    INSERT INTO invoices (id, organization_id, order_id, order_number, shop_id, conversation_id, series, financial_year,
      serial, number, status, issued_on, issued_at, currency, net_minor, tax_minor, total_minor, seller, buyer, language,
      due_on, tax_profile)
    SELECT gen_random_uuid(), o.organization_id, gen_random_uuid(), 'ORD-' || n, s.id, o.id, 'T', '26-27', n,
      'T/26-27/' || n, 'issued', current_date - 13, now() - interval '13 days', 'INR', 50000, 0, 50000,
      '{"name": "Seller", "taxId": null}', '{"name": "Shop", "address": null, "taxId": null}', 'en', current_date - 3,
      'none'
    FROM owing o JOIN shop s ON s.name = 'Shop ' || o.n RETURNING *
  )
  INSERT INTO reminders (id, organization_id, kind, identity, subject_id, shop_id, conversation_id, detail, due_at,
    look_at, good_until, as_of)
  SELECT gen_random_uuid(), organization_id, 'payment', 'payment:' || id || ':3', id, shop_id, conversation_id,
    jsonb_build_object('number', number, 'dueOn', due_on::text), at, at, now() + interval '1 day', now()
  FROM invoice, LATERAL (SELECT now() + random() * interval '${SPREAD_SECONDS} s' + serial * interval '0' AS at) soon`;

/** The others have fallen silent. */
const SILENCES = `
  INSERT INTO follow_ups (conversation_id, organization_id, due_at)
  SELECT id, organization_id, now() + random() * interval '${SPREAD_SECONDS} s' FROM conversations
  ORDER BY id OFFSET $1`;

/** @param {{ count: number, seed: number, everyMs: number, patienceSeconds: number }} options `count` of either kind */
export async function remindUnderFire({ count, seed, everyMs, patienceSeconds }) {
  const started = Date.now();
  const note = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  const provider = await openProvider({ delayMs: 20 });
  const installation = await install({ withRedis: false, stubUrl: provider.url, note, workerCount: WORKERS });
  const { ask, workers } = installation;
  let agreed = false;
  try {
    const random = seeded(seed);
    await ask(CUSTOMERS, [2 * count]);
    await ask(BILLS, [count]);
    await ask(SILENCES, [count]);
    note(
      `${count} reminders and ${count} follow-ups fall due in ${SPREAD_SECONDS} s; a worker is killed every ${everyMs} ms or so`,
    );
    const readyMs = Date.now() - started;
    let kills = 0;
    for (const end = Date.now() + patienceSeconds * 1000; Date.now() < end;) {
      await pause(everyMs * (0.5 + random()));
      const left = [
        ...(await due(ask)),
        ...(await unsettled(ask).catch(() => [['questions unanswered', 1]])),
      ];
      if (left.length === 0) break;
      // Whoever is killed for ever looks for no outcomes.
      if (Date.now() - started > (SPREAD_SECONDS + 15) * 1000 + readyMs) continue;
      const alive = workers.filter((worker) => worker.alive());
      alive[Math.floor(random() * alive.length)]?.kill();
      kills += 1;
    }
    note(`it has come to rest, after ${kills} kills`);
    const checks = await agreement(ask, provider, count);
    console.table(checks);
    agreed = checks.every(({ expected, found }) => expected === found);
  } finally {
    await installation.remove({ keepLogs: !agreed });
    await provider.close();
    if (!agreed) console.log(`The programs' logs are kept in ${installation.stateDir}`);
  }
  return agreed;
}

const due = async (ask) => {
  const [row] = await ask(`SELECT (SELECT count(*)::int FROM reminders WHERE state = 'scheduled')
    + (SELECT count(*)::int FROM follow_ups WHERE due_at IS NOT NULL) AS count`).catch(() => [{ count: 1 }]);
  return row.count > 0 ? [['to fall due', row.count]] : [];
};

async function agreement(ask, provider, count) {
  const [row] = await ask(`SELECT
    (SELECT count(*)::int FROM outbound_messages WHERE purpose = 'reminder') AS reminders,
    (SELECT count(*)::int FROM outbound_messages WHERE purpose = 'follow-up') AS follow_ups,
    (SELECT count(*)::int FROM reminders WHERE state = 'sent') AS sent,
    (SELECT count(DISTINCT conversation_id)::int FROM outbound_messages) AS people`);
  const rows = await ask('SELECT id::text, state FROM outbound_messages');
  const times = new Map();
  for (const { ref } of provider.sent) times.set(ref, (times.get(ref) ?? 0) + 1);
  const lost = rows.filter(({ id, state }) => !times.has(id) && state !== 'parked');
  const parked = rows.filter(({ state }) => state === 'parked').length;
  console.log(`${provider.sent.length} reached the provider; ${parked} of unknown outcome are left to staff`);
  return [
    { what: 'reminders that were told', expected: count, found: row.reminders },
    { what: 'reminders that are marked as sent', expected: count, found: row.sent },
    { what: 'silences that were followed up', expected: count, found: row.follow_ups },
    { what: 'people who hear of it', expected: 2 * count, found: row.people },
    { what: 'said twice', expected: 0, found: [...times.values()].filter((many) => many > 1).length },
    { what: 'neither said nor left to staff', expected: 0, found: lost.length },
  ];
}
