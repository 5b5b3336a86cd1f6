// Throw-away PostgreSQL (durable, as the product's own) and Redis: killable, restartable on the same port, removed at the end.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../scripts/embedded-postgres.mjs';
import { freePort } from '../../scripts/postmaster.mjs';
import { childrenOf, familyCpuUs } from './cpu.mjs';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function scratchFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `munshi-${name}-`));
  chmodSync(folder, 0o755); // PostgreSQL runs as another account when we are root
  return folder;
}

/** Waits until `ask` gives something truthy; what it throws meanwhile counts as "not yet". */
export async function until(ask, { what, seconds = 30, every = 25 }) {
  let last;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(every)) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`waited ${seconds} s for ${what}${last ? `: ${last.message}` : ''}`);
}

export async function openPostgres() {
  const stateDir = scratchFolder('postgres');
  let server = await startPostgres({ stateDir });
  const { port } = server;
  return {
    port,
    url: (database) => server.url(database),
    cpuUs: () => familyCpuUs(server.pid),
    async kill() {
      const { exited } = server;
      for (const pid of [server.pid, ...childrenOf(server.pid).map(Number)]) signal(pid, 'SIGKILL');
      await exited;
    },
    async start() {
      server = await startPostgres({ stateDir, port });
    },
    async remove() {
      await server.stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

export const redisIsHere = () => spawnSync('redis-server', ['--version']).status === 0;

/** @param {{ fsync?: 'everysec' | 'always' }} options its append-only file is on, as the compose file has it */
export async function openRedis({ fsync = 'everysec' } = {}) {
  const folder = scratchFolder('redis');
  const port = await freePort();
  const flags = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const durable = ['--appendonly', 'yes', '--appendfsync', fsync];
  let child;
  const start = () =>
    new Promise((resolve, reject) => {
      child = spawn('redis-server', [...flags, ...durable].map(String), {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      child.stdout.on('data', (said) => String(said).includes('Ready to accept connections') && resolve());
      child.once('exit', () => reject(new Error('redis-server ended at once')));
    });
  const end = async (how) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(how);
    await ended;
  };
  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    cpuUs: () => familyCpuUs(child.pid),
    start,
    kill: () => end('SIGKILL'),
    empty: () => spawnSync('redis-cli', ['-p', String(port), 'FLUSHALL']).status === 0,
    async remove() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
