import { ScheduleCampaignCommand } from '@munshi/campaigns';
import { Organizations } from '@munshi/organizations';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';
import { PreviewCampaign } from './preview-campaign.js';

const HOUR = 3_600_000;

describe('a campaign that can reach nobody', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
  });
  afterEach(() => house.messaging.close());

  const soon = (milliseconds: number) => new Date(house.messaging.clock.now().getTime() + milliseconds);

  it('is not started with a template that is no marketing one, or that needs a paper', async () => {
    await house.shops(1);
    await house.template('paid', 'Dear {{1}}, thank you.', ['Asha']);
    await house.template('bill', 'Dear {{1}}, here it is.', ['Asha']);
    await house.query(`UPDATE templates SET category = 'utility' WHERE name = 'paid'`);
    await house.query(`UPDATE templates SET document = true WHERE name = 'bill'`);
    const values = [{ text: 'a' }];
    const id = await house.create({
      variants: ['paid', 'bill'].map((template) => ({
        name: template,
        weight: 1,
        template,
        language: 'en',
        values,
      })),
    });
    expect(await house.start(id)).toMatchObject({
      refusal: {
        problems: [
          {
            path: 'variants.0.template',
            message: 'paid/en is a utility template, and a campaign is marketing.',
          },
          { path: 'variants.1.template', message: 'bill/en needs a paper, and a campaign brings none.' },
        ],
      },
    });
  });

  it('is not started, or stops with nobody lost, where nobody may hear of any', async () => {
    await house.shops(4);
    const organizations = house.messaging.module.get(Organizations);
    const most = async (campaigns: number): Promise<void> => {
      const outreach = await organizations.find(house.organizationId);
      const frequencyCaps = { campaign: { most: campaigns, hours: 24 } };
      await organizations.putOutreach(house.organizationId, { ...outreach, frequencyCaps });
    };
    const detail = 'The frequency cap of `campaign` is 0: nobody may hear of one.';
    await most(0);
    const id = await house.create();
    expect(await house.start(id)).toMatchObject({ refusal: { problems: [{ path: '', message: detail }] } });
    await most(1);
    await house.start(id);
    await house.round();
    await most(0);
    await house.round();
    expect(await house.campaign(id)).toEqual({ status: 'paused', reason: 'frequency-cap', detail });
    await settled(house.messaging);
    await most(1);
    await house.resume(id);
    await house.finish(id);
    expect(house.written()).toHaveLength(4);
  });

  it('is not started where its text can be said to nobody', async () => {
    await house.shops(3);
    const [text] = house.plan().variants;
    if (text === undefined) throw new Error('there is a text');
    const empty = await house.create({
      variants: [{ ...text, values: [{ fact: 'balance', fallback: '' }] }],
    });
    expect(await house.start(empty)).toMatchObject({
      refusal: {
        kind: 'campaign-not-ready',
        problems: [
          { path: 'variants', message: expect.stringMatching(/^3 of 3 cannot be told: /) as string },
        ],
      },
    });
    const foreign = await house.create({ variants: [{ ...text, language: null, alsoIn: ['en'] }] });
    const why = '3 of 3 cannot be told: there is no text in their language.';
    expect(await house.start(foreign)).toMatchObject({
      refusal: { problems: [{ path: 'variants', message: why }] },
    });
    expect(await house.campaign(foreign)).toMatchObject({ status: 'draft' });
    await house.query(`UPDATE shops SET language = 'en' WHERE name = 'Shop 1'`);
    expect(await house.start(foreign)).toMatchObject({ ok: true });
  });

  it('freezes nobody at its time where its text can be said to nobody, and everybody once it can', async () => {
    await house.shops(3);
    const [text] = house.plan().variants;
    if (text === undefined) throw new Error('there is a text');
    const variants = [{ ...text, language: null, alsoIn: ['en'] }];
    const id = await house.create({ startsAt: soon(HOUR), variants });
    await house.commands.execute(new ScheduleCampaignCommand(house.organizationId, id));
    house.messaging.clock.turn(HOUR);
    await house.look();
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'empty-audience' });
    expect(await house.recipients(id)).toEqual([]);
    await house.query(`UPDATE shops SET language = 'en'`);
    await house.resume(id);
    await house.finish(id);
    expect(house.written()).toHaveLength(3);
  });

  it('is not started where none of its windows opens before its end', async () => {
    await house.shops(1);
    house.messaging.clock.set(new Date('2026-11-23T06:00:00Z'));
    const windows = [{ days: [2], from: 600, until: 660 }];
    const endsAt = soon(20 * HOUR);
    const id = await house.create({ endsAt, windows });
    const problems = [{ path: 'windows', message: 'None of its windows opens before its end.' }];
    expect(await house.start(id)).toMatchObject({ refusal: { problems } });
    expect(await house.start(await house.create({ endsAt: soon(24 * HOUR), windows }))).toMatchObject({
      ok: true,
    });
  });

  describe('at night', () => {
    const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
    const late = { windows: [{ days: EVERY_DAY, from: 21 * 60, until: 23 * 60 }], zone: 'Asia/Kolkata' };
    beforeEach(async () => {
      await house.query('UPDATE organizations SET quiet_from = 1260, quiet_until = 540');
      // Noon in Kolkata.
      house.messaging.clock.set(new Date('2026-11-23T06:30:00Z'));
    });

    const nobody =
      'Nobody could ever be told: whenever it speaks, it is quiet where they live (21:00 to 09:00 there).';

    it('is not started, and nobody is frozen', async () => {
      await house.shops(3);
      const id = await house.create(late);
      expect(await house.start(id)).toMatchObject({
        refusal: { kind: 'campaign-not-ready', problems: [{ path: 'windows', message: nobody }] },
      });
      expect(await house.campaign(id)).toMatchObject({ status: 'draft' });
      expect(await house.recipients(id)).toEqual([]);
      const found = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
      expect(found).toMatchObject({ ok: true, value: { problems: [nobody] } });
    });

    it('is not started in an evening that its end belongs to', async () => {
      await house.shops(1);
      house.messaging.clock.turn(10 * HOUR);
      const start = async (endsAt: Date) => house.start(await house.create({ endsAt }));
      expect(await start(soon(10 * HOUR))).toMatchObject({
        refusal: { problems: [{ path: 'endsAt', message: nobody }] },
      });
      expect(await start(soon(12 * HOUR))).toMatchObject({ ok: true });
    });

    it('stops at its time, and starts by itself no more', async () => {
      await house.shops(2);
      const id = await house.create({ ...late, startsAt: soon(HOUR) });
      await house.commands.execute(new ScheduleCampaignCommand(house.organizationId, id));
      house.messaging.clock.turn(HOUR);
      await house.look();
      expect(await house.campaign(id)).toEqual({ status: 'paused', reason: 'quiet-hours', detail: nobody });
    });

    it('is started where it is day for some, and says of how many it is not', async () => {
      await house.shops(3);
      await house.query(
        `UPDATE contacts SET time_zone = 'Europe/Berlin' WHERE phone = (SELECT min(phone) FROM contacts)`,
      );
      const id = await house.create(late);
      expect(await house.start(id)).toMatchObject({ ok: true });
      const detail =
        '2 of 3 could never be told: whenever it speaks, it is quiet where they live (21:00 to 09:00 there).';
      expect(await house.campaign(id)).toEqual({ status: 'running', reason: null, detail });
      expect(await house.query(`SELECT detail FROM campaign_history WHERE status = 'running'`)).toEqual([
        { detail },
      ]);
    });
  });
});
