import type { Plan } from '@munshi/campaigns';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';
import { FindCampaignMetrics } from './find-campaign-metrics.js';
import { PreviewCampaign } from './preview-campaign.js';

describe('a campaign in several languages', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
    await house.template('offer', 'प्रिय {{1}}, सीमेंट आज सस्ता है।', ['शर्मा'], 'approved', 'hi');
    await house.shops(12);
    // The shop's language comes before what its contact writes in; of whom neither is known, nobody says.
    await speaks('shops', 'hi', "name IN ('Shop 1', 'Shop 2', 'Shop 3')");
    await speaks('contacts', 'pt', "name IN ('Owner 3', 'Owner 4', 'Owner 5')");
    await speaks('contacts', 'hi', "name = 'Owner 6'");
  });
  afterEach(() => house.messaging.close());

  const speaks = (table: 'shops' | 'contacts', language: string, which: string) =>
    house.query(`UPDATE ${table} SET language = $1 WHERE ${which}`, [language]);
  const text = (language: string | null, alsoIn: readonly string[]): Pick<Plan, 'variants'> => {
    const values = [{ fact: 'shop', fallback: 'customer' }] as const;
    return { variants: [{ name: 'A', weight: 1, template: 'offer', language, alsoIn, values }] };
  };
  const preview = async (id: string) => {
    const found = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
    if (!found.ok) throw new Error(found.refusal.kind);
    return found.value;
  };
  const metrics = async (id: string) => {
    const found = await house.queries.execute(new FindCampaignMetrics(house.organizationId, id));
    if (!found.ok) throw new Error(found.refusal.kind);
    return found.value;
  };
  const spoken = () =>
    house.query<{ to: string; language: string; text: string }>(
      `SELECT to_address AS to, template->>'language' AS language, text FROM outbound_messages ORDER BY to_address`,
    );

  it('tells each in their own, and the others in the one that is for all', async () => {
    const id = await house.create(text('en', ['hi']));
    expect((await preview(id)).languages).toEqual([
      { language: 'en', recipients: 8 },
      { language: 'hi', recipients: 4 },
    ]);
    await house.start(id);
    await house.finish(id);
    const hindi = (await spoken()).filter(({ language }) => language === 'hi');
    expect(hindi.map(({ text: words }) => words)).toEqual(
      [1, 2, 3, 6].map((nth) => `प्रिय Shop ${nth}, सीमेंट आज सस्ता है।`),
    );
    expect(house.messaging.channel.templates.filter(({ language }) => language === 'hi')).toHaveLength(4);
    expect((await metrics(id)).languages).toEqual([
      { language: 'en', told: 8, sent: 8, delivered: 0, read: 0, failed: 0 },
      { language: 'hi', told: 4, sent: 4, delivered: 0, read: 0, failed: 0 },
    ]);
  });

  it('tells nobody in a language that is not theirs, where none is for all, and says how many that are', async () => {
    const id = await house.create(text(null, ['hi']));
    const seen = await preview(id);
    expect(seen.languages).toEqual([
      { language: null, recipients: 8 },
      { language: 'hi', recipients: 4 },
    ]);
    expect(seen.problems).toEqual(['8 have no text in their language, and are not told.']);
    await house.start(id);
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'completed' });
    expect((await spoken()).map(({ language }) => language)).toEqual(['hi', 'hi', 'hi', 'hi']);
    const { total, reasons } = await metrics(id);
    expect(total).toMatchObject({ sent: 4, skipped: 8 });
    expect(reasons).toEqual([{ state: 'skipped', reason: 'no-text-in-language', count: 8 }]);
  });

  it('is started when each of them is approved, and pauses when one is not any more', async () => {
    const id = await house.create({ ...text('en', ['hi', 'pt']), ratePerSecond: 1 });
    const missing = 'There is no template offer/pt.';
    expect((await preview(id)).problems).toContain(missing);
    expect(await house.start(id)).toMatchObject({
      refusal: { problems: [{ path: 'variants.0.template', message: missing }] },
    });
    await house.template('offer', 'Prezado {{1}}, cimento barato hoje.', ['Silva'], 'approved', 'pt');
    expect(await house.start(id)).toMatchObject({ ok: true });
    await house.round();
    await settled(house.messaging);
    await house.template('offer', 'Prezado {{1}}, cimento barato hoje.', ['Silva'], 'rejected', 'pt');
    house.messaging.clock.turn(1_000);
    await house.round();
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'template-rejected' });
  });
});
