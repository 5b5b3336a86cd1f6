// `npm run test:faults [-- --short] [--seed=7] [--only=postgres|redis] [--messages=2000] [--invoices=1000] [--timers=400]
// [--campaign[=10000]] [--channel=meta|twilio] [--rate=100]`
import { openProvider } from '../../bench/machine/provider.mjs';
import { pause, redisIsHere } from '../../bench/machine/servers.mjs';
import { seeded } from '../../bench/machine/statistics.mjs';
import { tellUnderFire } from './campaigns/run.mjs';
import { install } from './installation.mjs';
import { billUnderFire } from './invoices.mjs';
import { metaStatusBody, moody, statusesOf, twilioStatusForm, unclear } from './moods.mjs';
import { remindUnderFire } from './timers.mjs';
import { poster } from './post.mjs';
import { Shoppers } from './shoppers.mjs';
import { trouble } from './troubles.mjs';
import { slowStatements, unsettled, verdict } from './verdict.mjs';

const words = process.argv.slice(2);
const option = (name, otherwise) =>
  words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const short = words.includes('--short');
const total = Number(option('messages', short ? 300 : 2_000));
const seed = Number(option('seed', 20_261_120));
const patienceSeconds = Number(option('patience', short ? 180 : 600));

async function run(withRedis) {
  const started = Date.now();
  const note = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  const random = seeded(seed);
  const moods = seeded(seed + 1);
  let unclearSends = 0;
  const provider = await openProvider({
    decide() {
      const decision = moody(moods);
      if (unclear(decision)) unclearSends += 1;
      return decision;
    },
    onSent(sent) {
      sent.wall = Date.now();
      shoppers?.hear(sent);
      for (const { afterMs, status } of statusesOf(sent, moods)) setTimeout(report, afterMs, sent, status);
    },
  });
  let shoppers;
  const installation = await install({ withRedis, stubUrl: provider.url, note });
  const post = poster({
    bases: installation.bases,
    publicUrl: installation.environment.PUBLIC_URL,
    random: seeded(seed + 2),
  });
  const report = (sent, status) =>
    sent.provider === 'meta'
      ? post.meta(metaStatusBody(sent, status))
      : post.twilio(`/whatsapp/status?ref=${sent.ref}`, twilioStatusForm(sent, status));
  let agreed = false;
  try {
    shoppers = new Shoppers({ post, random, total, perSecond: 100 });
    note(
      `${total} messages at 100/s, ${withRedis ? 'queues on Redis' : 'queues on PostgreSQL'}, seed ${seed}`,
    );
    const troubles = trouble({
      installation,
      random: seeded(seed + 3),
      everyMs: short ? 900 : 2_200,
      atLeast: short ? 6 : 12,
      note,
    });
    await shoppers.run();
    note('all is said; the troubles end when they have all happened');
    await troubles.stop();
    const left = await settled({ installation, shoppers, note });
    shoppers.quiet();
    const checks = await verdict({ ask: installation.ask, shoppers, provider, unclearSends, left });
    agreed = checks.agree;
    checks.show();
    showWhatHappened({ troubles, post, provider, shoppers, unclearSends, installation });
  } finally {
    await installation.remove({ keepLogs: !agreed });
    await provider.close();
    if (!agreed) console.log(`The programs' logs are kept in ${installation.stateDir}`);
  }
  return agreed;
}

/** Waits until nothing moves any more: nobody speaks, nothing is due, for a second. */
async function settled({ installation, shoppers, note }) {
  const end = Date.now() + patienceSeconds * 1000;
  let calm = 0;
  let left = [];
  let told = 0;
  while (Date.now() < end && calm < 5) {
    await pause(200);
    left = await unsettled(installation.ask).catch((error) => [[error.message, 1]]);
    calm = left.length === 0 && shoppers.idle ? calm + 1 : 0;
    if (Date.now() - told < 10_000) continue;
    told = Date.now();
    if (left.length > 0) note(`still open: ${left.map(([what, count]) => `${count} ${what}`).join(', ')}`);
    for (const words of await slowStatements(installation.ask).catch(() => [])) note(`  ${words}`);
  }
  note(calm >= 5 ? 'everything has come to rest' : `gave up waiting after ${patienceSeconds} s`);
  return left;
}

function showWhatHappened({ troubles, post, provider, shoppers, unclearSends, installation }) {
  const confirmed = [...shoppers.byNumber.values()].filter(({ confirmed: times }) => times > 0).length;
  console.log(
    `${shoppers.byNumber.size} shoppers, ${confirmed} read a confirmation; ${troubles.done.length} troubles; webhooks ${JSON.stringify(post.counts)}`,
  );
  console.log(
    `provider: ${JSON.stringify(provider.counts)}, ${provider.sent.length} went out, ${unclearSends} without a clear outcome; ended by themselves: ${JSON.stringify(installation.deaths)}`,
  );
}

const invoices = option('invoices', undefined);
if (invoices !== undefined) {
  const agreed = await billUnderFire({ count: Number(invoices), seed, everyMs: 6_000, patienceSeconds });
  process.exit(agreed ? 0 : 1);
}

const timers = option('timers', undefined);
const underFire = (count) => remindUnderFire({ count, seed, everyMs: 1_500, patienceSeconds });
if (timers !== undefined) process.exit((await underFire(Number(timers))) ? 0 : 1);

const campaign = words.includes('--campaign') ? (short ? 600 : 10_000) : Number(option('campaign', NaN));
const channels = option('channel', short ? 'twilio' : 'meta,twilio').split(',');
const toldUnderFire = async (count) => {
  let good = 0;
  for (const channel of channels) {
    const rate = Number(option('rate', 100));
    const how = short
      ? { pauses: 3, everyMs: 2_000, atLeast: 4 }
      : { pauses: 10, everyMs: 4_000, atLeast: 16 };
    good += (await tellUnderFire({ channel, count, rate, ...how, seed, patienceSeconds })) ? 1 : 0;
  }
  return channels.length - good;
};
if (!Number.isNaN(campaign)) process.exit((await toldUnderFire(campaign)) === 0 ? 0 : 1);

const only = option('only', undefined);
const modes = [
  ...(only === 'redis' ? [] : [false]),
  ...(only === 'postgres' || !redisIsHere() ? [] : [true]),
];
if (only === undefined && !redisIsHere())
  console.log('redis-server is not installed here: the run with REDIS_URL is skipped.');
let failed = 0;
for (const withRedis of modes) failed += (await run(withRedis)) ? 0 : 1;
failed += (await underFire(short ? 100 : 400)) ? 0 : 1;
failed += await toldUnderFire(short ? 600 : 10_000);
console.log(`${modes.length + 1 + channels.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
