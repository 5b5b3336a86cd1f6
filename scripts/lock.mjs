import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What tells a process from a later one that was given the same number; empty where it is gone. */
export function birthOf(pid) {
  try {
    if (process.platform === 'linux') {
      const [, after] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
      const fields = after.split(' ');
      return fields[0] === 'Z' ? '' : fields[19];
    }
    process.kill(pid, 0);
    if (process.platform === 'win32') return 'alive';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch (error) {
    return error?.code === 'EPERM' ? 'alive' : '';
  }
}

export const isAlive = ({ pid, birth }) => birth !== '' && birthOf(pid) === birth;
export const identityOf = (pid) => ({ pid, birth: birthOf(pid) });

/** Undefined where there is no such file; empty where it says nothing that could be read. */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    return error.code === 'ENOENT' ? undefined : {};
  }
};

/** Who holds the lock now; undefined where nobody alive does. */
export function holderOf(file) {
  const holder = read(file);
  return holder && isAlive(holder) ? holder : undefined;
}

/**
 * Takes a lock file unless a living process holds it.
 * The lock of a dead process is replaced; what it had written is handed on as `previous`.
 * @returns {{ taken: true, previous?: object, note: (facts: object) => void, release: () => void } | { taken: false, holder: object }}
 */
export function takeLock(file, facts = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}-${randomUUID()}`;
  const identity = identityOf(process.pid);
  writeFileSync(mine, JSON.stringify({ ...identity, ...facts }), { mode: 0o600, flag: 'wx' });
  let previous;
  try {
    for (;;) {
      try {
        linkSync(mine, file); // atomic: exactly one contender creates the name
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const found = read(file);
      if (found && isAlive(found)) return { taken: false, holder: found };
      previous = evict(file, mine) ?? previous;
    }
  } finally {
    unlinkSync(mine);
  }
  const owned = () => read(file)?.pid === process.pid;
  return {
    taken: true,
    ...(previous && { previous }),
    note(more) {
      if (!owned()) return;
      writeFileSync(mine, JSON.stringify({ ...identity, ...facts, ...more }), { mode: 0o600 });
      renameSync(mine, file);
    },
    release() {
      if (owned()) unlinkSync(file);
    },
  };
}

/** Takes a dead holder's lock away. One contender at a time may, since a quicker one's new lock would go with it. */
function evict(file, mine) {
  const guard = `${file}.evicting`;
  try {
    linkSync(mine, guard);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const other = read(guard);
    if (other && !isAlive(other)) rmSync(guard, { force: true });
    return undefined;
  }
  try {
    const found = read(file);
    if (!found || isAlive(found)) return undefined;
    unlinkSync(file);
    return found;
  } finally {
    rmSync(guard, { force: true });
  }
}

/** Waits for the lock, runs the work, lets go. `onWait` is told once who is ahead. */
export async function withLock(file, what, work, onWait = () => {}) {
  let lock = takeLock(file, { what });
  if (!lock.taken) onWait(lock.holder);
  while (!lock.taken) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    lock = takeLock(file, { what });
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
