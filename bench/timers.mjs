// What is due later. A million rows wait, some of them are set anew all the time, and a thousand fall due a second.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { meter } from './machine/cpu.mjs';
import { environmentFor, openProgram, prepareDatabase } from './machine/product.mjs';
import { pause, scratchFolder, until } from './machine/servers.mjs';
import { median } from './machine/statistics.mjs';

const aSecond = 1_000;
const day = 86_400_000;

/** @returns {Promise<object>} */
export async function benchTimers({ postgres, pending, seconds, rounds }) {
  const scratch = scratchFolder('bench');
  const ownerUrl = postgres.url('bench_timers');
  const environment = await environmentFor({
    ownerUrl,
    stateDir: path.join(scratch, 'timers'),
    stubUrl: 'http://127.0.0.1:9',
  });
  await prepareDatabase({ ownerUrl, environment });
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  let worker;
  try {
    const filled = await fill(owner, { pending, due: aSecond * seconds });
    const resets = await measureResets(owner, postgres, rounds);
    worker = openProgram('worker', environment, { name: 'worker-timers' });
    await until(async () => (await one(owner, 'SELECT count(*)::int AS n FROM worker_heartbeats')).n > 0, {
      what: 'a worker',
    });
    const readers = { worker: worker.cpuUs, postgres: postgres.cpuUs };
    const followUps = await fallDue(owner, { seconds, readers, ...dueFollowUps });
    const reminders = await fallDue(owner, { seconds, readers, ...dueReminders });
    return report({ filled, resets, followUps, reminders });
  } finally {
    await worker?.stop();
    await owner.end();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** As PostgreSQL's md5 makes it. */
const conversation = (nth) =>
  createHash('md5')
    .update(`conversation${nth}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const one = async (client, text, values = []) => (await client.query(text, values)).rows[0];

/** Conversations of the demo's wholesaler, whose numbers send nothing: only the timers are measured. */
async function fill(owner, { pending, due }) {
  const half = Math.floor(pending / 2);
  await owner.query('UPDATE channel_accounts SET active = false');
  const { organization, account } = await one(
    owner,
    'SELECT organization_id AS organization, id AS account FROM channel_accounts LIMIT 1',
  );
  const people = half + due;
  await owner.query(
    `INSERT INTO contacts (id, organization_id, phone)
     SELECT md5('contact' || n)::uuid, $1, '9190' || lpad(n::text, 8, '0') FROM generate_series(1, $2::int) n`,
    [organization, people],
  );
  await owner.query(
    `INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address, last_inbound_at)
     SELECT md5('conversation' || n)::uuid, $1, $2, md5('contact' || n)::uuid, '9190' || lpad(n::text, 8, '0'), now()
     FROM generate_series(1, $3::int) n`,
    [organization, account, people],
  );
  await owner.query(
    `INSERT INTO follow_ups (conversation_id, organization_id, due_at)
     SELECT md5('conversation' || n)::uuid, $1, now() + interval '2 days' + n * interval '1 ms'
     FROM generate_series(1, $2::int) n`,
    [organization, people],
  );
  const shop = await one(owner, 'SELECT id FROM shops WHERE organization_id = $1 LIMIT 1', [organization]);
  const invoice = await one(
    owner,
    `INSERT INTO invoices (id, organization_id, order_id, order_number, shop_id, series, financial_year, serial, number,
       status, issued_on, issued_at, currency, net_minor, tax_minor, total_minor, seller, buyer, language, due_on,
       tax_profile)
     VALUES (gen_random_uuid(), $1, gen_random_uuid(), 'ORD-1', $2, 'INV', '00-01', 1, 'INV/00-01/000001', 'issued',
       current_date, now(), 'INR', 50000, 0, 50000, '{}', '{}', 'en', current_date + 3, 'none') RETURNING id`,
    [organization, shop.id],
  );
  await owner.query(
    `INSERT INTO reminders (id, organization_id, kind, identity, subject_id, shop_id, conversation_id, detail, due_at,
       good_until, look_at, as_of)
     SELECT md5('reminder' || n)::uuid, $1, 'payment', 'payment:bench:' || n, $2, $3, md5('conversation' || n)::uuid,
       '{"number": "INV/00-01/000001", "dueOn": "2099-01-01"}', now() + interval '2 days', now() + interval '9 days',
       now() + interval '2 days' + n * interval '1 ms', now()
     FROM generate_series(1, $4::int) n`,
    [organization, invoice.id, shop.id, people],
  );
  await owner.query('VACUUM (ANALYZE) follow_ups, reminders, conversations, contacts');
  return { rows: people * 2 };
}

const turn = `WITH heard AS (
    UPDATE conversations SET last_inbound_at = now(), human_until = NULL WHERE id = $1
  ), remembered AS (
    INSERT INTO conversation_sessions (conversation_id, organization_id, state, expires_at)
    SELECT id, organization_id, '{}', now() FROM conversations WHERE id = $1
    ON CONFLICT (conversation_id) DO UPDATE SET expires_at = excluded.expires_at`;
/** As a turn ends, without its timer and with it: one statement either way. */
const endings = {
  without: `${turn}) SELECT $2::timestamptz`,
  with: `${turn}), awaited AS (
    INSERT INTO follow_ups (conversation_id, organization_id, due_at)
    SELECT id, organization_id, $2 FROM conversations WHERE id = $1
    ON CONFLICT (conversation_id) DO UPDATE SET due_at = excluded.due_at) SELECT 1`,
};

async function measureResets(owner, postgres, rounds) {
  const each = 3_000;
  const measured = { without: [], with: [], batch: [] };
  await owner.query('SET synchronous_commit = off');
  let first = 1;
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, text] of Object.entries(endings)) {
      const cpu = meter({ postgres: postgres.cpuUs });
      for (let nth = 0; nth < each; nth += 1)
        await owner.query({
          name: `ending-${name}`,
          text,
          values: [conversation(first + nth), new Date(Date.now() + 2 * day)],
        });
      measured[name].push(cpu().postgres / each);
    }
    const cpu = meter({ postgres: postgres.cpuUs });
    await owner.query(
      `UPDATE follow_ups SET due_at = now() + interval '2 days' WHERE conversation_id IN (
         SELECT md5('conversation' || n)::uuid FROM generate_series($1::int, $2::int) n)`,
      [first, first + each - 1],
    );
    measured.batch.push(cpu().postgres / each);
    first += each;
  }
  await owner.query('SET synchronous_commit = on');
  return Object.fromEntries(Object.entries(measured).map(([name, values]) => [name, median(values)]));
}

/** The last of those that were filled in fall due one after the other, from two seconds on. */
const dueFollowUps = {
  what: 'follow-ups',
  setDue: `UPDATE follow_ups f SET due_at = $1::timestamptz + n * interval '1 ms'
    FROM generate_series(1, $2::int) n WHERE f.conversation_id = md5('conversation' || n)::uuid`,
  visible: `SELECT count(*)::int AS n FROM outbound_messages WHERE purpose = 'follow-up'`,
};
const dueReminders = {
  what: 'reminders',
  setDue: `UPDATE reminders r SET due_at = $1::timestamptz + n * interval '1 ms',
      look_at = $1::timestamptz + n * interval '1 ms'
    FROM generate_series(1, $2::int) n WHERE r.id = md5('reminder' || n)::uuid`,
  visible: `SELECT count(*)::int AS n FROM outbound_messages WHERE purpose = 'reminder'`,
};

/** A thousand fall due a second; looked at from outside again and again: how long ago was the first due that is not out? */
async function fallDue(owner, { what, setDue, visible, seconds, readers }) {
  const count = aSecond * seconds;
  const start = Date.now() + 4_000;
  await owner.query(setDue, [new Date(start), count]);
  const late = [];
  const spent = meter(readers);
  const end = start + count + 30_000;
  for (;;) {
    const { n } = await one(owner, visible);
    const now = Date.now();
    if (n >= count) {
      const { worker, postgres } = spent();
      const each = { worker: worker / count, postgres: postgres / count };
      return { what, each, latest: Math.max(0, ...late), usually: median(late) };
    }
    if (now > end) throw new Error(`${count - n} of ${count} ${what} never came`);
    // Rows fall due in order, a millisecond apart.
    if (now > start) late.push(Math.max(0, now - (start + n + 1)));
    await pause(50); // asking costs as much as a few reminders do
  }
}

function report({ filled, resets, followUps, reminders }) {
  const round = (number) => Math.round(number * 10) / 10;
  return {
    part: 'timers',
    rows: {
      'rows that wait': filled.rows,
      'PostgreSQL µs, end of a turn without a timer': round(resets.without),
      'PostgreSQL µs, with its timer set anew': round(resets.with),
      'PostgreSQL µs, set anew in a batch': round(resets.batch),
      'follow-ups, usually late by ms': followUps.usually,
      'reminders, usually late by ms': reminders.usually,
      ...Object.fromEntries(
        [followUps, reminders].flatMap(({ what, each }) => [
          [`${what}, worker µs each`, round(each.worker)],
          [`${what}, PostgreSQL µs each`, round(each.postgres)],
        ]),
      ),
    },
    goals: [
      {
        what: 'end of a turn with its timer / without, in the same round trip, at most',
        ratio: round(resets.with / resets.without),
        wanted: 2,
        reached: resets.with <= resets.without * 2,
      },
      ...[followUps, reminders].map(({ what, latest }) => ({
        what: `${what}: the latest, 1,000 a second falling due, ms at most`,
        ratio: latest,
        wanted: 1_000,
        reached: latest <= 1_000,
      })),
    ],
  };
}
