import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/**
 * Runs a program in our place: same terminal, same exit code, signals passed on.
 * With `ipc` the program has a channel to us, and can tell by its closing that we were killed.
 * @returns {Promise<number>} its exit code
 */
export function handOver(program, args, { env = process.env, cwd, ipc = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ipc ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
    const child = spawn(program, args, { stdio, env, cwd });
    const forget = [
      // In a terminal the program hears Ctrl-C itself as well; a second signal at once means nothing more.
      on('SIGINT', () => child.kill('SIGINT')),
      on('SIGTERM', () => child.kill('SIGTERM')),
      on('SIGHUP', () => child.kill('SIGHUP')),
      whenOrphaned(() => child.kill('SIGTERM')),
    ];
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const stop of forget) stop();
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
  });
}

function on(signal, act) {
  process.on(signal, act);
  return () => process.off(signal, act);
}

/**
 * Calls back once when the npm that started us is gone: killed, it passes no signal on.
 * Only under npm: a program put in the background on purpose outlives its shell.
 */
export function whenOrphaned(act) {
  const family = lineage();
  if (!process.env.npm_lifecycle_event || family[0] <= 1) return () => {};
  const watch = setInterval(() => {
    if (lineage().join() === family.join()) return;
    clearInterval(watch);
    act();
  }, 500);
  watch.unref();
  return () => clearInterval(watch);
}

/** Our parent, and its parent where ours is only the shell through which npm runs scripts. */
function lineage() {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'));
    return /^(ba|da|a)?sh$/.test(name) ? [process.ppid, Number(parent)] : [process.ppid];
  } catch {
    return [process.ppid]; // no Linux
  }
}
