import { randomUUID } from 'node:crypto';
import { Reminding, type ShopToRemind } from '../testing/reminding.js';
import { ScheduleOrderNudges } from './schedule-order-nudges.js';

const WEEK = 7 * 86_400_000;
/** A Friday, at five in the morning in Kolkata. */
const MORNING = Date.parse('2026-11-19T23:30:00Z');

describe('a nudge to order', () => {
  let house: Reminding;
  let shop: ShopToRemind;
  beforeEach(async () => {
    house = await Reminding.open(new Date(MORNING));
    await house.query('UPDATE organizations SET order_nudges = true');
    [shop] = (await house.shops(1, ['Asia/Kolkata'])) as [ShopToRemind];
  });
  afterEach(() => house.messaging.close());

  let numbers = 1000;
  const ordered = async (weeksAgo: number, days = 0): Promise<void> => {
    const [id, at] = [randomUUID(), new Date(MORNING - weeksAgo * WEEK - days * 86_400_000 + 6 * 3_600_000)];
    await house.query(
      `WITH placed AS (
         INSERT INTO orders (id, organization_id, shop_id, conversation_id, number, status, price_list, currency, net_minor,
           tax_minor, total_minor, confirmed_at)
         VALUES ($1, $2, $3, $4, $5, 'confirmed', 'standard', 'INR', 100, 0, 100, $6) RETURNING id)
       INSERT INTO order_lines (order_id, organization_id, line_no, sku, name, unit, quantity, base_quantity,
         unit_price_minor, tax_rate, net_minor, tax_minor)
       SELECT id, $2, 1, 'CEM', 'Cement', 'bag', 1, 1, 100, 0, 100, 0 FROM placed`,
      [id, house.organizationId, shop.shopId, shop.conversationId, (numbers += 1), at],
    );
  };
  const look = async () => {
    await house.messaging.module.get(ScheduleOrderNudges, { strict: false }).schedule();
    return (await house.reminders()).map(({ identity, due_at: at }) => [identity, at.toISOString()]);
  };

  it('comes to who orders on this day in most weeks, at the hour of reminders, once', async () => {
    for (const weeks of [1, 2, 4, 5]) await ordered(weeks);
    await Promise.all(Array.from({ length: 8 }, look));
    expect(await look()).toEqual([[`order-nudge:${shop.shopId}:2026-11-20`, '2026-11-20T05:00:00.000Z']]);
    house.messaging.clock.set(new Date('2026-11-20T05:00:00Z'));
    await house.sender.send();
    const [told] = await house.query(`SELECT text, purpose, kind FROM outbound_messages`);
    expect(told).toEqual({
      text: 'Hello Shop 1, you usually order Cement about now. Write what you need, and we put it together.',
      purpose: 'marketing',
      kind: 'order-nudge',
    });
  });

  it('comes neither to who orders now and then, nor to who has just ordered', async () => {
    for (const weeks of [1, 2, 4]) await ordered(weeks);
    expect(await look()).toEqual([]);
    await house.query('UPDATE organizations SET nudged_on = NULL');
    await ordered(5);
    await ordered(0, 2);
    expect(await look()).toEqual([]);
  });

  it('comes to nobody where the organization does not want it', async () => {
    for (const weeks of [1, 2, 4, 5]) await ordered(weeks);
    await house.query('UPDATE organizations SET order_nudges = false');
    expect(await look()).toEqual([]);
  });
});
