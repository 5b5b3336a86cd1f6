import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { birthOf } from './lock.mjs';
import { Trouble, explain, say } from './progress.mjs';
import { binary } from './server-binaries.mjs';

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A port that is free at this moment on 127.0.0.1. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Nothing of ours reaches the server's environment, least of all a secret. */
export const serverEnvironment = () => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
});

/** What postmaster.pid says, and whether that process is a server on this very folder. */
export function runningServer(data) {
  let lines;
  try {
    lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!(pid > 0) || birthOf(pid) === '') return { pid, alive: false };
  return { pid, alive: servesFolder(pid, data), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function servesFolder(pid, data) {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return true; // not ours to look at: better taken for a server than overrun
  }
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(data);
}

/**
 * Ends a server that a killed start left behind, and removes a pid file whose number now belongs to another program
 * (PostgreSQL would refuse to start beside it). To be called only under the state folder's lock.
 */
export async function endLeftover(data) {
  const left = runningServer(data);
  if (!left) return;
  if (!left.alive) return rmSync(path.join(data, 'postmaster.pid'), { force: true });
  say(`a database server of an earlier start still runs (pid ${left.pid}): stopping it first`);
  await endServer(left.pid);
}

const gone = async (pid, birth, seconds) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(25)) {
    if (birthOf(pid) !== birth) return true;
  }
  return false;
};

/** A fast shutdown (sessions are cut, everything is on disk); harsher only when that does not end it. */
export async function endServer(pid, { first = 'SIGINT', patience = 30 } = {}) {
  const birth = birthOf(pid);
  for (const [signal, seconds] of [
    [first, patience],
    ['SIGQUIT', 10],
    ['SIGKILL', 10],
  ]) {
    if (birth === '' || birthOf(pid) !== birth) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code === 'ESRCH') return;
      throw new Trouble(
        `the database server (pid ${pid}) cannot be stopped`,
        `Stop it as its own account: kill ${pid}`,
      );
    }
    if (await gone(pid, birth, seconds)) return;
  }
}

/**
 * Starts postgres in a process group of its own, so that Ctrl-C in the terminal does not reach it.
 * @returns {Promise<{ pid: number, port: number, exited: Promise<void> }>} when it accepts connections
 */
export async function startServer({ server, data, logFile, account, port, settings }) {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const started = await launch({ server, data, logFile, account, port: chosen, settings });
    if (!started.failed) return { pid: started.pid, port: chosen, exited: started.exited };
    const portLost = /address already in use/i.test(started.failed);
    const stillEnding = /still in use|lock file "postmaster\.pid" already exists/i.test(started.failed);
    // After a kill -9 of the server its sessions need a moment to notice.
    if (attempt >= 30 || !(portLost || stillEnding)) throw failure(started.failed, logFile);
    await pause(500);
  }
}

function failure(words, logFile) {
  const cases = [
    [
      /initialized by PostgreSQL version|incompatible with server/i,
      'The data were written by another major version of PostgreSQL: start the version of Munshi that wrote them, dump, and load the dump here.',
    ],
    [
      /could not create shared memory|No space left|ENOSPC/i,
      'Free some disk space (and memory), then start again.',
    ],
    [/address already in use/i, 'No port could be taken on 127.0.0.1: see what listens there (ss -ltnp).'],
    [
      /checksum|corrupt|invalid page|could not locate a valid checkpoint/i,
      'The data on disk are damaged: keep a copy of the folder, then restore your last backup.',
    ],
  ];
  const advice = cases.find(([pattern]) => pattern.test(words))?.[1];
  const known = explain('starting the database', words);
  return new Trouble(
    'the database did not start',
    advice ?? (known.advice.startsWith('The words') ? `Its whole log is ${logFile}.` : known.advice),
    words.trim().split('\n').slice(-15).join('\n'),
  );
}

async function launch({ server, data, logFile, account, port, settings }) {
  rotate(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const before = statSync(logFile).size;
  const flags = Object.entries({
    ...settings,
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  });
  const child = spawn(
    binary(server, 'postgres'),
    ['-D', data, ...flags.flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    {
      ...account,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
      windowsHide: true,
    },
  );
  closeSync(log);
  let ended = false;
  const exited = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => void (ended = true));
  const slow = setInterval(
    () => say('the database is still getting ready (after a crash it first replays its log)'),
    5_000,
  );
  try {
    while (!ended) {
      const found = runningServer(data);
      if (found?.pid === child.pid && found.ready) return { pid: child.pid, exited };
      await Promise.race([exited, pause(10)]);
    }
  } finally {
    clearInterval(slow);
  }
  return { failed: readFileSync(logFile, 'utf8').slice(before) || 'it gave no reason' };
}

function rotate(logFile) {
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
}
