// The processes a queue fault is tried on; each writes what it saw to a journal that survives its own kill -9.
import { appendFileSync } from 'node:fs';
import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker, createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import { postgresServer, redisServer } from './servers.mjs';

export const bull = { postgres: withBackend(createPostgresBackend), redis: { Queue, Worker } };
export const keepNothing = { removeOnComplete: true, removeOnFail: true };
export const tuned = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 3,
  runRetryDelay: 1_000,
  drainDelay: 5,
};

export function connection(backend, port, side, synchronousCommit = 'on') {
  if (backend === 'redis')
    return side === 'worker'
      ? { host: '127.0.0.1', port, maxRetriesPerRequest: null }
      : {
          host: '127.0.0.1',
          port,
          maxRetriesPerRequest: 1,
          enableOfflineQueue: false,
          commandTimeout: 2_000,
        };
  return {
    connectionString: `postgresql://munshi_app@127.0.0.1:${port}/postgres`,
    schema: 'bullmq',
    max: side === 'worker' ? 2 : 8,
    connectionTimeoutMillis: 2_000,
    options: `-c synchronous_commit=${synchronousCommit}`,
  };
}

/** A server with BullMQ's schema made by the owner and just enough rights for the role the application uses. */
export async function queueServer(backend, flavour) {
  if (backend === 'redis') return redisServer(flavour);
  const server = await postgresServer();
  const owner = new pg.Client(server.url);
  await owner.connect();
  await owner.query('CREATE ROLE munshi_app LOGIN');
  await runMigrations(owner, 'bullmq');
  await owner.query(`
    GRANT USAGE, CREATE ON SCHEMA bullmq TO munshi_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO munshi_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO munshi_app`);
  await owner.end();
  return server;
}

const roles = {
  worker({ backend, port, journal, options, synchronousCommit }) {
    const note = (line) => appendFileSync(journal, `${line} ${Date.now()}\n`);
    const run = async (job) => {
      note(`start ${job.id}`);
      await sleep(150);
      note(`done ${job.id}`);
    };
    const settings = { connection: connection(backend, port, 'worker', synchronousCommit), concurrency: 5 };
    const worker = new bull[backend].Worker('wake', run, { ...settings, ...options });
    worker.on('error', ({ code, message }) => note(`error ${String(code ?? message).replaceAll(' ', '_')}`));
  },
  async producer({ backend, port, journal, count, dieAt, synchronousCommit }) {
    const note = (line) => appendFileSync(journal, `${line} ${Date.now()}\n`);
    const settings = { connection: connection(backend, port, 'queue', synchronousCommit) };
    const queue = new bull[backend].Queue('wake', settings);
    queue.on('error', () => {});
    await queue.waitUntilReady();
    const adds = [];
    for (let i = 0; i < count; i++) {
      note(`row ${i}`);
      if (i === dieAt) process.kill(process.pid, 'SIGKILL');
      const add = queue.add('wake', {}, { jobId: `j${i}`, ...keepNothing });
      const outcome = add.then(
        () => 'added',
        () => 'refused',
      );
      const late = sleep(8_000, 'hung', { ref: false });
      adds.push(Promise.race([outcome, late]).then((was) => note(`${was} j${i}`)));
      await sleep(12);
    }
    await Promise.all(adds);
    process.exit(0);
  },
  /** A worker whose first look at its schema is refused: does the process still turn its event loop? */
  refused({ port, journal }) {
    const settings = { connection: { ...connection('postgres', port, 'worker'), schema: 'not_there' } };
    const worker = new bull.postgres.Worker('refused', async () => {}, settings);
    worker.on('error', () => {});
    setInterval(() => appendFileSync(journal, 'tick\n'), 100);
  },
  /** Made while the server is down: `add` is tried again every half second once it is up. */
  async early({ port, journal }) {
    const settings = { connection: connection('postgres', port, 'queue'), runRetryDelay: 500 };
    const queue = new bull.postgres.Queue('early', settings);
    const worker = new bull.postgres.Worker('early', async () => appendFileSync(journal, 'done\n'), settings);
    for (const made of [queue, worker]) made.on('error', () => appendFileSync(journal, 'error\n'));
    for (;;) {
      const outcome = await queue.add('wake', {}).then(
        () => 'added',
        ({ code }) => code,
      );
      appendFileSync(journal, `${outcome}\n`);
      await sleep(500);
    }
  },
};

export const startProcess = (role, args) =>
  fork(import.meta.filename, { env: { ...process.env, SPIKE_ROLE: JSON.stringify({ role, ...args }) } });

if (process.argv[1] === import.meta.filename) {
  const { role, ...args } = JSON.parse(process.env.SPIKE_ROLE);
  await roles[role](args);
}
