// Part one: a signed webhook until its 200, against its floors.
import { rmSync } from 'node:fs';
import pg from 'pg';
import { floorTable } from './floors/webhook.mjs';
import { answers, environmentFor, openProgram, prepareDatabase } from './machine/product.mjs';
import { openRedis, pause, redisIsHere, scratchFolder } from './machine/servers.mjs';
import { median, pairedRatio } from './machine/statistics.mjs';
import { measureWebhooks, openFloor, openLoad, round2, summary } from './machine/webhook-variants.mjs';

const ours = 'Munshi: signed, parsed, committed, woken, logged';
const floors = {
  bare: '(a) bare, nothing stored',
  redis: '(b) bare, one Redis pipeline a request',
  insert: "(b') bare, one INSERT a request",
};

/** @returns {Promise<object>} slices by variant for 64 and for 8 connections, and the goals */
export async function benchWebhook({ postgres, copies, rounds, seconds }) {
  const redis = redisIsHere() ? await openRedis() : undefined;
  const scratch = scratchFolder('bench');
  const load = openLoad();
  const open = [];
  try {
    const url = postgres.url('floors');
    await prepareFloor(postgres, url);
    for (const [kind, at] of [['bare'], ['redis', redis?.url], ['insert', url]])
      if (kind !== 'redis' || redis)
        open.push(await openFloor({ name: floors[kind], kind, url: at, copies }));
    open.push(await openProduct({ postgres, scratch, copies }));
    const stores = { postgres: postgres.cpuUs, ...(redis && { redis: redis.cpuUs }) };
    const results = [];
    for (const connections of [64, 8]) {
      const taken = await measureWebhooks({ variants: open, load, connections, rounds, seconds, stores });
      results.push({ connections, ...report(taken, connections) });
    }
    return { part: 'webhook', durable: 'fsync on', redis: redis !== undefined, results };
  } finally {
    load.close();
    for (const variant of open) await variant.close();
    await redis?.remove();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function prepareFloor(postgres, url) {
  const admin = new pg.Client(postgres.url('postgres'));
  await admin.connect();
  await admin.query('CREATE DATABASE floors').finally(() => admin.end());
  const owner = new pg.Client(url);
  await owner.connect();
  await owner.query(floorTable).finally(() => owner.end());
}

/** The API alone, as it is run; no worker takes CPU from it, and what is stored stays unhandled. */
async function openProduct({ postgres, scratch, copies }) {
  const ownerUrl = postgres.url('bench_webhook');
  const make = (copy) =>
    environmentFor({ ownerUrl, stateDir: `${scratch}/${copy}`, stubUrl: 'http://127.0.0.1:9' });
  const environments = await Promise.all(Array.from({ length: copies }, (_, nth) => make(nth)));
  await prepareDatabase({ ownerUrl, environment: environments[0] });
  const programs = environments.map((environment) => openProgram('api', environment, { cpu: 0 }));
  await Promise.all(environments.map(({ PUBLIC_URL }) => answers(PUBLIC_URL, '/health')));
  await pause(500);
  return {
    name: ours,
    copies: programs.map((program, nth) => ({ port: Number(environments[nth].PORT), cpuUs: program.cpuUs })),
    close: () => Promise.all(programs.map((program) => program.stop())),
  };
}

function report(taken, connections) {
  const slices = taken.get(ours);
  const rate = (slice) => slice.perSecond;
  const against = (name, of = rate) =>
    taken.has(name) ? round2(pairedRatio(slices, taken.get(name), of)) : undefined;
  const goal = (what, ratio, wanted, reached = ratio >= wanted) => ({
    what,
    ratio,
    wanted,
    reached: ratio === undefined ? undefined : reached,
  });
  const p99 = against(floors.redis, (slice) => slice.p99);
  const goals =
    connections === 64
      ? [
          goal('throughput / (b)', against(floors.redis), 1.25),
          goal("throughput / (b')", against(floors.insert), 1.9),
          goal('throughput / (a)', against(floors.bare), 0.38),
          goal('p99 / (b), at most', p99, 0.8, p99 <= 0.8),
        ]
      : [
          goal('throughput / (b)', against(floors.redis), 0.6),
          goal("throughput / (b')", against(floors.insert), 1.1),
        ];
  const refused = median(slices.map((slice) => slice.refused));
  if (refused > 0) goals.push({ what: 'webhooks refused', ratio: refused, wanted: 0, reached: false });
  return { variants: Object.fromEntries([...taken].map(([name, of]) => [name, summary(of)])), goals };
}
