// Servers under load and the load itself, each a process, kept alive for the whole run so that slices can interleave.
import { fork } from 'node:child_process';
import path from 'node:path';
import { cpuUs, meter } from './cpu.mjs';
import { interleave, quantile } from './statistics.mjs';
import { projectRoot } from './servers.mjs';

const floorFile = path.join(projectRoot, 'bench/floors/webhook.mjs');
const serverCore = '0';
const loadCore = '1';

const forkPinned = (file, args, { core, env = {} }) =>
  fork(file, args, {
    env: { ...process.env, ...env },
    execPath: 'taskset',
    execArgv: ['-c', core, process.execPath],
  });

const told = (child) =>
  new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`a measured process ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (words) => {
      child.off('exit', ended);
      resolve(words);
    });
  });

/** Several processes of one floor: two processes of the same code differ by a tenth. */
export async function openFloor({ name, kind = name, url = '', env, copies }) {
  const children = Array.from({ length: copies }, () =>
    forkPinned(floorFile, [kind, url], { core: serverCore, env }),
  );
  const ports = await Promise.all(children.map(async (child) => (await told(child)).port));
  return {
    name,
    copies: children.map((child, index) => ({ port: ports[index], cpuUs: () => cpuUs(child.pid) })),
    close: () => children.forEach((child) => child.kill()),
  };
}

export function openLoad() {
  const child = forkPinned(path.join(projectRoot, 'bench/machine/load.mjs'), ['load'], { core: loadCore });
  return {
    /** One slice; `readers` meter CPU from the moment in which the requests lie ready. */
    async slice({ port, connections, count, path: route }, readers) {
      child.send({ port, connections, count, path: route });
      const ready = await told(child);
      if (ready.error) throw new Error(ready.error);
      const stop = meter(readers);
      const measured = await told(child);
      if (measured.error) throw new Error(measured.error);
      const burnt = Object.fromEntries(Object.entries(stop()).map(([name, us]) => [name, us / count]));
      return { ...measured, cpuUs: burnt };
    },
    close: () => child.kill(),
  };
}

/**
 * Slices of about `seconds` each, variant by variant, copy by copy.
 * @returns {Promise<Map<string, object[]>>} per variant the slices by round
 */
export async function measureWebhooks({ variants, load, connections, rounds, seconds, stores }) {
  const counts = new Map();
  const warm = new Set();
  const take = async (variant, round) => {
    const copy = variant.copies[round % variant.copies.length];
    const readers = { process: copy.cpuUs, ...stores };
    if (!warm.has(copy)) {
      warm.add(copy); // the compiler has to have seen the code under load once
      const trial = await load.slice({ ...copy, connections, count: 20_000 }, readers);
      counts.set(variant.name, Math.max(1_000, Math.round(trial.perSecond * seconds)));
    }
    const slice = await load.slice({ ...copy, connections, count: counts.get(variant.name) }, readers);
    counts.set(variant.name, Math.max(1_000, Math.round(slice.perSecond * seconds)));
    return slice;
  };
  return interleave(variants, rounds, take);
}

export const summary = (slices) => {
  const middle = (of) => quantile(slices.map(of), 0.5);
  return {
    perSecond: Math.round(middle((slice) => slice.perSecond)),
    p50: round2(middle((slice) => slice.p50)),
    p99: round2(middle((slice) => slice.p99)),
    refused: slices.reduce((sum, slice) => sum + slice.refused, 0),
    cpuUs: Object.fromEntries(
      Object.keys(slices[0].cpuUs).map((name) => [name, round2(middle((slice) => slice.cpuUs[name]))]),
    ),
  };
};

export const round2 = (number) => Math.round(number * 100) / 100;
