import { Organizations } from '@munshi/organizations';
import { Campaigning } from '../../testing/campaigning.js';
import { PreviewCampaign } from './preview-campaign.js';

const HOUR = 3_600_000;

describe('the preview of a campaign', () => {
  let house: Campaigning;
  beforeAll(async () => {
    house = await Campaigning.open();
    await house.shops(8);
  });
  afterAll(() => house.messaging.close());

  const preview = async (plan: Parameters<Campaigning['create']>[0] = {}) => {
    const id = await house.create(plan);
    const found = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
    if (!found.ok) throw new Error(found.refusal.kind);
    return found.value;
  };

  /** Of the organization; it is read anew as well. */
  const budget = (minor: number | null) =>
    house.messaging.module.get(Organizations).putMonthlyBudget(house.organizationId, minor);

  it('tells how long it takes where the number may write to so many people a day', async () => {
    expect(await preview()).toMatchObject({ seconds: 1, problems: [] });
    await house.query('UPDATE channel_accounts SET portfolio_limit = 3');
    // One of them was written to today, and one so long ago that it does not count any more.
    await house.query(
      `INSERT INTO portfolio_people (channel_account_id, organization_id, contact_id, last_at)
       SELECT $1, organization_id, id, now() - CASE phone WHEN min(phone) OVER () THEN interval '1 hour' ELSE '25 hours' END
       FROM contacts ORDER BY phone LIMIT 2`,
      [house.messaging.route.id],
    );
    expect(await preview()).toMatchObject({
      seconds: 2 * 86_400,
      problems: [
        'This number may write to 3 people in 24 h, of whom 1 are taken: telling 8 may take 2 days.',
      ],
    });
    expect((await preview()).when.standstills.map(({ reason }) => reason)).toEqual([
      'portfolio-limit',
      'portfolio-limit',
    ]);
    const endsAt = new Date(house.messaging.clock.now().getTime() + 5 * HOUR);
    expect((await preview({ endsAt })).problems).toContain(
      'Telling everybody takes 2 days, and it ends after 5 h.',
    );
    expect((await preview({ holdOut: 50 })).problems[0]).toContain('telling 4 may take a day');
  });

  it('says when it would wait and for what, and about when it is over', async () => {
    await house.query('UPDATE channel_accounts SET portfolio_limit = NULL');
    await house.query('UPDATE organizations SET quiet_from = 1260, quiet_until = 540');
    await budget(null);
    const startsAt = new Date('2099-12-01T15:00:00Z');
    const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 600, until: 1_440 }];
    const plan = { startsAt, windows, zone: 'Asia/Kolkata', ratePerSecond: 1 };
    const night = await preview({ ...plan, startsAt: new Date('2099-12-01T15:29:57Z') });
    expect(night.when).toMatchObject({
      words:
        'About 8 s at 1 a second; waits from 21:00 to 09:00 (quiet hours); waits from 09:00 to 10:00 (its sending windows); over about 10:00 (Asia/Kolkata)',
      finishesAt: new Date('2099-12-02T04:30:05Z'),
    });
    expect((await preview({ ...plan, endsAt: new Date('2099-12-01T15:00:03Z') })).problems).toEqual([
      'Telling everybody takes 8 s, and it ends after 3 s.',
    ]);
  });

  it('counts those who have heard of as many campaigns of late as anybody may', async () => {
    await house.query('UPDATE organizations SET quiet_from = 0, quiet_until = 0');
    await budget(null);
    const shops = 8;
    for (const hours of [100, 1]) {
      const id = await house.create();
      await house.start(id);
      await house.finish(id);
      await house.query(
        `UPDATE outbound_messages SET started_at = now() - $2 * interval '1 hour' WHERE batch = $1`,
        [id, hours],
      );
    }
    await house.query(`UPDATE outbound_messages SET state = 'failed' WHERE to_address LIKE '%8'`);
    const { when } = await preview();
    expect(when.capped.recipients).toBe(shops - 1);
    // Two in a week: the earlier of them has to be a week old.
    const hours = ((when.capped.until?.getTime() ?? 0) - Date.now()) / HOUR;
    expect(hours).toBeCloseTo(68, 0);
    expect(when.standstills.map(({ reason }) => reason)).toEqual(['frequency-cap']);
    await house.query('DELETE FROM outbound_messages');
  });

  it('waits for the next month where the budget of this one pays for some of them alone', async () => {
    await house.query('UPDATE monthly_spending SET spent_micros = 0');
    const [india] = (await preview()).cost.countries;
    await budget(Math.ceil(((india?.total.minor ?? 0) * 6) / 8));
    const { when } = await preview();
    expect(when.standstills.map(({ reason }) => reason)).toEqual(['month-budget']);
    expect(when.standstills[0]?.until.toISOString()).toMatch(/T18:30:00.000Z$/);
    await budget(null);
  });

  it('shows those who would be told, and nobody who is held out', async () => {
    const id = await house.create({ holdOut: 90 });
    const shown = async () => {
      const found = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
      return found.ok ? found.value.recipients.map(({ recipient }) => recipient.contactId).sort() : [];
    };
    const before = await shown();
    await house.start(id);
    const told = await house.query<{ id: string }>(
      `SELECT contact_id AS id FROM campaign_recipients WHERE campaign_id = $1 AND state = 'pending' ORDER BY 1`,
      [id],
    );
    expect(before).toEqual(told.map(({ id: contact }) => contact));
    expect(before.length).toBeLessThan(8);
  });

  it('counts and prices those alone for whom there is a text, and says why others are not told', async () => {
    await house.query(`UPDATE shops SET language = 'hi' WHERE name IN ('Shop 1', 'Shop 2', 'Shop 3')`);
    await house.query(`UPDATE contacts SET opted_out_at = now() WHERE name = 'Owner 4'`);
    await house.query(
      `UPDATE contacts t SET also = ARRAY[k.id] FROM contacts k
       WHERE t.name = 'Owner 5' AND k.name = 'Owner 4' OR t.name = 'Owner 6' AND k.name = 'Owner 7'
         OR t.name = 'Owner 7' AND k.name = 'Owner 6'`,
    );
    const [text] = house.plan().variants;
    if (text === undefined) throw new Error('there is a text');
    await house.query(`UPDATE shops SET language = 'en' WHERE language IS NULL`);
    const { audience, cost, languages } = await preview({
      variants: [{ ...text, language: null, alsoIn: ['en'] }],
    });
    expect(audience).toEqual({
      meant: 8,
      reachable: 2,
      optedOut: 2,
      notConsented: 0,
      textless: 3,
      toldElsewhere: 1,
    });
    expect(cost.countries).toMatchObject([{ country: 'IN', messages: 2 }]);
    expect(languages).toEqual([
      { language: null, recipients: 3 },
      { language: 'en', recipients: 2 },
    ]);
  });
});
