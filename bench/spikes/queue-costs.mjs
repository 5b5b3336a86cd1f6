import { setTimeout as sleep } from 'node:timers/promises';
import { bull, connection, keepNothing, queueServer, tuned } from './queue-processes.mjs';

const quantile = (list, q) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))];
const spread = (list) => ({
  median: Number(quantile(list, 0.5).toFixed(1)),
  p99: Number(quantile(list, 0.99).toFixed(1)),
});
const silent = (made) => made.on('error', () => {});

/** CPU is that of this process (queue and worker together) and of all processes of the server. */
async function used(host, run) {
  const client = process.cpuUsage();
  const server = host.cpuMs();
  const from = performance.now();
  await run();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(client);
  return { ms, client: (user + system) / 1_000, server: host.cpuMs() - server };
}

async function adds({ host, report, open }, synchronousCommit) {
  const queue = open(`adds-${synchronousCommit}`, synchronousCommit);
  const one = () => queue.add('wake', {}, keepNothing);
  const figures = ({ ms, client, server }, count) => ({
    perSecond: Math.round((count * 1_000) / ms),
    clientUs: Math.round((client * 1_000) / count),
    serverUs: Math.round((server * 1_000) / count),
  });
  for (let i = 0; i < 500; i++) await one();
  for (const inFlight of [1, 8]) {
    const lane = async () => {
      for (let i = 0; i < 3_000 / inFlight; i++) await one();
    };
    const cost = await used(host, () => Promise.all(Array.from({ length: inFlight }, lane)));
    report('add', { synchronousCommit, inFlight, ...figures(cost, 3_000) });
  }
  const batch = Array.from({ length: 100 }, () => ({ name: 'wake', data: {}, opts: keepNothing }));
  const bulk = await used(host, async () => {
    for (let i = 0; i < 30; i++) await queue.addBulk(batch);
  });
  report('addBulk of 100, each', { synchronousCommit, ...figures(bulk, 3_000) });
  await queue.close();
}

async function latency({ host, report, open, read }) {
  const queue = open('latency');
  let arrived = () => {};
  const worker = read('latency', async (job) => arrived(performance.now() - job.data.from));
  await worker.waitUntilReady();
  const rounds = [
    ['warm-up', { count: 200 }],
    ['one in flight', { count: 500 }],
    ['100 a second', { count: 800, gap: 10 }],
    ['delayed by 500 ms', { count: 100, gap: 15, delay: 500 }],
  ];
  for (const [what, { count, gap, delay = 0 }] of rounds) {
    const taken = [];
    let next = () => {};
    const all = Promise.withResolvers();
    arrived = (ms) => {
      taken.push(ms - delay);
      next();
      if (taken.length === count) all.resolve();
    };
    const cost = await used(host, async () => {
      for (let i = 0; i < count; i++) {
        const turn = gap ? sleep(gap) : new Promise((go) => (next = go));
        await queue.add('wake', { from: performance.now() }, { delay, ...keepNothing });
        await turn;
      }
      await all.promise;
    });
    const [clientUs, serverUs] = [cost.client, cost.server].map((ms) => Math.round((ms * 1_000) / count));
    if (what !== 'warm-up') report(`add to process, ${what}`, { ms: spread(taken), clientUs, serverUs });
  }
  const both = await host.connections();
  await worker.close();
  report('connections', { queueAndWorker: both, queue: await host.connections() });
  await queue.close();
}

async function idleness({ host, report, read }) {
  const workers = Array.from({ length: 10 }, (_, i) => read(`idle-${i}`, async () => {}));
  await sleep(3_000);
  const connections = (await host.connections()) / 10;
  const cost = await used(host, () => sleep(20_000));
  const perSecond = (ms) => Number((ms / 200).toFixed(2));
  report('idle worker', {
    clientMsPerSecond: perSecond(cost.client),
    serverMsPerSecond: perSecond(cost.server),
    connections,
  });
  await Promise.all(workers.map((worker) => worker.close()));
}

/** What becomes of a second add while the first job runs, and of a third after it has been removed? */
async function identities({ host, report, open, read }) {
  const queue = open('ids');
  const seen = [];
  let release = () => {};
  const worker = read('ids', async ({ data }) => {
    seen.push(data.n);
    if (data.hold) await new Promise((go) => (release = go));
  });
  const quiet = async () => {
    while ((await queue.count()) + (await queue.getActiveCount()) > 0) await sleep(10);
  };
  const trial = async (opts) => {
    seen.length = 0;
    await queue.add('wake', { n: 1, hold: true }, { ...opts, ...keepNothing });
    while (seen.length === 0) await sleep(5);
    await queue.add('wake', { n: 2 }, { ...opts, ...keepNothing });
    release();
    await quiet();
    await queue.add('wake', { n: 3 }, { ...opts, ...keepNothing });
    await quiet();
    return seen.join(' then ');
  };
  const jobId = await trial({ jobId: 'c-1' });
  const keepLastIfActive = await trial({ deduplication: { id: 'c-1', keepLastIfActive: true } });
  report('three adds of one identity', { jobId, keepLastIfActive });
  for (let i = 0; i < 2_000; i++) await queue.add('wake', { n: i }, keepNothing);
  await quiet();
  report('left after 2000 jobs', await host.leftovers());
  await worker.close();
  await queue.close();
}

export async function costs(backend) {
  const host = await queueServer(backend);
  const { Queue, Worker } = bull[backend];
  const bench = {
    host,
    report: (cost, figures) => console.log(JSON.stringify({ backend, cost, ...figures })),
    open: (name, synchronousCommit) =>
      silent(
        new Queue(name, {
          connection: connection(backend, host.port, 'queue', synchronousCommit),
          streams: { events: { maxLen: 256 } },
        }),
      ),
    read: (name, process) =>
      silent(
        new Worker(name, process, {
          connection: connection(backend, host.port, 'worker'),
          concurrency: 10,
          ...tuned,
        }),
      ),
  };
  for (const synchronousCommit of backend === 'postgres' ? ['on', 'off'] : [undefined])
    await adds(bench, synchronousCommit);
  await latency(bench);
  await idleness(bench);
  await identities(bench);
  await host.remove();
}
