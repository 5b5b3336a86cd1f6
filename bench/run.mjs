// `npm run bench [-- --quick] [-- webhook reply reading timers campaigns]`: each figure beside its floor, measured in the same run.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPostgres, projectRoot } from './machine/servers.mjs';
import { benchCampaigns } from './campaigns.mjs';
import { benchReading } from './reading.mjs';
import { benchReply } from './reply.mjs';
import { benchTimers } from './timers.mjs';
import { benchWebhook } from './webhook.mjs';

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const named = words.filter((word) => !word.startsWith('-'));
const wants = (part) => named.length === 0 || named.includes(part);

const shown = (number) => (typeof number === 'number' ? number : '-');
const rows = (variants) =>
  Object.fromEntries(
    Object.entries(variants).map(([name, { perSecond, p50, p99, cpuUs }]) => [
      name,
      {
        'a second': perSecond,
        'p50 ms': p50,
        'p99 ms': p99,
        'process µs': shown(cpuUs.process ?? cpuUs.node),
        'PostgreSQL µs': shown(cpuUs.postgres),
        'Redis µs': shown(cpuUs.redis),
      },
    ]),
  );

function show(title, variants, goals = []) {
  console.log(`\n${title}`);
  if (Object.keys(variants).length > 0) console.table(rows(variants));
  for (const { what, ratio, wanted, reached } of goals) {
    const verdict = reached === undefined ? 'not measured' : reached ? 'pass' : 'MISS';
    console.log(`  ${verdict.padEnd(12)} ${what}: ${shown(ratio)} (goal ${wanted})`);
  }
}

const results = {
  at: new Date().toISOString(),
  node: process.version,
  cpus: os.cpus().length,
  quick,
  parts: [],
};
const started = Date.now();
if (wants('reading')) {
  const part = await benchReading({ sizes: [1_000, 10_000, 100_000], lines: quick ? 1_000 : 5_000 });
  console.log('\nReading: one line against a catalogue');
  console.table(part.rows);
  show('Reading: goals', {}, part.goals);
  results.parts.push({ name: 'reading', ...part });
}
const postgres = ['webhook', 'reply', 'timers', 'campaigns'].some(wants) ? await openPostgres() : null;
try {
  if (wants('webhook')) {
    const part = await benchWebhook({
      postgres,
      copies: quick ? 1 : 3,
      rounds: quick ? 2 : 6,
      seconds: quick ? 0.7 : 1.5,
    });
    for (const { connections, variants, goals } of part.results)
      show(`Webhook, ${connections} connections`, variants, goals);
    if (!part.redis) console.log('  redis-server is not installed here: floor (b) was not measured.');
    results.parts.push(part);
  }
  if (wants('reply')) {
    const part = await benchReply({ postgres, rounds: quick ? 2 : 5, seconds: quick ? 1 : 2 });
    for (const [title, variants] of Object.entries(part.variants))
      show(`Message in, reply out: ${title}`, variants);
    show('Message in, reply out: goals', {}, part.goals);
    results.parts.push(part);
  }
  if (wants('timers')) {
    const part = await benchTimers({
      postgres,
      pending: quick ? 100_000 : 1_000_000,
      seconds: quick ? 4 : 10,
      rounds: quick ? 2 : 5,
    });
    console.log('\nTimers');
    console.table(part.rows);
    show('Timers: goals', {}, part.goals);
    results.parts.push(part);
  }
  if (wants('campaigns')) {
    const part = await benchCampaigns({
      postgres,
      people: quick ? 100_000 : 1_000_000,
      engine: quick ? 3_000 : 10_000,
      rounds: quick ? 2 : 3,
      seconds: quick ? 6 : 15,
    });
    console.log('\nCampaigns');
    console.table(part.rows);
    show('Campaigns: goals', {}, part.goals);
    results.parts.push(part);
  }
} finally {
  await postgres?.remove();
}
const file = path.join(projectRoot, 'bench', 'results.json');
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
console.log(
  `\nOnly the ratios count: rates move with the machine. ${Math.round((Date.now() - started) / 1000)} s; all figures are in ${file}`,
);
process.exit();
