import { randomUUID } from 'node:crypto';
import { localTimeAt } from '@munshi/kernel';
import { HoldRemindersCommand } from '@munshi/reminders';
import { NotePaymentClaimCommand, ReversePaymentCommand } from '@munshi/invoices';
import { CommandBus } from '@nestjs/cqrs';
import { Reminding, type ShopToRemind } from '../testing/reminding.js';

const DAY = 86_400_000;

describe('reminders of payments', () => {
  let house: Reminding;
  let shop: ShopToRemind;
  beforeEach(async () => {
    house = await Reminding.open(new Date('2026-11-20T06:30:00Z'));
    [shop] = (await house.shops(1, ['Asia/Kolkata'])) as [ShopToRemind];
  });
  afterEach(() => house.messaging.close());

  const bill = async (of = shop, terms = 10) => {
    await house.bill(of, 500, terms);
    await house.hear();
  };
  /** Goes on to that day after the due date, at noon in Kolkata. */
  const goTo = async (daysLate: number, { send = true } = {}): Promise<void> => {
    house.messaging.clock.set(new Date(Date.parse('2026-11-30T06:30:00Z') + daysLate * DAY));
    if (send) await house.sender.send();
  };
  const texts = async () => (await house.told()).map(({ text }) => text);
  const states = async () =>
    (await house.reminders()).map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));
  const commands = () => house.messaging.module.get(CommandBus);

  it('stay due where the worker is about to end', async () => {
    await bill();
    await goTo(-3, { send: false });
    await house.sender.send(AbortSignal.abort());
    expect(await texts()).toEqual([]);
    await house.sender.send();
    expect(await texts()).toHaveLength(1);
  });

  it('go out once for each step, at their hour, saying what is open that day', async () => {
    await bill();
    for (const day of [-4, -3, -2, 0, 1, 3]) {
      await goTo(day);
      await house.sender.send();
      if (day === 0) await house.pay(shop.shopId, 200_00);
    }
    expect(await texts()).toEqual([
      'Hello Shop 1, a reminder: *₹500.00* of invoice INV/26-27/000001 is to be paid by 30 Nov 2026. If you have paid, write *paid* and the amount.',
      'Hello Shop 1, *₹500.00* of invoice INV/26-27/000001 is to be paid today. If you have paid, write *paid* and the amount.',
      'Hello Shop 1, *₹300.00* of invoice INV/26-27/000001 was to be paid by 30 Nov 2026. Please pay it soon. If you have paid, write *paid* and the amount.',
    ]);
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'scheduled', 'scheduled']);
    const [first] = await house.reminders();
    expect(localTimeAt(first?.due_at ?? new Date(0), 'Asia/Kolkata')).toEqual({
      day: '2026-11-27',
      minutes: 630,
    });
  });

  it('are scheduled once, however often the invoice is heard of', async () => {
    await bill();
    await house.hearAgain();
    expect(await states()).toEqual(Array(5).fill('scheduled'));
  });

  it('go out once though eight workers look at the same moment', async () => {
    const many = await house.shops(20, ['Asia/Kolkata']);
    for (const one of many) await house.bill(one, 500, 10);
    await house.hear();
    await goTo(0, { send: false });
    await Promise.all(Array.from({ length: 8 }, () => house.sender.send()));
    const identities = (await house.told()).map(({ identity }) => identity);
    expect(identities).toHaveLength(many.length);
    expect(new Set(identities).size).toBe(many.length);
  });

  it('end with the payment, and come back where it bounces', async () => {
    await bill();
    await goTo(-3);
    const paymentId = await house.pay(shop.shopId, 500_00);
    await house.hear();
    expect(await states()).toEqual(['sent', ...Array<string>(4).fill('cancelled: paid')]);
    await goTo(3);
    await commands().execute(new ReversePaymentCommand(house.organizationId, paymentId, 'bounced', 'spec'));
    await house.hear();
    expect(await states()).toEqual(['sent', 'cancelled: paid', 'cancelled: paid', 'scheduled', 'scheduled']);
    await house.hearAgain();
    expect((await states()).slice(3)).toEqual(['scheduled', 'scheduled']);
    await goTo(7);
    expect(await texts()).toHaveLength(2);
  });

  it('come back where the payment that has bounced is heard of last', async () => {
    await bill();
    const paymentId = await house.pay(shop.shopId, 500_00);
    await goTo(-5);
    await house.bounce(paymentId);
    await house.hear('invoices.invoice-reopened.v1');
    await house.hear();
    expect(await states()).toEqual(Array(5).fill('scheduled'));
  });

  it('are not sent for what has been paid, though nobody has heard of that yet', async () => {
    await bill();
    await house.pay(shop.shopId, 500_00);
    await goTo(-3);
    expect(await texts()).toEqual([]);
    expect((await states())[0]).toBe('cancelled: paid');
  });

  it('are withdrawn where they wait to be sent when the payment comes', async () => {
    await bill();
    await goTo(-3);
    await house.pay(shop.shopId, 500_00);
    await house.hear();
    const rows = await house.query(`SELECT state, verdict_reason FROM outbound_messages`);
    expect(rows).toEqual([{ state: 'refused', verdict_reason: 'withdrawn' }]);
  });

  it('wait while a person talks with the shop and no longer, whatever flag is left, or while a payment is claimed, and are let go when they would be stale', async () => {
    await bill();
    const human = (until: Date | null) =>
      house.query(`UPDATE conversations SET human_until = $1, flag = 'wrote-to-a-person'`, [until]);
    await human(new Date('2026-11-27T09:00:00Z'));
    await goTo(-3);
    expect((await states())[0]).toBe('scheduled: with-a-person');
    house.messaging.clock.turn(3 * 3_600_000);
    await house.sender.send();
    expect((await states())[0]).toBe('sent');
    const claim = {
      shopId: shop.shopId,
      conversationId: shop.conversationId,
      amountMinor: 100,
      messageId: 1,
      words: null,
    };
    await commands().execute(new NotePaymentClaimCommand(house.organizationId, claim));
    await goTo(0);
    expect((await states())[1]).toBe('scheduled: says-paid');
    await goTo(1);
    expect((await states())[1]).toBe('skipped: says-paid');
    expect(await texts()).toHaveLength(1);
  });

  it('wait while staff hold them, and go out when staff let go', async () => {
    await bill();
    const hold = (reason: string | null) =>
      commands().execute(new HoldRemindersCommand(house.organizationId, shop.shopId, reason));
    await hold('short delivery');
    await goTo(-3);
    expect((await states())[0]).toBe('scheduled: short delivery');
    await hold(null);
    await house.sender.send();
    expect((await states())[0]).toBe('sent');
    expect(await hold(null)).toMatchObject({ ok: false });
  });

  it('that nobody was there to send are let go: only the latest step is said', async () => {
    await bill();
    await goTo(4);
    await house.sender.send();
    expect(await states()).toEqual(['skipped: missed', 'skipped: missed', 'sent', 'scheduled', 'scheduled']);
  });

  it('are said in the language of the shop, and named as templates of it', async () => {
    await house.query(`UPDATE contacts SET language = 'hi'`);
    await bill();
    await goTo(-3);
    const [told] = await house.told();
    expect(told?.text).toMatch(/^नमस्ते Shop 1/);
    expect(told?.template).toMatchObject({ name: 'payment_due_soon', language: 'hi' });
  });

  it('of an invoice with no conversation are never scheduled', async () => {
    await house.bill({ ...shop, conversationId: null as unknown as string }, 500, 10);
    await house.hear();
    expect(await states()).toEqual([]);
  });

  it('do not stand in each others way: one that fails waits, and the others go out', async () => {
    const [other] = (await house.shops(1, ['Asia/Kolkata'])) as [ShopToRemind];
    await bill();
    await bill(other);
    await house.query(`UPDATE reminders SET detail = '{}' WHERE shop_id = $1`, [shop.shopId]);
    await goTo(-3);
    const rows = await house.reminders();
    const first = ({ shopId }: ShopToRemind) => rows.find(({ shop_id: of }) => of === shopId);
    expect(first(other)).toMatchObject({ state: 'sent' });
    expect(first(shop)).toMatchObject({ state: 'scheduled', reason: 'failed' });
  });

  it('do not stand in each others way: one that cannot be said is let go', async () => {
    await bill();
    await house.query(`UPDATE reminders SET conversation_id = $1 WHERE identity LIKE '%:-3'`, [randomUUID()]);
    await goTo(-3);
    await goTo(0);
    expect((await states()).slice(0, 2)).toEqual(['cancelled: nobody-to-tell', 'sent']);
  });
});
