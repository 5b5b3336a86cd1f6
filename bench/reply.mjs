// Part two: a message in, its reply out, with everything between.
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { cpuUs } from './machine/cpu.mjs';
import { openCrowd } from './machine/crowd.mjs';
import { answers, environmentFor, openProgram, prepareDatabase } from './machine/product.mjs';
import { projectRoot, scratchFolder } from './machine/servers.mjs';
import { interleave, median, pairedRatio } from './machine/statistics.mjs';
import { round2 } from './machine/webhook-variants.mjs';

const text = 'Cement x 10\nBricks x 500\nMaida x 2';
const names = {
  order: 'Munshi: three lines read, order written',
  noop: 'Munshi: no-op pipeline',
  memory: 'bot in memory, no promises',
  threads: 'bot with 8 threads',
};
/** Each variant has so many customers, who write in turn: the same one again only after all the others. */
const customersEach = 12_000;

/** @returns {Promise<object>} */
export async function benchReply({ postgres, rounds, seconds }) {
  const scratch = scratchFolder('bench');
  const customers = await openCrowd();
  const open = [];
  try {
    for (const [key, more] of [
      ['order', {}],
      ['noop', { MUNSHI_BENCH_NOOP: '1' }],
    ])
      open.push(await openProduct({ key, more, postgres, scratch, stubUrl: customers.url }));
    for (const key of ['memory', 'threads']) open.push(await openBot(key, customers.url));
    open.forEach((variant, nth) =>
      Object.assign(variant, { base: nth * customersEach, next: 0, count: 300 }),
    );
    for (const variant of open.filter(({ product }) => product)) await everybodyOnce(customers, variant);

    const slice = async (variant, way) => {
      const count = Math.min(way.count ?? variant.count, customersEach);
      if (variant.next + count > customersEach) variant.next = 0;
      const first = variant.base + variant.next;
      variant.next += count;
      const measured = await customers.slice(
        { way: 'saturate', window: 256, text, port: variant.port, ...way, first, count },
        variant.readers(postgres),
      );
      if (way.count === undefined) variant.count = Math.max(200, Math.round(measured.perSecond * seconds));
      return measured;
    };
    const turns = (variants, times, way) => interleave(variants, times, (variant) => slice(variant, way));
    await turns(open, 2, {});
    const saturated = await turns(open, rounds, {});
    const products = open.filter(({ product }) => product);
    const paced = await turns(products, Math.max(2, rounds - 2), {
      way: 'pace',
      perSecond: 200,
      count: Math.round(200 * seconds * 2),
    });
    const slow = open.filter(({ name }) => name === 'order' || name === 'threads');
    for (const variant of slow) variant.count = variant.name === 'threads' ? 120 : 2_000;
    const delayed = await turns(slow, 3, { delayMs: 150, window: 512 });
    return { part: 'message in, reply out', ...report({ saturated, paced, delayed }) };
  } finally {
    for (const variant of open) await variant.close();
    customers.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Conversations exist before they are measured. */
async function everybodyOnce(customers, variant) {
  const { count, replied } = await customers.slice(
    {
      way: 'saturate',
      window: 256,
      text: 'hi',
      port: variant.port,
      first: variant.base,
      count: customersEach,
    },
    {},
  );
  if (replied < count)
    throw new Error(`${variant.name}: ${count - replied} of ${count} greetings were not answered`);
}

async function openProduct({ key, more, postgres, scratch, stubUrl }) {
  const ownerUrl = postgres.url(`bench_${key}`);
  const environment = await environmentFor({ ownerUrl, stateDir: path.join(scratch, key), stubUrl, more });
  await prepareDatabase({ ownerUrl, environment });
  const programs = ['api', 'worker'].map((app) => openProgram(app, environment));
  await answers(environment.PUBLIC_URL, '/ready');
  return {
    name: key,
    product: true,
    port: Number(environment.PORT),
    readers: (server) => ({
      node: () => programs.reduce((sum, program) => sum + program.cpuUs(), 0),
      postgres: server.cpuUs,
    }),
    close: () => Promise.all(programs.map((program) => program.stop())),
  };
}

async function openBot(key, providerUrl) {
  const child = fork(path.join(projectRoot, 'bench/floors/bots.mjs'), [key, providerUrl]);
  const { port } = await new Promise((resolve) => child.once('message', resolve));
  return {
    name: key,
    product: false,
    port,
    readers: () => ({ node: () => cpuUs(child.pid) }),
    close: () => child.kill(),
  };
}

function report({ saturated, paced, delayed }) {
  const total = ({ cpuUs: { node, postgres = 0 } }) => node + postgres;
  const ratio = (of, ours, theirs, what) => round2(pairedRatio(of.get(ours), of.get(theirs), what));
  const rate = (slice) => slice.perSecond;
  const most = (what, value, wanted) => ({
    what: `${what}, at most`,
    ratio: value,
    wanted,
    reached: value <= wanted,
  });
  const least = (what, value, wanted) => ({ what, ratio: value, wanted, reached: value >= wanted });
  const lost = [...saturated, ...paced]
    .flatMap(([, slices]) => slices)
    .reduce((sum, slice) => sum + slice.lost, 0);
  return {
    variants: {
      saturated: table(saturated),
      'paced at 200/s': table(paced),
      'provider answering in 150 ms': table(delayed),
    },
    goals: [
      most('CPU of an order reply / no-op', ratio(saturated, 'order', 'noop', total), 2.5),
      most(
        'p99 at 200/s, order / no-op',
        ratio(paced, 'order', 'noop', (slice) => slice.p99),
        2,
      ),
      // BuilderBot burns about 1.0 ms of CPU a message, this bot 0.4: 2.5 times the one is once the other.
      least('throughput / bot in memory', ratio(saturated, 'order', 'memory', rate), 1),
      least('throughput / 8 threads, provider in 150 ms', ratio(delayed, 'order', 'threads', rate), 30),
      most('replies missing', lost, 0),
    ],
  };
}

const table = (taken) =>
  Object.fromEntries(
    [...taken].map(([key, slices]) => {
      const middle = (of) => round2(median(slices.map(of)));
      const cpu = Object.keys(slices[0].cpuUs).map((name) => [name, middle((slice) => slice.cpuUs[name])]);
      return [
        names[key],
        {
          perSecond: Math.round(middle(({ perSecond }) => perSecond)),
          p50: middle(({ p50 }) => p50),
          p99: middle(({ p99 }) => p99),
          cpuUs: Object.fromEntries(cpu),
        },
      ];
    }),
  );
