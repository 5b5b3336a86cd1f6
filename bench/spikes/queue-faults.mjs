import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { queueServer, startProcess, tuned } from './queue-processes.mjs';

const ended = (child) =>
  new Promise((resolve) =>
    (child.exitCode ?? child.signalCode) === null ? child.once('exit', resolve) : resolve(),
  );
const kill = async (child) => {
  child.kill('SIGKILL');
  await ended(child);
};
const tally = (list) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(list, (one) => one)).map(([one, all]) => [one, all.length]),
  );

async function withJournal(backend, flavour, run) {
  const host = await queueServer(backend, flavour);
  const folder = mkdtempSync(join(tmpdir(), 'spike-journal-'));
  const journal = join(folder, 'journal');
  writeFileSync(journal, '');
  const lines = () =>
    readFileSync(journal, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' '));
  await run(host, journal, lines);
  await host.remove();
  rmSync(folder, { recursive: true });
}

/** Two workers and a producer of 83 wake-ups a second; the fault strikes after three seconds. */
const fault = (
  backend,
  name,
  { flavour, strike, options = tuned, wait = 30_000, dieAt, synchronousCommit },
) =>
  withJournal(backend, flavour, async (host, journal, lines) => {
    const args = { backend, port: host.port, journal, options, synchronousCommit };
    const workers = [startProcess('worker', args), startProcess('worker', args)];
    const producer = startProcess('producer', { ...args, count: 600, dieAt });
    await sleep(3_000);
    const struck = Date.now();
    const restartWorker = () => workers.push(startProcess('worker', args));
    const back = await strike?.({ host, workers, restartWorker });
    await ended(producer);
    const all = (kind) => lines().filter(([was]) => was === kind);
    const ids = (kind) => new Set(all(kind).map(([, id]) => id));
    const open = () => ids('added').difference(ids('done'));
    for (const until = Date.now() + wait; open().size > 0 && Date.now() < until;) await sleep(250);
    await sleep(500);
    const repeated = [...Map.groupBy(all('start'), ([, id]) => id).values()].filter(
      (starts) => starts.length > 1,
    );
    const after = (moments, from) => (moments.length === 0 ? null : Math.max(...moments) - from);
    const resumed = all('done').find(([, , at]) => Number(at) > (back ?? struck));
    console.log(
      JSON.stringify({
        backend,
        fault: name,
        rows: all('row').length,
        added: ids('added').size,
        refused: ids('refused').size,
        hung: ids('hung').size,
        lost: open().size,
        doneUnacknowledged: ids('done').difference(ids('added')).size,
        repeated: repeated.length,
        lastRepeatStartedAfterMs: after(
          repeated.map((starts) => Number(starts.at(-1)[2])),
          struck,
        ),
        workResumedMsAfterServerIsBack: back && resumed ? Number(resumed[2]) - back : null,
        workerErrors: tally(all('error').map(([, code]) => code)),
      }),
    );
    for (const worker of workers) await kill(worker);
  });

const refusedWorker = () =>
  withJournal('postgres', undefined, async (host, journal, lines) => {
    const child = startProcess('refused', { port: host.port, journal });
    await sleep(4_000);
    const timerTicksIn4s = lines().length;
    await kill(child);
    console.log(JSON.stringify({ fault: 'worker made on a schema that is not there', timerTicksIn4s }));
  });

const madeTooEarly = () =>
  withJournal('postgres', undefined, async (host, journal, lines) => {
    await host.stop();
    const child = startProcess('early', { port: host.port, journal });
    await sleep(1_000);
    await host.start();
    const before = lines().length;
    await sleep(5_000);
    const outcomes = tally(lines().slice(before).flat());
    await kill(child);
    console.log(JSON.stringify({ fault: 'queue and worker made before the server is up', outcomes }));
  });

const outage =
  (down) =>
  async ({ host }) => {
    await host[down]();
    await sleep(3_000);
    await host.start();
    return Date.now();
  };
const killWorker = async ({ workers, restartWorker }) => {
  await kill(workers[0]);
  restartWorker();
};
const flush = async ({ host }) => {
  const client = new Redis(host.port);
  await client.flushall();
  client.disconnect();
};

export async function faults(backend) {
  await fault(backend, 'producer killed between commit and add', { dieAt: 300 });
  await fault(backend, 'worker kill -9', { strike: killWorker });
  await fault(backend, 'server restarted gracefully', { strike: outage('stop'), flavour: 'aof' });
  await fault(backend, 'server kill -9', { strike: outage('kill'), flavour: 'aof' });
  if (backend === 'redis') {
    await fault(backend, 'server kill -9, nothing kept', { strike: outage('kill'), flavour: 'none' });
    await fault(backend, 'FLUSHALL', { strike: flush, wait: 8_000 });
  } else {
    await fault(backend, 'server kill -9, synchronous_commit off', {
      strike: outage('kill'),
      synchronousCommit: 'off',
    });
    await refusedWorker();
    await madeTooEarly();
  }
}

/** The same with BullMQ's own settings, which takes minutes. */
export async function faultsByDefault(backend) {
  const settings = { options: {}, wait: 120_000, flavour: 'aof' };
  await fault(backend, 'worker kill -9, BullMQ defaults', { ...settings, strike: killWorker });
  await fault(backend, 'server kill -9, BullMQ defaults', { ...settings, strike: outage('kill') });
}
