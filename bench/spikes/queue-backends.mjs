// Which wake-ups does BullMQ lose, repeat or leave lying on each of its backends, and what do they cost?
// node bench/spikes/queue-backends.mjs [postgres|redis] [faults|defaults|costs]     (redis needs redis-server in PATH)
import { costs } from './queue-costs.mjs';
import { faults, faultsByDefault } from './queue-faults.mjs';

const [backend, part] = process.argv.slice(2);
const parts = { faults, defaults: faultsByDefault, costs };
for (const name of backend ? [backend] : ['postgres', 'redis'])
  for (const run of part ? [parts[part]] : Object.values(parts)) await run(name);
process.exit(0);
