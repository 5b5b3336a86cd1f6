import { PutProductCommand } from '@munshi/catalog';
import { FillBackOrders } from '@munshi/processes';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { draftOf, ordersOf, press } from '../../testing/orders-of.js';

const A_DAY = 24 * 3_600_000;

describe('what is short, sent later', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());
  beforeEach(async () => {
    await counter.database.owner.query(
      `UPDATE orders SET status = 'cancelled', cancelled_at = now() WHERE status = 'back-ordered'`,
    );
    await counter.stock('TMT8', 40);
    await counter.stock('TMT12', 0);
  });

  const goodsCome = async (): Promise<void> => {
    await counter.get(FillBackOrders).fill();
    await counter.send();
  };
  const numberIn = (text: string) => /ORD-\d+/.exec(text)?.[0] ?? 'none';
  const short = async (text = 'TMT 8 mm x 60'): Promise<Customer> => {
    const shop = counter.customer();
    await shop.writes(text);
    return shop;
  };
  /** With nothing of it there. */
  const waiting = async (): Promise<Customer> => {
    const shop = await short('TMT 12 mm x 5');
    await shop.writes('3');
    return shop;
  };
  const flagOf = async ({ conversationId }: Customer) => {
    const { rows } = await counter.database.owner.query<{ flag: string | null }>(
      'SELECT flag FROM conversations WHERE id = $1',
      [conversationId],
    );
    return rows[0]?.flag;
  };

  it('is the last choice, waits under a number of its own, and leaves the rest to be confirmed', async () => {
    const shop = await short('cement x 2, TMT 8 mm x 60');
    expect(shop.last).toMatch(/^1 Take what you have\n2 Change\n3 Cancel\n4 Send the rest later$/m);
    await shop.writes('4');
    const number = numberIn(shop.last);
    expect(shop.heard).toHaveLength(2);
    expect(shop.last).toMatch(/\*ORD-\d+\* will be sent later:\nTMT Bar 8 mm: 20 bundles × ₹3,100\.00/);
    expect(shop.last).toMatch(/Cement 50 kg: 2 bags[^]*TMT Bar 8 mm: 40 bundles[^]*\n1 Confirm\n/);
    expect((await ordersOf(counter, shop)).toSorted()).toEqual([
      'back-ordered TMT8 20',
      'draft CEM 2',
      'draft TMT8 40',
    ]);
    // What is there is the draft's, and not the back-order's.
    await goodsCome();
    await shop.writes('1');
    expect(shop.last).toMatch(/is confirmed: 2 items/);
    expect(numberIn(shop.last)).not.toBe(number);
    await shop.writes('status');
    expect(shop.last).toMatch(new RegExp(`\\*${number}\\*: waiting for stock`));

    await goodsCome();
    expect(shop.last).toMatch(/waiting for stock/);
    await counter.commands.execute(new PutProductCommand(counter.organizationId, { ...steel, onHand: 60 }));
    await goodsCome();
    await goodsCome();
    expect(shop.last).toMatch(
      new RegExp(`is here\\.\\n\\nOrder \\*${number}\\* is confirmed: 1 item, ₹73,160`),
    );
    expect(shop.heard.filter((text) => text.startsWith('What you were waiting for'))).toHaveLength(1);
    expect(await ordersOf(counter, shop)).toContain('confirmed TMT8 20');
  });

  it('is all there is where nothing of it is there, and "1" confirms nothing', async () => {
    const shop = await short('TMT 12 mm x 5');
    expect(shop.last).toMatch(/^1 Change\n2 Cancel\n3 Send it later$/m);
    await shop.writes('3');
    expect(shop.last).toMatch(/will be sent later:/);
    expect(shop.last).not.toMatch(/^1 /m);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['back-ordered TMT12 5']);
    await shop.writes('cement 2');
    expect(await ordersOf(counter, shop)).toEqual(['back-ordered TMT12 5', 'draft CEM 2']);
  });

  it('is one order, however often it is pressed, and says its number again', async () => {
    const shop = await short();
    const draft = await draftOf(counter, shop);
    await press(shop, `send-later:${draft}`);
    const number = numberIn(shop.last);
    await press(shop, `send-later:${draft}`);
    expect(shop.last).toMatch(new RegExp(`\\*${number}\\* is waiting for stock[^]*40 bundles[^]*1 Confirm`));
    await press(shop, `confirm:${draft}`);
    expect(shop.last).toContain(`*${number}* is waiting for stock`);
    expect((await ordersOf(counter, shop)).toSorted()).toEqual(['back-ordered TMT8 20', 'draft TMT8 40']);
  });

  it('is one order of two numbers in a burst', async () => {
    const shop = await short('TMT 12 mm x 5');
    await shop.types('3');
    await shop.types('3');
    await counter.drain(shop);
    await counter.send();
    expect(await ordersOf(counter, shop)).toEqual(['back-ordered TMT12 5']);
    expect(shop.last).toMatch(/will be sent later/);
  });

  it('is nothing by a button of an older version, a late message or a stranger', async () => {
    const shop = await short();
    const older = await draftOf(counter, shop);
    await shop.writes('TMT 8 mm 70');
    await press(shop, `send-later:${older}`);
    expect(shop.last).toMatch(/40 bundles of 70/);
    await shop.writes('4', { sentAt: new Date(counter.clock.now().getTime() - A_DAY - 1) });
    await press(counter.customer(), `send-later:${await draftOf(counter, shop)}`);
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 70']);
  });

  it('is nothing once all of it is there', async () => {
    const shop = await short();
    await counter.stock('TMT8', 60);
    await shop.writes('4');
    expect(shop.last).toMatch(/60 bundles[^]*1 Confirm/);
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 60']);
  });

  it.each(['cancel %', 'please cancel order %', 'cancelar %', '% cancel kar do'])(
    'is taken back by its number: %s',
    async (text) => {
      const shop = await waiting();
      const number = numberIn(shop.last);
      await shop.writes(text.replace('%', number));
      expect([`Order *${number}* has been cancelled.`, `O pedido *${number}* foi cancelado.`]).toContain(
        shop.last,
      );
      expect(await ordersOf(counter, shop)).toEqual(['cancelled TMT12 5']);
      await counter.stock('TMT12', 40);
      await goodsCome();
      expect(await ordersOf(counter, shop)).toEqual(['cancelled TMT12 5']);
    },
  );

  it('is not taken back by anybody else, nor once it is confirmed', async () => {
    const shop = await waiting();
    const number = numberIn(shop.last);
    const stranger = counter.customer();
    await stranger.writes(`cancel ${number}`);
    expect(stranger.last).toMatch(/know of no order/);
    await counter.stock('TMT12', 40);
    await goodsCome();
    await shop.writes(`cancel ${number}`);
    expect(shop.last).toMatch(/cannot change or cancel/);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed TMT12 5']);
  });

  it('is shown to staff, and not confirmed, where its price has changed', async () => {
    const shop = await waiting();
    await counter.commands.execute(
      new PutProductCommand(counter.organizationId, {
        ...steel,
        sku: 'TMT12',
        name: 'TMT Bar 12 mm',
        prices: [{ priceList: null, minor: 530_000, currency: 'INR' }],
        onHand: 40,
      }),
    );
    const heard = shop.heard.length;
    await goodsCome();
    expect(await flagOf(shop)).toBe('back-order-prices');
    expect(await ordersOf(counter, shop)).toEqual(['back-ordered TMT12 5']);
    expect(shop.heard).toHaveLength(heard);
  });

  it('is not offered by an organization that does not want it', async () => {
    const shop = await short();
    const button = `send-later:${await draftOf(counter, shop)}`;
    await counter.database.owner.query('UPDATE organizations SET back_orders = false');
    counter.clock.turn(61_000);
    await shop.writes('TMT 8 mm 70');
    expect(shop.last).toMatch(/^3 Cancel$/m);
    expect(shop.last).not.toMatch(/later/);
    await press(shop, button);
    await shop.writes('4');
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 70']);
  });
});

const steel = {
  sku: 'TMT8',
  name: 'TMT Bar 8 mm',
  aliases: [],
  category: '',
  unit: 'bundle',
  packs: {},
  taxRate: 1800,
  hsn: null,
  prices: [{ priceList: null, minor: 310_000, currency: 'INR' }],
};
