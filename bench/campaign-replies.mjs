// What customers who order notice of a campaign: their replies with and without one, in turns.
import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { fill, one } from './machine/audience.mjs';
import { openCrowd } from './machine/crowd.mjs';
import { atMost, round2 } from './machine/goals.mjs';
import { answers, environmentFor, openProgram, prepareDatabase } from './machine/product.mjs';
import { scratchFolder } from './machine/servers.mjs';
import { ofCampaigns, startCampaign } from './machine/staff.mjs';
import { interleave, median, pairedRatio } from './machine/statistics.mjs';

const text = 'Cement x 10\nBricks x 500\nMaida x 2';
const rate = 400;
const ordersPerSecond = 50;

/** @returns {Promise<{ rows: object, goals: object[] }>} */
export async function repliesMeanwhile({ postgres, rounds, seconds }) {
  const scratch = scratchFolder('bench');
  const crowd = await openCrowd();
  const ownerUrl = postgres.url('bench_campaign_replies');
  const environment = await environmentFor({
    ownerUrl,
    stateDir: path.join(scratch, 'replies'),
    stubUrl: crowd.url,
    more: { LOG_LEVEL: 'warn' },
  });
  await prepareDatabase({ ownerUrl, environment });
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  // More than there is time for, so that a slice never sees its end.
  const people = rate * seconds * (rounds + 2);
  await fill(owner, { people, groups: { engine: 0, engineEach: 1, paced: people } });
  const programs = ['api', 'worker'].map((app) => openProgram(app, environment));
  try {
    await answers(environment.PUBLIC_URL, '/ready');
    const say = sayers({ crowd, people, port: Number(environment.PORT) });
    const each = ordersPerSecond * seconds;
    await say({ text: 'hi', count: each * (rounds + 1) * 2 }, { way: 'saturate', window: 64 });
    await owner.query('UPDATE channel_accounts SET rate_per_second = $1', [rate]);
    await Promise.all(programs.map((program) => program.stop()));
    for (const program of programs) program.start();
    await answers(environment.PUBLIC_URL, '/ready');
    const { id } = await startCampaign(environment, ['paced']);
    await ofCampaigns(environment, 'POST', `/${id}/pause`);

    const slice = async ({ name }) => {
      const goes = name === 'with';
      if (goes) await ofCampaigns(environment, 'POST', `/${id}/resume`);
      const before = await told(owner, id);
      const measured = await say({ text, count: each }, { way: 'pace', perSecond: ordersPerSecond });
      const campaign = ((await told(owner, id)) - before) / measured.seconds;
      if (goes) await ofCampaigns(environment, 'POST', `/${id}/pause`);
      return { ...measured, campaign };
    };
    const variants = [{ name: 'without' }, { name: 'with' }];
    // Nobody is measured while the programs are still warming up.
    await interleave(variants, 1, slice);
    return report(await interleave(variants, rounds, slice));
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    await owner.end();
    crowd.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Whoever is greeted first orders later, each of them once; none of them is of the audience. */
function sayers({ crowd, people, port }) {
  const next = { hi: people + 1, [text]: people + 1 };
  return async ({ text: said, count }, way) => {
    const first = next[said];
    next[said] += count;
    return crowd.slice({ port, text: said, first, count, ...way }, {});
  };
}

const told = async (owner, id) =>
  (
    await one(
      owner,
      'SELECT count(*)::int AS n FROM outbound_messages WHERE batch = $1 AND started_at IS NOT NULL',
      [id],
    )
  ).n;

function report(taken) {
  const [without, alongside] = [taken.get('without'), taken.get('with')];
  const middle = (slices, of) => round2(median(slices.map(of)));
  const p99 = (slice) => slice.p99;
  const lost = [...without, ...alongside].reduce((sum, slice) => sum + slice.lost, 0);
  return {
    rows: {
      'order replies without a campaign, p99 ms': middle(without, p99),
      [`order replies during one at ${rate}/s, p99 ms`]: middle(alongside, p99),
      'of the campaign meanwhile, messages/s': Math.round(median(alongside.map(({ campaign }) => campaign))),
    },
    goals: [
      atMost('order replies, p99 during a campaign / without', pairedRatio(alongside, without, p99), 2),
      atMost('order replies missing', lost, 0),
    ],
  };
}
