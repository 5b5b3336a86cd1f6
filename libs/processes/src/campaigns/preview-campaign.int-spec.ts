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
    const endsAt = new Date(house.messaging.clock.now().getTime() + 5 * HOUR);
    expect((await preview({ endsAt })).problems).toContain(
      'Telling everybody takes 2 days, and it ends after 5 h.',
    );
    expect((await preview({ holdOut: 50 })).problems[0]).toContain('telling 4 may take a day');
  });
});
