// `npm run test:faults -- --campaign=10000`: one campaign, told while everything around it breaks.
import { pause, redisIsHere } from '../../../bench/machine/servers.mjs';
import { seeded } from '../../../bench/machine/statistics.mjs';
import { install } from '../installation.mjs';
import { poster } from '../post.mjs';
import { trouble } from '../troubles.mjs';
import { unsettled } from '../verdict.mjs';
import { customers } from './customers.mjs';
import { interruptions } from './interruptions.mjs';
import { settleIn } from './people.mjs';
import { openCampaignProvider } from './provider.mjs';
import { staffAt } from './staff.mjs';
import { verdict } from './verdict.mjs';

const HELD_OUT_PERCENT = 5;

/** Whatever may be killed, as often as it deserves. */
const TROUBLES = [
  ...['worker', 'worker', 'worker', 'worker', 'api', 'api', 'everything', 'postgres'],
  ...['redis emptied', 'redis emptied', 'redis killed', 'refusing', 'refusing'],
];

/** Between two troubles so much of it is told, on a slow machine too: else it would do nothing but start again. */
const TROUBLES_A_CAMPAIGN = 30;
const STUCK_MS = 30_000;

const shuffled = (items, random) =>
  items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/**
 * @param {{ channel: 'meta' | 'twilio', count: number, rate: number, pauses: number, everyMs: number, atLeast: number,
 *   seed: number, patienceSeconds: number }} options a trouble each `everyMs` or so, and at least so many
 */
export async function tellUnderFire({
  channel,
  count,
  rate,
  pauses,
  everyMs,
  atLeast,
  seed,
  patienceSeconds,
}) {
  const started = Date.now();
  const note = (text) => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  let people;
  const provider = await openCampaignProvider({
    seed: seed + 1,
    onArrival: (arrival) => people?.hear(arrival),
  });
  const withRedis = redisIsHere();
  const installation = await install({ withRedis, stubUrl: provider.url, note, ratePerSecond: rate });
  const { ask, bases, transaction } = installation;
  let agreed = false;
  let over = false;
  try {
    const { meant, others } = await settleIn({ transaction, channel, count });
    const publicUrl = installation.environment.PUBLIC_URL;
    const post = poster({ bases, publicUrl, random: seeded(seed + 2) });
    people = customers({ post, channel, meant, random: seeded(seed + 3) });
    const staff = staffAt(bases);
    const id = await staff.create({ channel, holdOut: HELD_OUT_PERCENT });
    note(
      `${count} recipients on ${channel} at ${rate}/s, ${withRedis ? 'queues on Redis' : 'queues on PostgreSQL'}, seed ${seed}`,
    );
    const random = seeded(seed + 4);
    const refusing = () => {
      provider.refuseFor(1_500);
      return 'the provider answers 429 for 1.5 s';
    };
    const troubles = trouble({
      ...{ installation, random, everyMs, atLeast, note },
      course: shuffled(TROUBLES, random),
      more: { refusing },
      ready: () => progress(people, count / TROUBLES_A_CAMPAIGN, () => over),
    });
    await staff.start(id);
    const paused = await interruptions({ staff, id, ask, people, pauses, count, note });
    await until(ask, id, 'told', patienceSeconds);
    over = true;
    note('everybody has been told; the troubles end when they have all happened');
    await troubles.stop();
    await until(ask, id, 'rested', patienceSeconds);
    await people.quiet();
    await until(ask, id, 'rested', patienceSeconds);
    note('everything has come to rest');
    const plan = { channel, rate, pauses };
    const seen = { people, provider, paused, troubles: troubles.done };
    const checks = await verdict({ ...plan, ...seen, ask, staff, id, meant, others });
    checks.show();
    showWhatHappened({ troubles, provider, people, post, installation });
    agreed = checks.agree;
  } finally {
    await installation.remove({ keepLogs: !agreed });
    await provider.close();
    if (!agreed) console.log(`The programs' logs are kept in ${installation.stateDir}`);
  }
  return agreed;
}

async function progress(people, much, isOver) {
  const enough = people.heard + much;
  for (const end = Date.now() + STUCK_MS; Date.now() < end && people.heard < enough && !isOver();)
    await pause(100);
}

const LEFT = {
  told: `SELECT (SELECT count(*)::int FROM campaign_recipients WHERE campaign_id = $1 AND state = 'pending')
    + (SELECT count(*)::int FROM outbound_messages WHERE batch = $1 AND state = 'queued') AS left`,
  rested: `SELECT count(*)::int AS left FROM campaigns WHERE id = $1 AND status <> 'completed'`,
};

/** What it waits for may stay open: the verdict then says what. */
async function until(ask, id, what, patienceSeconds) {
  for (const end = Date.now() + patienceSeconds * 1000; Date.now() < end; await pause(200)) {
    try {
      const [{ left }] = await ask(LEFT[what], [id]);
      if (left === 0 && (what === 'told' || (await unsettled(ask)).length === 0)) return;
    } catch {
      // PostgreSQL is being restarted.
    }
  }
  console.log(`gave up waiting after ${patienceSeconds} s`);
}

function showWhatHappened({ troubles, provider, people, post, installation }) {
  const answers = {};
  for (const { answer } of provider.arrivals) answers[answer] = (answers[answer] ?? 0) + 1;
  console.log(
    `${troubles.done.length} troubles; ${people.stopped.size} wrote STOP; provider ${JSON.stringify(answers)}; webhooks ${JSON.stringify(post.counts)}; ended by themselves: ${JSON.stringify(installation.deaths)}`,
  );
}
