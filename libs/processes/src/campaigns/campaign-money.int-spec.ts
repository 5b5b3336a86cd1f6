import { ChangeCampaignBudgetCommand } from '@munshi/campaigns';
import { ChannelFault } from '@munshi/channels';
import { Deliveries } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';
import { FindCampaignMetrics } from './find-campaign-metrics.js';
import { PreviewCampaign } from './preview-campaign.js';

describe('what a campaign may cost', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
  });
  afterEach(() => house.messaging.close());

  const forecast = async (id: string): Promise<number> => {
    const preview = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
    if (!preview.ok) throw new Error(preview.refusal.kind);
    return preview.value.cost.total?.minor ?? NaN;
  };
  const cost = async (id: string): Promise<number> => {
    const found = await house.queries.execute(new FindCampaignMetrics(house.organizationId, id));
    if (!found.ok) throw new Error(found.refusal.kind);
    return found.value.total.cost.minor;
  };
  /** Lets what reacts to events in the queue of campaigns hear them. */
  const hear = async (): Promise<void> => {
    const deliveries = house.messaging.module.get(Deliveries);
    const events = await house.query<{ id: string }>('SELECT id FROM outbox WHERE dispatched_at IS NULL');
    for (const { id } of events) await deliveries.dispatch(house.organizationId, id);
    const due = await house.query<{ id: number }>(`SELECT id FROM deliveries WHERE queue = 'campaigns'`);
    for (const { id } of due) await deliveries.run(house.organizationId, id);
    await house.query(`UPDATE deliveries SET done_at = NULL WHERE queue = 'campaigns'`);
    for (const { id } of due) await deliveries.run(house.organizationId, id);
  };

  it('is told before it starts, and is what it costs in the end', async () => {
    await house.shops(20);
    const id = await house.create();
    const told = await forecast(id);
    expect(told).toBeGreaterThan(0);
    await house.start(id);
    await house.finish(id);
    expect(await cost(id)).toBe(told);
  });

  it('is never more than its budget: then it pauses, and goes on when it is given more', async () => {
    const phones = await house.shops(30);
    const id = await house.create();
    const each = (await forecast(id)) / 30;
    await house.start(id);
    const budget = (minor: number) =>
      house.commands.execute(new ChangeCampaignBudgetCommand(house.organizationId, id, minor));
    await budget(Math.ceil(each * 12));
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'budget' });
    expect(house.written()).toHaveLength(12);
    expect(await cost(id)).toBeLessThanOrEqual(Math.ceil(each * 12));
    await house.resume(id);
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'budget' });
    expect((await budget(Math.ceil(each * 30))).ok).toBe(true);
    await house.resume(id);
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'completed' });
    expect(house.written().sort()).toEqual(phones);
  });

  it('is not nought where nobody knows it, and with a budget it is not started', async () => {
    await house.shops(3);
    await house.query(`UPDATE organizations SET currency = 'KES'`);
    const priceless = await house.create({ budgetMinor: 5_000 });
    const unknown = 'Nobody knows in KES the price of 3 messages (IN): give it to the rate card.';
    const preview = await house.queries.execute(new PreviewCampaign(house.organizationId, priceless));
    expect(preview).toMatchObject({
      value: { cost: { total: null, unpriced: [{ country: 'IN', messages: 3 }] }, problems: [unknown] },
    });
    const problems = [{ path: 'budgetMinor', message: unknown }];
    const refused = { ok: false, refusal: { kind: 'campaign-not-ready', problems } };
    expect(await house.start(priceless)).toEqual(refused);
    expect(await house.start(await house.create())).toMatchObject({ ok: true });
  });

  it('is told with who says so, and is what the organization says where it says anything', async () => {
    await house.shops(3);
    const cost = async () => {
      const id = await house.create();
      const preview = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
      return preview.ok ? preview.value.cost : null;
    };
    const says = (words: string) => expect.stringContaining(words) as string;
    const others = [says("Twilio's WhatsApp pricing"), says('give your own')];
    expect(await cost()).toMatchObject({
      total: { minor: 397, currency: 'INR' },
      countries: [{ country: 'IN', sources: [says("Meta's card in rupees"), ...others] }],
    });
    const rate = { country: 'IN', category: 'marketing', amount: '2', currency: 'INR' } as const;
    const own = { rates: [{ ...rate, from: '2026-01-01', source: 'our contract' }], fees: [], exchanges: [] };
    await house.messaging.module.get(Organizations).putRateCard(house.organizationId, own);
    expect(await cost()).toMatchObject({
      total: { minor: 738 },
      countries: [{ country: 'IN', messages: 3, sources: ['our contract', ...others] }],
    });
  });

  it('is told with what is assumed of it, and with where nothing will arrive', async () => {
    await house.shops(3);
    await house.query(`UPDATE contacts SET phone = '96550001234' WHERE phone LIKE '%1'`);
    await house.query(`UPDATE contacts SET phone = '12025550123' WHERE phone LIKE '%2'`);
    const id = await house.create();
    const preview = await house.queries.execute(new PreviewCampaign(house.organizationId, id));
    expect(preview).toMatchObject({
      value: {
        problems: [
          'No rate of their own is known for 1 messages (KW): they are priced as everywhere else.',
          'WhatsApp delivers no marketing to the US, where 1 of them are.',
        ],
      },
    });
  });

  it('of one message has to be within its budget before it starts', async () => {
    await house.shops(3);
    const id = await house.create({ budgetMinor: 1 });
    expect(await house.start(id)).toMatchObject({
      refusal: { problems: [{ path: 'budgetMinor', message: 'Its budget of ₹0.01 pays for no message.' }] },
    });
    expect(await house.campaign(id)).toMatchObject({ status: 'draft' });
  });

  it('rests when the provider says that the number writes too much, however often that is heard', async () => {
    await house.shops(40);
    await house.rate(10);
    house.messaging.channel.answer = () =>
      Promise.reject(
        new ChannelFault(
          { upstream: 'twilio', outcome: 'refused', retryable: false, status: 400, code: 63018 },
          'slow-down',
        ),
      );
    const id = await house.create();
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    await hear();
    expect(await house.campaign(id)).toMatchObject({ status: 'paused', reason: 'provider' });
    expect(house.written().length).toBeLessThanOrEqual(20);
    house.messaging.clock.turn(1_000);
    // What was heard before staff had looked pauses it no more.
    await house.resume(id);
    await house.query(`UPDATE deliveries SET done_at = NULL WHERE queue = 'campaigns'`);
    await hear();
    expect(await house.campaign(id)).toMatchObject({ status: 'running' });
  });
});
