import { Organizations } from '@munshi/organizations';
import { Reminding } from '../testing/reminding.js';
import { SendDailySummaries } from './send-daily-summaries.js';

describe('the summary of a day', () => {
  let house: Reminding;
  beforeEach(async () => {
    house = await Reminding.open(new Date('2026-11-20T06:30:00Z'));
    await house.query(
      `UPDATE organizations SET daily_summary_at = $1, alert_number = '+919829012345', language = 'en'`,
      [20 * 60],
    );
  });
  afterEach(() => house.messaging.close());

  const send = () => house.messaging.module.get(SendDailySummaries, { strict: false }).send();
  const at = (time: string) => house.messaging.clock.set(new Date(time));
  /** The owner writes, or somebody who keeps the number. */
  const ownerWrites = async (time: string) => {
    const { route } = house.messaging;
    const contact = `INSERT INTO contacts (organization_id, phone) VALUES ($1, '919829012345') RETURNING id`;
    const [known] = await house.query<{ id: string }>(contact, [house.organizationId]);
    await house.query(
      `INSERT INTO conversations (id, organization_id, channel_account_id, contact_id, reply_address, last_inbound_at)
       VALUES (gen_random_uuid(), $1, $2, $3, '919829012345', $4)`,
      [house.organizationId, route.id, known?.id, time],
    );
  };
  const outcomes = async () =>
    (await house.query<{ outcome: string }>('SELECT outcome FROM daily_summaries ORDER BY day')).map(
      ({ outcome }) => outcome,
    );
  const texts = async () => (await house.told()).map(({ text }) => text);

  it('is told to the owner at its hour, once, with what the books say', async () => {
    const [shop] = await house.shops(1, ['Asia/Kolkata']);
    if (shop === undefined) throw new Error('no shop');
    await house.bill(shop, 500, 0);
    await house.pay(shop.shopId, 100_00);
    await ownerWrites('2026-11-20T08:00:00Z');
    at('2026-11-20T14:29:00Z');
    await send();
    expect(await texts()).toEqual([]);
    at('2026-11-20T14:30:00Z');
    await Promise.all(Array.from({ length: 8 }, send));
    await send();
    expect(await texts()).toEqual([
      '*20 Nov 2026, Sharma Traders*\nOrders: 0, ₹0.00\nMoney in: ₹100.00\nOverdue: ₹0.00\nMessages that wait for a person: 0\nThat was the day.',
    ]);
  });

  it('counts what was ordered as each order was confirmed and is billed, to the whole rupee', async () => {
    const orders: readonly [minor: number, status: string, at: string][] = [
      [112_260, 'confirmed', '2026-11-20T08:00:00Z'],
      [450_49, 'delivered', '2026-11-20T09:00:00Z'],
      [100_50, 'partly-dispatched', '2026-11-20T14:29:59Z'],
      [999_00, 'cancelled', '2026-11-20T09:00:00Z'],
      [999_00, 'confirmed', '2026-11-20T14:30:00Z'],
    ];
    for (const [nth, [minor, status, confirmedAt]] of orders.entries())
      await house.query(
        `INSERT INTO orders (id, organization_id, shop_id, number, status, price_list, currency, net_minor, tax_minor, total_minor, confirmed_at)
         VALUES (gen_random_uuid(), $1, gen_random_uuid(), $2, $3, 'standard', 'INR', $4, 0, $4, $5)`,
        [house.organizationId, nth + 1, status, minor, confirmedAt],
      );
    await ownerWrites('2026-11-20T08:00:00Z');
    at('2026-11-20T14:30:00Z');
    await send();
    expect((await texts())[0]).toContain('Orders: 3, ₹1,674.00\n');
  });

  it('names campaigns that have stopped by themselves, and none that staff have paused', async () => {
    for (const [name, reason] of [
      ['Monsoon', 'budget'],
      ['Winter', 'staff'],
    ])
      await house.query(
        `INSERT INTO campaigns (organization_id, id, name, channel_account_id, plan, status, reason, created_at)
         VALUES ($1, gen_random_uuid(), $2::text, $3, jsonb_build_object('name', $2::text), 'paused', $4, now())`,
        [house.organizationId, name, house.messaging.route.id, reason],
      );
    await ownerWrites('2026-11-20T08:00:00Z');
    at('2026-11-20T14:30:00Z');
    await send();
    expect((await texts())[0]).toContain('a person: 0. The campaign Monsoon has stopped by itself.\nThat');
  });

  it('goes from one summary until the next, whatever was late', async () => {
    const [shop] = await house.shops(1, ['Asia/Kolkata']);
    if (shop === undefined) throw new Error('no shop');
    await house.bill(shop, 500, 0);
    await ownerWrites('2026-11-21T08:00:00Z');
    at('2026-11-20T16:00:00Z');
    await house.pay(shop.shopId, 100_00);
    await send();
    at('2026-11-21T14:30:00Z');
    await send();
    const [first, second] = await texts();
    expect(first).toContain('Money in: ₹0.00');
    expect(second).toContain('Money in: ₹100.00\nOverdue: ₹400.00');
  });

  it('never piles up where no provider has approved its words and the owner has not written', async () => {
    for (const day of ['20', '21', '22']) {
      at(`2026-11-${day}T15:00:00Z`);
      await send();
    }
    expect(await texts()).toEqual([]);
    const words = { name: 'daily_summary', language: 'en', account: house.messaging.route.id };
    const [template] = await house.query<{ id: string }>(
      `INSERT INTO templates (organization_id, name, language, category, body, buttons)
       VALUES ($1, $2, $3, 'utility', 'On {{1}} {{2}}: {{3}}, {{4}}, {{5}}, {{6}} was the day.', '[]') RETURNING id`,
      [house.organizationId, words.name, words.language],
    );
    await house.query(
      `INSERT INTO template_registrations (template_id, channel_account_id, organization_id, state, provider_id, category)
       VALUES ($1, $2, $3, 'approved', 'x', 'utility')`,
      [template?.id, words.account, house.organizationId],
    );
    at('2026-11-23T15:00:00Z');
    await send();
    expect(await texts()).toEqual([expect.stringMatching(/^On 23 Nov 2026 Sharma Traders: /)]);
    expect(await outcomes()).toEqual([...Array<string>(3).fill('no-approved-template'), 'told']);
  });

  it('waits for the hour to be known where it was switched on this moment', async () => {
    await house.query('UPDATE organizations SET daily_summary_at = NULL');
    const organizations = house.messaging.module.get(Organizations);
    at('2026-11-20T14:59:30Z');
    await organizations.find(house.organizationId);
    await house.query('UPDATE organizations SET daily_summary_at = $1', [20 * 60]);
    at('2026-11-20T15:00:00Z');
    await send();
    expect(await outcomes()).toEqual([]);
    at('2026-11-20T15:01:00Z');
    await send();
    expect(await outcomes()).toHaveLength(1);
  });

  it('is none where it is switched off, and of the log alone where the owner has no number', async () => {
    await house.query('UPDATE organizations SET alert_number = NULL');
    at('2026-11-20T15:00:00Z');
    await send();
    expect(await outcomes()).toEqual(['no-number']);
    await house.query('UPDATE organizations SET daily_summary_at = NULL');
    at('2026-11-21T15:00:00Z');
    await send();
    expect(await house.query('SELECT FROM daily_summaries')).toHaveLength(1);
    expect(await texts()).toEqual([]);
  });
});
