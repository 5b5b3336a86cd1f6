import { localTimeAt } from '@munshi/kernel';
import { NotePaymentClaimCommand, RefusePaymentClaimCommand } from '@munshi/invoices';
import { HoldRemindersCommand } from '@munshi/reminders';
import { CommandBus } from '@nestjs/cqrs';
import { settled } from '../../messaging/testing/sending.js';
import { Reminding, type ShopToRemind } from '../testing/reminding.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a reminder of a payment that had to wait', () => {
  let house: Reminding;
  let shop: ShopToRemind;
  beforeEach(async () => {
    // What is sent goes by the database's clock, so it is now.
    house = await Reminding.open(new Date());
    [shop] = (await house.shops(1, ['Asia/Kolkata'])) as [ShopToRemind];
    await house.query('UPDATE conversations SET last_inbound_at = now()');
    await quiet(false);
    await house.bill(shop, 500, 10);
    await house.hear();
    house.messaging.clock.turn(8 * DAY);
  });
  afterEach(() => house.messaging.close());

  const commands = () => house.messaging.module.get(CommandBus);
  const said = () => house.messaging.channel.requests.map(({ text }) => /₹[\d.]+/.exec(text)?.[0]);
  const state = async () => {
    const [first] = await house.reminders();
    return [first?.state, first?.reason];
  };
  /** What is known of an organization is a minute old at most. */
  const organization = async (set: string, values: unknown[] = []): Promise<void> => {
    await house.query(`UPDATE organizations SET ${set}`, values);
    house.messaging.clock.turn(2 * MINUTE);
  };
  /** From an hour ago until in two hours on the wall in Kolkata, or never. */
  const quiet = (now: boolean): Promise<void> => {
    const { minutes } = localTimeAt(new Date(), 'Asia/Kolkata');
    const [from, until] = now ? [(minutes + 1380) % 1440, (minutes + 120) % 1440] : [0, 0];
    return organization('quiet_from = $1, quiet_until = $2', [from, until]);
  };
  /** Everybody does what there is to do. */
  const goOn = async (): Promise<void> => {
    await house.sender.send();
    await settled(house.messaging);
    await house.hear();
  };
  const intoTheNight = async (): Promise<void> => {
    await quiet(true);
    await goOn();
  };
  const untilMorning = async (): Promise<void> => {
    await quiet(false);
    await goOn();
  };
  const hold = (reason: string | null) =>
    commands().execute(new HoldRemindersCommand(house.organizationId, shop.shopId, reason));

  it('is scheduled and not sent while it is quiet', async () => {
    await intoTheNight();
    expect(await state()).toEqual(['scheduled', 'quiet-hours']);
    expect(await house.query('SELECT state, verdict_reason AS why, identity FROM outbound_messages')).toEqual(
      [{ state: 'refused', why: 'given-back', identity: null }],
    );
    const [{ look_at: at, sent_at: sent }] = (await house.query(
      'SELECT look_at, sent_at FROM reminders ORDER BY due_at',
    )) as [{ look_at: Date; sent_at: Date | null }];
    const morning = (localTimeAt(new Date(), 'Asia/Kolkata').minutes + 120) % 1440;
    expect([localTimeAt(at, 'Asia/Kolkata').minutes - morning, sent]).toEqual([0, null]);
  });

  it('says what is open when it leaves, once', async () => {
    await intoTheNight();
    await house.pay(shop.shopId, 200_00);
    await untilMorning();
    await goOn();
    expect(said()).toEqual(['₹300.00']);
    expect(await state()).toEqual(['sent', null]);
  });

  it('is not said where all of it was paid meanwhile', async () => {
    await intoTheNight();
    await house.pay(shop.shopId, 500_00);
    await untilMorning();
    expect([said(), await state()]).toEqual([[], ['cancelled', 'paid']]);
  });

  it('goes on waiting where staff hold it, and goes out when they let go', async () => {
    await intoTheNight();
    await hold('short delivery');
    await untilMorning();
    expect([said(), await state()]).toEqual([[], ['scheduled', 'short delivery']]);
    await hold(null);
    await goOn();
    expect([said(), await state()]).toEqual([['₹500.00'], ['sent', null]]);
  });

  it('goes on waiting while a payment is claimed', async () => {
    await intoTheNight();
    const { shopId, conversationId } = shop;
    await commands().execute(
      new NotePaymentClaimCommand(house.organizationId, {
        shopId,
        conversationId,
        amountMinor: 100_00,
        messageId: 1,
        words: null,
      }),
    );
    await untilMorning();
    expect([said(), await state()]).toEqual([[], ['scheduled', 'says-paid']]);
    const [claim] = await house.query<{ id: string }>('SELECT id FROM payment_claims');
    await commands().execute(
      new RefusePaymentClaimCommand(house.organizationId, claim?.id ?? '', 'not in the bank', 'spec'),
    );
    house.messaging.clock.turn(HOUR);
    await goOn();
    expect([said(), await state()]).toEqual([['₹500.00'], ['sent', null]]);
  });

  it('goes on waiting while a person talks with the shop', async () => {
    await intoTheNight();
    await house.query('UPDATE conversations SET human_until = $1', [new Date(house.now.getTime() + HOUR)]);
    await untilMorning();
    expect([said(), await state()]).toEqual([[], ['scheduled', 'with-a-person']]);
    house.messaging.clock.turn(2 * HOUR);
    await goOn();
    expect([said(), await state()]).toEqual([['₹500.00'], ['sent', null]]);
  });

  it('says what is open where it waited for the reminder of another invoice', async () => {
    await organization(`frequency_caps = '{"payment": {"most": 1, "hours": 24}}'`);
    await house.bill(shop, 900, 2);
    await house.hear();
    // The day before it is due nothing is said of it; on that day both are due.
    await goOn();
    expect(said()).toEqual(['₹500.00']);
    await house.query(
      `UPDATE reminders SET look_at = $1, due_at = $1 WHERE identity LIKE '%:0'
      AND subject_id = (SELECT id FROM invoices WHERE payable_minor = 90000)`,
      [house.now],
    );
    await goOn();
    expect(await waiting()).toEqual([{ reason: 'frequency-cap' }]);
    await house.pay(shop.shopId, 600_00);
    await organization(`frequency_caps = '{}'`);
    await house.query(`UPDATE reminders SET look_at = $1 WHERE reason = 'frequency-cap'`, [house.now]);
    await goOn();
    expect(said()).toEqual(['₹500.00', '₹800.00']);
    expect(await waiting()).toEqual([]);
  });
  const waiting = () =>
    house.query(`SELECT reason FROM reminders WHERE state = 'scheduled' AND reason IS NOT NULL`);

  it('is made anew before it is started, whatever else held it back', async () => {
    await house.sender.send();
    await house.pay(shop.shopId, 200_00);
    await house.query(`UPDATE outbound_messages SET created_at = created_at - interval '11 minutes'`);
    await settled(house.messaging);
    expect(said()).toEqual([]);
    await house.hear();
    await goOn();
    expect([said(), await state()]).toEqual([['₹300.00'], ['sent', null]]);
  });

  it('is let go where it would say nothing any more by then', async () => {
    await house.sender.send();
    await house.query(`UPDATE outbound_messages SET good_until = now() - interval '1 minute'`);
    await house.query(`UPDATE reminders SET good_until = now() - interval '1 minute' WHERE state = 'sent'`);
    await settled(house.messaging);
    await house.hear();
    await goOn();
    expect([said(), await state()]).toEqual([[], ['skipped', 'too-late']]);
  });

  it('is said once however many claim it and look at it at one moment, and stays sent', async () => {
    await intoTheNight();
    await quiet(false);
    await Promise.all(Array.from({ length: 8 }, goOn));
    await house.pay(shop.shopId, 200_00);
    await house.query(`UPDATE outbound_messages SET created_at = created_at - interval '1 day'`);
    await hold('short delivery');
    await house.hear();
    await goOn();
    expect([said(), await state()]).toEqual([['₹500.00'], ['sent', null]]);
  });
});
