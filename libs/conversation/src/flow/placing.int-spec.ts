import { PutProductCommand } from '@munshi/catalog';
import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { draftOf, ordersOf, press } from '../../testing/orders-of.js';

describe('placing an order in a conversation', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());
  beforeEach(() => counter.stock('TMT8', 40));

  it.each(['yes', 'haan'])('answers a second %s with the number of the first', async (word) => {
    const shop = counter.customer();
    await shop.writes('sugar 5');
    await shop.writes(word);
    const number = /ORD-\d+/.exec(shop.last)?.[0] ?? 'none';
    await shop.writes(word);
    expect(shop.heard).toHaveLength(3);
    expect(shop.last).toContain(number);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
  });

  it.each(['1, what is the rate of cement?', '1, thanks', '1\ncement hai kya'])(
    'is done by its number, and what is said behind it is heard: %j',
    async (text) => {
      const shop = counter.customer();
      await shop.writes('sugar 5');
      await shop.writes(text);
      expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
      expect(shop.last).toMatch(/ORD-\d+[^]*(Ultra Cement|Thank you)/);
      expect(shop.heard).toHaveLength(2);
    },
  );

  it.each(['1, cement 3', '1 and cement 3', '2, cement 3'])(
    'is not done where more is ordered in the same breath, which is shown: %j',
    async (text) => {
      const shop = counter.customer();
      await shop.writes('sugar 5');
      await shop.writes(text);
      expect(shop.last).toMatch(/Sugar: 5 kg[^]*Cement 50 kg: 3 bags[^]*^1 Confirm/m);
      await shop.writes('1');
      expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5', 'confirmed CEM 3']);
    },
  );

  it('takes an amount that is asked of goods in the draft for all of it', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 5');
    await shop.writes('sugar');
    await shop.writes('8');
    expect(await ordersOf(counter, shop)).toEqual(['draft SUG 8']);
  });

  it('takes no offer that was not on the screen yet', async () => {
    const shop = counter.customer();
    await shop.writes('TMT 8 mm x 10');
    await counter.stock('TMT8', 3);
    await shop.types('1');
    await shop.types('1');
    await counter.drain(shop);
    await counter.send();
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 10']);
    expect(shop.last).toMatch(/3 bundles of 10/);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 3']);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed TMT8 3']);
  });

  it('cancels nothing by a number that was not on the screen yet', async () => {
    const shop = counter.customer();
    await shop.writes('TMT 8 mm x 10');
    await counter.stock('TMT8', 0);
    // "2" changes in the summary that was seen, and cancels in the answer that is still on its way.
    await shop.types('1');
    await shop.types('2');
    await counter.drain(shop);
    await counter.send();
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 10']);
    await shop.writes('2');
    expect(await ordersOf(counter, shop)).toEqual([]);
  });

  it('picks no product from a list that was not on the screen yet, and asks again', async () => {
    const shop = counter.customer();
    await shop.types('TMT 4');
    await shop.types('1');
    await counter.drain(shop);
    await counter.send();
    expect(await ordersOf(counter, shop)).toEqual([]);
    expect(shop.heard).toHaveLength(1);
    expect(shop.last).toMatch(/^1 TMT/m);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toHaveLength(1);
  });

  it('helps with the order that is open, and shows it again below', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 5');
    await shop.writes('help');
    expect(shop.last).toMatch(/"remove cement"[^]*Sugar: 5 kg[^]*^1 Confirm/m);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
  });

  it.each(['confirm', 'accept-available'])(
    'knows nothing of what another conversation has ordered: %s',
    async (action) => {
      const [owner, stranger] = [counter.customer(), counter.customer()];
      await owner.writes('sugar 5');
      const draft = await draftOf(counter, owner);
      await press(stranger, `${action}:${draft}`);
      expect(await ordersOf(counter, owner)).toEqual(['draft SUG 5']);
      await owner.writes('1');
      const number = /ORD-\d+/.exec(owner.last)?.[0] ?? 'none';
      await press(stranger, `${action}:${draft}`);
      expect(stranger.heard.join()).not.toContain(number);
      expect(stranger.heard.join()).not.toMatch(/Sugar/);
    },
  );

  it('offers exactly what is left, and the same stock once', async () => {
    await counter.commands.execute(
      new PutProductCommand(counter.organizationId, {
        sku: 'SOAP',
        name: 'Soap',
        aliases: [],
        category: '',
        unit: 'kg',
        packs: { carton: 10 },
        taxRate: 1800,
        hsn: null,
        prices: [{ priceList: null, minor: 2_000, currency: 'INR' }],
        onHand: 30,
      }),
    );
    const shop = counter.customer();
    await shop.writes('soap 12.5');
    await shop.writes('add 2 carton soap');
    expect(shop.last).toMatch(/Soap: 1 carton of 2 cartons/);
    expect(shop.last).not.toMatch(/of 12\.5/);
    await counter.stock('SOAP', 7.25);
    await shop.writes('add 1 kg soap');
    expect(shop.last).toMatch(/7\.25 kg of 13\.5/);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['draft SOAP 7.25']);
  });

  it('shows the whole order as it would be where a part of it is short', async () => {
    const shop = counter.customer();
    await shop.writes('cement x 2, TMT 8 mm x 60');
    expect(shop.last).toMatch(/TMT Bar 8 mm: 40 bundles of 60/);
    expect(shop.last).toMatch(/Cement 50 kg: 2 bags/);
    expect(shop.last).toMatch(/TMT Bar 8 mm: 40 bundles × /);
    expect(shop.last).toMatch(/^1 Take what you have$/m);
    const total = /\*To pay ([^*]+)\*/.exec(shop.last)?.[1] ?? 'none';
    await shop.writes('1');
    expect(shop.last).toContain(total);
    expect(shop.last).not.toMatch(/has changed/);
    await shop.writes('1');
    expect(shop.last).toContain(total);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 2', 'confirmed TMT8 40']);
  });

  it('keeps the order where what was there is gone before it is taken', async () => {
    const shop = counter.customer();
    await shop.writes('TMT 8 mm x 60');
    expect(shop.last).toMatch(/^1 Take what you have$/m);
    await counter.stock('TMT8', 0);
    await shop.writes('1');
    expect(shop.last).toMatch(/TMT Bar 8 mm: out of stock[^]*^1 Change$/m);
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 60']);
  });

  it('says what it leaves out where there is none of it', async () => {
    await counter.stock('TMT8', 0);
    const shop = counter.customer();
    await shop.writes('cement x 2, TMT 8 mm x 6');
    expect(shop.last).toMatch(/^1 Take the rest without TMT Bar 8 mm$/m);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 2']);
  });
});
