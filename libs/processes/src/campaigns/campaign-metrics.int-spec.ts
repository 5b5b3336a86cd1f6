import { ChannelFault } from '@munshi/channels';
import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';
import { type CampaignMetrics, FindCampaignMetrics } from './find-campaign-metrics.js';

describe('what a campaign has brought', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
    await house.product('CEM', 'Cement');
  });
  afterEach(() => house.messaging.close());

  const metrics = async (id: string): Promise<CampaignMetrics> => {
    const found = await house.queries.execute(new FindCampaignMetrics(house.organizationId, id));
    if (!found.ok) throw new Error(found.refusal.kind);
    return found.value;
  };
  const run = async (id: string): Promise<void> => {
    await house.start(id);
    await house.finish(id);
  };

  it('is told from the rows, for each of its texts', async () => {
    await house.shops(6);
    const fate: Record<string, Error> = {
      '919800000005': new ChannelFault(
        { upstream: 'twilio', outcome: 'refused', retryable: false, status: 400, code: 63024 },
        'bad-recipient',
      ),
      '919800000006': new Error('our own fault'),
    };
    house.messaging.channel.answer = ({ to, ref }) => {
      const fault = fate[to];
      return fault === undefined ? Promise.resolve({ providerMessageId: ref }) : Promise.reject(fault);
    };
    const id = await house.create();
    await house.start(id);
    await house.round();
    await house.query(`UPDATE contacts SET opted_out_at = now() WHERE phone LIKE '%4'`);
    await settled(house.messaging);
    await house.query(
      `UPDATE outbound_messages SET delivered_at = now(), read_at = CASE WHEN to_address LIKE '%1' THEN now() END
       WHERE to_address LIKE '%1' OR to_address LIKE '%2'`,
    );
    await house.query(
      `INSERT INTO inbound_messages (organization_id, channel_account_id, conversation_id, provider_message_id, trace_id,
         address, raw, processed_at, outcome)
       SELECT organization_id, channel_account_id, conversation_id, 'in1', gen_random_uuid(), to_address, '', now(), 'handled'
       FROM outbound_messages WHERE to_address LIKE '%1'`,
    );
    const { total, variants, reasons } = await metrics(id);
    expect(total).toMatchObject({
      recipients: 6,
      sent: 3,
      delivered: 2,
      read: 1,
      replied: 1,
      failed: 1,
      unknown: 1,
      refused: 1,
    });
    expect(variants).toEqual([{ ...total, name: 'A' }]);
    expect(reasons).toEqual([
      { state: 'failed', reason: '63024', count: 1 },
      { state: 'refused', reason: 'opted-out', count: 1 },
      { state: 'unknown', reason: 'no-answer', count: 1 },
    ]);
  });

  it('is not complete while nobody knows whether somebody has it', async () => {
    await house.shops(2);
    house.messaging.channel.answer = () => Promise.reject(new Error('our own fault'));
    const id = await house.create();
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    house.messaging.clock.turn(5_000);
    await house.round();
    expect(await house.campaign(id)).toMatchObject({ status: 'running' });
    await house.query(`UPDATE outbound_messages SET state = 'parked'`);
    await house.finish(id);
    expect(await house.campaign(id)).toMatchObject({ status: 'completed' });
    expect(house.written()).toHaveLength(2);
    // Nobody has found out, and the account says so for ever.
    const { total, reasons } = await metrics(id);
    expect(total).toMatchObject({ sent: 0, unknown: 2, parked: 0 });
    expect(reasons).toEqual([{ state: 'unknown', reason: 'no-answer', count: 2 }]);
    await house.query(`UPDATE outbound_messages SET error_code = '63018' WHERE to_address LIKE '%1'`);
    expect((await metrics(id)).total).toMatchObject({ unknown: 1, parked: 1 });
  });

  it('is each order once, within its days, for the last campaign that its shop was told of', async () => {
    await house.shops(3);
    const first = await house.create({ attributionDays: 3 });
    await run(first);
    await house.order('Shop 1', 'CEM', -1, 10_000);
    await house.order('Shop 1', 'CEM', -2, 1_000);
    await house.order('Shop 2', 'CEM', -4, 7_000);
    await house.order('Shop 3', 'CEM', -1, 9_000, 'cancelled');
    await house.order('Shop 3', 'CEM', 1, 9_000);
    expect((await metrics(first)).total).toMatchObject({
      orders: 2,
      ordered: 1,
      revenue: { minor: 11_000, currency: 'INR' },
    });
    const second = await house.create({ attributionDays: 3 });
    await run(second);
    await house.query(
      `UPDATE outbound_messages SET started_at = started_at + interval '36 hours' WHERE batch = $1`,
      [second],
    );
    expect((await metrics(first)).total).toMatchObject({ orders: 1, revenue: { minor: 10_000 } });
    expect((await metrics(second)).total).toMatchObject({ orders: 2, revenue: { minor: 8_000 } });
  });

  it('is an order of the campaign that anybody of its shop was told last, if it has not failed', async () => {
    await house.shops(2);
    await house.query(
      `UPDATE shop_identities SET shop_id = (SELECT id FROM shops WHERE name = 'Shop 1')
       WHERE shop_id = (SELECT id FROM shops WHERE name = 'Shop 2')`,
    );
    const first = await house.create();
    await run(first);
    await house.query(`UPDATE contacts SET opted_out_at = now() WHERE phone LIKE '%1'`);
    const second = await house.create();
    await run(second);
    await house.query(
      `UPDATE outbound_messages SET started_at = started_at + interval '1 hour' WHERE batch = $1`,
      [second],
    );
    await house.order('Shop 1', 'CEM', -1, 10_000);
    const credited = async () =>
      [await metrics(first), await metrics(second)].map(({ total }) => total.orders);
    expect(await credited()).toEqual([0, 1]);
    await house.query('UPDATE outbound_messages SET failed_at = now() WHERE batch = $1', [second]);
    expect(await credited()).toEqual([1, 0]);
  });

  it('is compared with what those held out did, with its uncertainty', async () => {
    await house.shops(400);
    const id = await house.create({ holdOut: 50 });
    await run(id);
    const [told] = await house.query<{ size: number }>(
      `WITH buyers AS (
         SELECT shop_id, row_number() OVER (PARTITION BY state ORDER BY place) AS nth, state FROM campaign_recipients
       ), bought AS (
         INSERT INTO orders (id, organization_id, shop_id, status, number, price_list, currency, net_minor, tax_minor,
           total_minor, confirmed_at)
         SELECT gen_random_uuid(), $1, shop_id, 'confirmed', 5000 + row_number() OVER (), 'standard', 'INR', 100, 0, 100,
           now() + interval '1 hour'
         FROM buyers WHERE nth <= CASE state WHEN 'told' THEN 60 ELSE 20 END)
       SELECT count(*)::int AS size FROM campaign_recipients WHERE state = 'told'`,
      [house.organizationId],
    );
    const { uplift, heldOut, total } = await metrics(id);
    const size = told?.size ?? 0;
    expect([total.recipients, heldOut]).toEqual([size, 400 - size]);
    expect(total.ordered).toBe(60);
    expect(uplift?.share).toBeCloseTo(60 / size, 9);
    expect(uplift?.heldOutShare).toBeCloseTo(20 / (400 - size), 9);
    expect(uplift?.from).toBeGreaterThan(0);
    expect(uplift?.from).toBeLessThan(uplift?.difference ?? 0);
    expect(uplift?.to).toBeGreaterThan(uplift?.difference ?? 0);
  });

  it('is compared within the same days for both, which give the last who was told all of theirs, and is too early before', async () => {
    await house.shops(40);
    const id = await house.create({ holdOut: 50, attributionDays: 3 });
    await house.start(id);
    await house.round();
    await settled(house.messaging);
    expect((await metrics(id)).uplift).toMatchObject({ tooEarly: true, until: null });
    await house.finish(id);
    // As if the last of them had been told two days after the first.
    const [last] = await house.query<{ started: Date }>(
      `UPDATE outbound_messages SET started_at = started_at + interval '2 days'
       WHERE id = (SELECT id FROM outbound_messages ORDER BY seq DESC LIMIT 1) RETURNING started_at AS started`,
    );
    const until = new Date((last?.started.getTime() ?? 0) + 3 * 86_400_000);
    for (const state of ['told', 'held-out'])
      for (const [day, nth] of [
        [-4, 0],
        [-6, 1],
      ] as const) {
        const [shop] = await house.query<{ name: string }>(
          `SELECT s.name FROM campaign_recipients r JOIN shops s ON s.id = r.shop_id WHERE r.state = $1
           ORDER BY r.place OFFSET $2 LIMIT 1`,
          [state, nth],
        );
        await house.order(shop?.name ?? '', 'CEM', day, 1_000);
      }
    const { uplift, total, heldOut } = await metrics(id);
    expect(uplift).toMatchObject({
      share: 1 / total.recipients,
      heldOutShare: 1 / heldOut,
      until,
      tooEarly: true,
    });
    house.messaging.clock.set(until);
    expect((await metrics(id)).uplift).toMatchObject({ tooEarly: false });
  });

  it('is compared for those alone whose turn has come', async () => {
    await house.shops(60);
    await house.rate(10);
    const id = await house.create({ holdOut: 50 });
    await house.start(id);
    await house.round();
    await house.query(
      `INSERT INTO orders (id, organization_id, shop_id, status, number, price_list, currency, net_minor, tax_minor,
         total_minor, confirmed_at)
       SELECT gen_random_uuid(), $1, shop_id, 'confirmed', 5000 + row_number() OVER (), 'standard', 'INR', 100, 0, 100,
         now() + interval '1 hour'
       FROM campaign_recipients WHERE state = 'told'`,
      [house.organizationId],
    );
    expect((await metrics(id)).uplift).toMatchObject({ share: 1, heldOutShare: 0 });
  });
});
