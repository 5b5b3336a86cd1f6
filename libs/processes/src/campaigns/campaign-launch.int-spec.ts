import { ScheduleCampaignCommand } from '@munshi/campaigns';
import { Organizations } from '@munshi/organizations';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';

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
          'paid/en is a utility template, and a campaign is marketing.',
          'bill/en needs a paper, and a campaign brings none.',
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
    expect(await house.start(id)).toMatchObject({ refusal: { problems: [detail] } });
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
      refusal: { kind: 'campaign-not-ready', problems: [expect.stringMatching(/^3 of 3 cannot be told: /)] },
    });
    const foreign = await house.create({ variants: [{ ...text, language: null, alsoIn: ['en'] }] });
    const why = '3 of 3 cannot be told: there is no text in their language.';
    expect(await house.start(foreign)).toMatchObject({ refusal: { problems: [why] } });
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
    const problems = ['None of its windows opens before its end.'];
    expect(await house.start(id)).toMatchObject({ refusal: { problems } });
    expect(await house.start(await house.create({ endsAt: soon(24 * HOUR), windows }))).toMatchObject({
      ok: true,
    });
  });
});
