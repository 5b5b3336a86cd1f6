// Campaigns: an audience frozen, told without a rate and with one, and what customers who write meanwhile notice.
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { meter } from './machine/cpu.mjs';
import { answers, environmentFor, openProgram, prepareDatabase } from './machine/product.mjs';
import { openProvider } from './machine/provider.mjs';
import { projectRoot, scratchFolder, until } from './machine/servers.mjs';
import { median } from './machine/statistics.mjs';
import { repliesMeanwhile } from './campaign-replies.mjs';
import { fill, one } from './machine/audience.mjs';
import { atLeast, atMost, round2 } from './machine/goals.mjs';
import { ofCampaigns, startCampaign } from './machine/staff.mjs';

/** @returns {Promise<object>} */
export async function benchCampaigns({ postgres, people, engine, rounds, seconds }) {
  const scratch = scratchFolder('bench');
  const provider = await openProvider();
  const ownerUrl = postgres.url('bench_campaigns');
  const environment = await environmentFor({
    ownerUrl,
    stateDir: path.join(scratch, 'campaigns'),
    stubUrl: provider.url,
    more: { LOG_LEVEL: 'warn' },
  });
  await prepareDatabase({ ownerUrl, environment });
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  const programs = [];
  try {
    const organization = await fill(owner, {
      people,
      groups: { engine: engine * rounds, engineEach: engine, paced: 400 * seconds },
    });
    const house = { owner, provider, environment, organization, postgres, programs };
    programs.push(openProgram('api', environment), openProgram('worker', environment));
    await answers(environment.PUBLIC_URL, '/ready');
    const expansion = await expand(house, rounds);
    const unlimited = await withoutRate(house, { engine, rounds });
    const paced = [];
    for (const rate of [80, 400]) paced.push(await withRate(house, rate, seconds));
    await Promise.all(programs.map((program) => program.stop()));
    const meanwhile = await repliesMeanwhile({ postgres, rounds, seconds });
    return report({ people, expansion, unlimited, paced, meanwhile });
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    await owner.end();
    await provider.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Everybody there is: the real statement, and rows of the same table written without asking who they are. */
async function expand(house, rounds) {
  const { owner, organization } = house;
  await owner.query('UPDATE campaigns SET look_at = NULL');
  await owner.query('CREATE TABLE bare (LIKE campaign_recipients INCLUDING ALL)');
  const taken = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    // A worker would begin to tell it: it is held back by a number that sends nothing yet.
    await owner.query(`UPDATE channel_accounts SET rate_per_second = 1`);
    await house.programs[1].stop();
    const { id, ms } = await startCampaign(house.environment, null);
    const { n } = await one(
      owner,
      'SELECT count(*)::int AS n FROM campaign_recipients WHERE campaign_id = $1',
      [id],
    );
    taken.ours.push(ms / n);
    const at = performance.now();
    await owner.query(
      `INSERT INTO bare (campaign_id, contact_id, organization_id, conversation_id, variant, place)
       SELECT $1, contact_id, organization_id, id, 0, hashtextextended(id::text, 0) FROM conversations
       WHERE organization_id = $2`,
      [id, organization],
    );
    taken.bare.push((performance.now() - at) / n);
    await ofCampaigns(house.environment, 'POST', `/${id}/cancel`);
    await owner.query('UPDATE campaigns SET look_at = NULL');
    await owner.query('TRUNCATE bare, campaign_recipients, message_holds');
    house.programs[1].start();
  }
  return { ours: median(taken.ours) * 1_000, bare: median(taken.bare) * 1_000 };
}

const done = (house, id) =>
  until(
    async () =>
      (await one(house.owner, 'SELECT status FROM campaigns WHERE id = $1', [id])).status === 'completed',
    { what: 'a campaign to be complete', seconds: 300, every: 50 },
  );

/** In turns with the two loops that do nothing but send. */
async function withoutRate(house, { engine, rounds }) {
  const { owner, provider, postgres, programs } = house;
  await owner.query('UPDATE channel_accounts SET rate_per_second = 1000000');
  await programs[1].stop();
  programs[1].start();
  const floors = { undici: await floor('undici', provider.url), twilio: await floor('twilio', provider.url) };
  const taken = { engine: [], undici: [], twilio: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const before = provider.sent.length;
      const spent = meter({ worker: programs[1].cpuUs, postgres: postgres.cpuUs });
      const { id } = await startCampaign(house.environment, [`engine-${round}`]);
      await until(() => provider.sent.length - before >= engine, {
        what: 'all of it',
        seconds: 300,
        every: 5,
      });
      const times = provider.sent.slice(before).map(({ at }) => at);
      const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
      await done(house, id);
      const { worker, postgres: database } = spent();
      taken.engine.push({
        perSecond: engine / seconds,
        worker: worker / engine,
        postgres: database / engine,
      });
      for (const kind of ['undici', 'twilio']) {
        const count = kind === 'undici' ? engine : Math.ceil(engine / 5);
        const { seconds: took, cpuUs } = await floors[kind].run(count);
        taken[kind].push({ perSecond: count / took, cpuUs });
      }
      provider.sent.length = 0;
    }
  } finally {
    for (const { close } of Object.values(floors)) close();
  }
  return taken;
}

async function floor(kind, url) {
  const child = fork(path.join(projectRoot, 'bench/floors/senders.mjs'), [kind, url]);
  const told = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error(`the ${kind} loop has ended`)));
    });
  await told();
  return {
    run: (count) => {
      child.send({ count });
      return told();
    },
    close: () => child.kill(),
  };
}

async function withRate(house, rate, seconds) {
  const { owner, provider, programs } = house;
  await owner.query('UPDATE channel_accounts SET rate_per_second = $1', [rate]);
  await owner.query('UPDATE sender_buckets SET tokens = 0, refilled_at = clock_timestamp()');
  await programs[1].stop();
  programs[1].start();
  await until(async () => (await one(owner, 'SELECT count(*)::int AS n FROM worker_heartbeats')).n > 0, {
    what: 'a worker',
  });
  provider.sent.length = 0;
  const count = rate * seconds;
  // Of those for this rate as many as are told in the time.
  await owner.query(
    `UPDATE shops SET tags = tags || $1::text WHERE id IN (
       SELECT id FROM shops WHERE 'paced' = ANY (tags) ORDER BY id LIMIT $2)`,
    [`rate-${rate}`, count],
  );
  const at = performance.now();
  const { id } = await startCampaign(house.environment, [`rate-${rate}`]);
  await until(() => provider.sent.length >= count, {
    what: 'all of it',
    seconds: seconds * 3 + 30,
    every: 20,
  });
  const took = (performance.now() - at) / 1000;
  await done(house, id);
  const times = provider.sent.map((sent) => sent.at).sort((a, b) => a - b);
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while (times[last] - times[first] >= 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  const twice = count - new Set(provider.sent.map(({ to }) => to)).size;
  return { rate, count, took, allowed: 1.1 * (count / rate) + 2, most, twice };
}

function report({ people, expansion, unlimited, paced, meanwhile }) {
  const middle = (slices, of) => median(slices.map(of));
  const ratio = (of) =>
    median(unlimited.engine.map((slice, nth) => slice.perSecond / unlimited[of][nth].perSecond));
  const { engine, undici, twilio } = unlimited;
  return {
    part: 'campaigns',
    rows: {
      'people in the audience': people,
      'audience frozen, µs a row': round2(expansion.ours),
      'the same rows written without asking, µs a row': round2(expansion.bare),
      'engine without a rate (Meta), messages/s': Math.round(middle(engine, ({ perSecond }) => perSecond)),
      'engine, worker µs a message': round2(middle(engine, ({ worker }) => worker)),
      'engine, PostgreSQL µs a message': round2(middle(engine, ({ postgres }) => postgres)),
      'undici loop (Meta), messages/s': Math.round(middle(undici, ({ perSecond }) => perSecond)),
      'undici loop, µs a message': round2(middle(undici, ({ cpuUs }) => cpuUs)),
      'twilio SDK loop (Twilio), messages/s': Math.round(middle(twilio, ({ perSecond }) => perSecond)),
      'twilio SDK loop, µs a message': round2(middle(twilio, ({ cpuUs }) => cpuUs)),
      ...Object.fromEntries(
        paced.flatMap(({ rate, count, took, most }) => [
          [`${count} at ${rate}/s, seconds`, round2(took)],
          [`${count} at ${rate}/s, most in any second`, most],
        ]),
      ),
      ...meanwhile.rows,
    },
    goals: [
      atMost('audience frozen / the same rows written without asking', expansion.ours / expansion.bare, 1.5),
      atLeast('engine without a rate / undici loop', ratio('undici'), 0.7),
      atLeast('engine without a rate / twilio SDK loop', ratio('twilio'), 6),
      ...paced.flatMap(({ rate, took, allowed, most, twice }) => [
        atMost(`at ${rate}/s: seconds until all are told`, took, round2(allowed)),
        atMost(`at ${rate}/s: most in any second / rate`, most / rate, 1.05),
        atMost(`at ${rate}/s: told twice`, twice, 0),
      ]),
      ...meanwhile.goals,
    ],
  };
}
