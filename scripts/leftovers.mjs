import { isAlive } from './lock.mjs';
import { pause } from './postmaster.mjs';
import { say } from './progress.mjs';

/** Kills a program together with what it started. */
export function endGroup(pid) {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
    }
  }
}

/**
 * Programs of a start that was killed: they leave by themselves, and are helped along after `grace` ms.
 * @param {{ pid: number, birth: string }[]} programs as the lock of that start lists them
 */
export async function endLeftovers(programs = [], { grace = 5_000 } = {}) {
  const left = () => programs.filter(isAlive);
  if (left().length === 0) return;
  say('programs of an earlier start still run: waiting for them to leave');
  for (const { pid } of left()) process.kill(pid, 'SIGTERM');
  for (const end = Date.now() + grace; left().length > 0 && Date.now() < end;) await pause(50);
  for (const { pid } of left()) endGroup(pid);
  while (left().length > 0) await pause(20);
}
