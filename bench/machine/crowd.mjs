import { fork } from 'node:child_process';
import path from 'node:path';
import { meter } from './cpu.mjs';
import { projectRoot } from './servers.mjs';

/** Customers in a process of their own, who are also the provider: both ends share a clock. */
export async function openCrowd() {
  const child = fork(path.join(projectRoot, 'bench/machine/customers.mjs'));
  const told = () => new Promise((resolve) => child.once('message', resolve));
  const { url } = await told();
  return {
    url,
    async slice(way, readers) {
      child.send(way);
      const ready = await told();
      if (ready.error) throw new Error(ready.error);
      const stop = meter(readers);
      const measured = await told();
      if (measured.error) throw new Error(measured.error);
      const each = Object.entries(stop()).map(([name, us]) => [name, us / measured.count]);
      return { ...measured, lost: measured.count - measured.replied, cpuUs: Object.fromEntries(each) };
    },
    close: () => child.kill(),
  };
}
