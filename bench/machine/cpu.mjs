import { readFileSync, readdirSync } from 'node:fs';

/** A kernel tick is 10 ms: slices must be seconds long for a figure to mean something. */
const tickUs = 10_000;

const fieldsOf = (pid) => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

/** User and system time of a process with all its threads, in microseconds; 0 once it is gone. */
export function cpuUs(pid) {
  try {
    const fields = fieldsOf(pid);
    return (Number(fields[11]) + Number(fields[12])) * tickUs;
  } catch {
    return 0;
  }
}

export function childrenOf(parent) {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && Number(fieldsOf(name)[1]) === parent;
    } catch {
      return false;
    }
  });
}

/** A server with its children, the ended and reaped ones too. */
export function familyCpuUs(pid) {
  const fields = fieldsOf(pid);
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * tickUs;
  return childrenOf(pid).reduce((sum, child) => sum + cpuUs(child), own);
}

/** What the processes burn from now on: `const stop = meter({ api: pid })` … `stop().api`. */
export function meter(readers) {
  const before = Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, read()]));
  return () =>
    Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, read() - before[name]]));
}
