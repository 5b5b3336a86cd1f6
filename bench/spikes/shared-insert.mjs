// Spike: what may stand between a webhook and its 200? `node bench/spikes/shared-insert.mjs [rounds] [seconds]`
import pg from 'pg';
import { floorTable } from '../floors/webhook.mjs';
import { openPostgres, openRedis, redisIsHere } from '../machine/servers.mjs';
import { median, pairedRatio } from '../machine/statistics.mjs';
import { measureWebhooks, openFloor, openLoad, round2, summary } from '../machine/webhook-variants.mjs';

const [rounds, seconds] = [Number(process.argv[2] ?? 6), Number(process.argv[3] ?? 1.5)];
const postgres = await openPostgres();
const redis = redisIsHere() ? await openRedis() : undefined;
const url = postgres.url('floors');
const admin = new pg.Client(postgres.url('postgres'));
await admin.connect();
await admin.query('CREATE DATABASE floors');
await admin.end();
const owner = new pg.Client(url);
await owner.connect();
await owner.query(floorTable);
const { rows } = await owner.query(
  "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits",
);

const shared = (connections, most) => ({
  name: `shared INSERT, ${connections} x ${most}`,
  kind: 'shared',
  url,
  env: { CONNECTIONS: String(connections), MOST: String(most) },
});
const wanted = [
  { name: '(a) nothing stored', kind: 'bare' },
  ...(redis ? [{ name: '(b) one Redis pipeline a request', kind: 'redis', url: redis.url }] : []),
  { name: "(b') one INSERT a request", kind: 'insert', url },
  shared(1, 32),
  shared(2, 32),
  shared(2, 256),
  shared(4, 32),
];
const variants = await Promise.all(wanted.map((variant) => openFloor({ ...variant, copies: 3 })));
const load = openLoad();
const stores = { postgres: postgres.cpuUs, ...(redis && { redis: redis.cpuUs }) };
console.log(
  `PostgreSQL: fsync ${rows[0].fsync}, synchronous_commit ${rows[0].commits}; ${redis ? 'Redis: appendfsync everysec' : 'no redis-server here'}`,
);
try {
  for (const connections of [64, 8]) {
    const taken = await measureWebhooks({ variants, load, connections, rounds, seconds, stores });
    const perSecond = (slice) => slice.perSecond;
    console.log(
      `\n${connections} connections, ${rounds} rounds of ${seconds} s, medians; ratios are medians of pairs`,
    );
    console.table(
      Object.fromEntries(
        [...taken].map(([name, slices]) => {
          const { cpuUs, ...rest } = summary(slices);
          const against = (other) =>
            taken.has(other) ? round2(pairedRatio(slices, taken.get(other), perSecond)) : undefined;
          return [
            name,
            {
              ...rest,
              'x (b)': against('(b) one Redis pipeline a request'),
              "x (b')": against("(b') one INSERT a request"),
              node: cpuUs.process,
              pg: cpuUs.postgres,
              redis: cpuUs.redis,
            },
          ];
        }),
      ),
    );
    await owner.query('TRUNCATE floor_inbox');
  }
  console.log(`one fsync here: ${round2(await fsyncMs())} ms`);
} finally {
  load.close();
  variants.forEach((variant) => variant.close());
  await owner.end();
  await redis?.remove();
  await postgres.remove();
}

/** A commit alone on one connection, nothing else running. */
async function fsyncMs() {
  const times = [];
  for (let turn = 0; turn < 200; turn += 1) {
    const before = performance.now();
    await owner.query(
      "INSERT INTO floor_inbox (id, sender, body) VALUES (gen_random_uuid()::text, 'one', '')",
    );
    times.push(performance.now() - before);
  }
  return median(times);
}
