import { PutProductCommand } from '@munshi/catalog';
import { FindShopAliases, ForgetAliasCommand } from '@munshi/customers';
import { PutKeywordReplyCommand } from '@munshi/organizations';
import { QueryBus } from '@nestjs/cqrs';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

/** Two wires, of which "wire" may mean either. */
const WIRES = [
  ['RED', 'Havells Wire Red 1.5 sqmm'],
  ['BLUE', 'Havells Wire Blue 1.5 sqmm'],
] as const;

describe('what is known of a shop from before', () => {
  let counter: CounterFixture;

  beforeAll(async () => {
    counter = await openCounter();
    for (const [sku, name] of WIRES)
      await counter.commands.execute(
        new PutProductCommand(counter.organizationId, {
          sku,
          name,
          aliases: [],
          category: 'wire',
          unit: 'coil',
          packs: {},
          taxRate: 1800,
          hsn: null,
          prices: [{ priceList: null, minor: 120_000, currency: 'INR' }],
          onHand: 500,
        }),
      );
  });
  afterAll(() => counter.close());

  const shopOf = async ({ phone }: Customer): Promise<string> => {
    const { rows } = await counter.database.owner.query<{ shop_id: string }>(
      'SELECT shop_id FROM shop_identities WHERE address = $1',
      [phone],
    );
    return rows[0]?.shop_id ?? 'none';
  };
  const aliasesOf = async (customer: Customer) => {
    const found = new FindShopAliases(counter.organizationId, await shopOf(customer));
    return (await counter.get(QueryBus).execute(found)).items;
  };
  const number = (customer: Customer, name: string): string =>
    new RegExp(`^(\\d) .*${name}`, 'm').exec(customer.last)?.[1] ?? 'none';
  const choosesBlue = async (customer: Customer): Promise<void> => {
    await customer.writes('havells wire 5 coil');
    await customer.writes(number(customer, 'Blue'));
  };

  it('asks once what a name means, and knows it the next time, for that shop alone', async () => {
    const [shop, other] = [counter.customer(), counter.customer()];
    await choosesBlue(shop);
    expect(await ordersOf(counter, shop)).toEqual(['draft BLUE 5']);
    await shop.writes('3');
    await shop.writes('havells wire 7 coil');
    expect(shop.last).toMatch(/"havells wire 7 coil" as before: Havells Wire Blue/);
    expect(await ordersOf(counter, shop)).toContain('draft BLUE 7');
    await other.writes('havells wire 7 coil');
    expect(other.last).toMatch(/Which one is/);
  });

  it('says that it was known only where it is written down', async () => {
    const shop = counter.customer();
    await choosesBlue(shop);
    await shop.writes('3');
    await shop.writes('havells wire 7 coil, havells wire 2 coil');
    expect(shop.last.match(/as before/g)).toHaveLength(1);
    expect(shop.last).toMatch(/Which one is "havells wire 2 coil"/);
    expect(await ordersOf(counter, shop)).toEqual(['draft BLUE 7']);
  });

  it('says nothing of it where the message orders nothing', async () => {
    const put = { keyword: 'havells wire 9 coil', reply: 'Ask for our wire list.', active: true };
    await counter.commands.execute(new PutKeywordReplyCommand(counter.organizationId, put));
    const shop = counter.customer();
    await choosesBlue(shop);
    await shop.writes('3');
    await shop.writes('havells wire 9 coil');
    expect(shop.last).toBe('Ask for our wire list.');
    await shop.writes('what is the price of havells wire?');
    expect(shop.last).not.toMatch(/as before/);
    expect(await ordersOf(counter, shop)).toEqual([]);
  });

  it('says it too where the name answers an open question', async () => {
    const shop = counter.customer();
    await choosesBlue(shop);
    await shop.writes('3');
    await shop.writes('wire 4 coil');
    expect(shop.last).toMatch(/Which one is/);
    await shop.writes('havells wire');
    expect(shop.last).toMatch(/"havells wire" as before: Havells Wire Blue/);
    expect(await ordersOf(counter, shop)).toEqual(['draft BLUE 4']);
  });

  it('asks again once the name is forgotten', async () => {
    const shop = counter.customer();
    await choosesBlue(shop);
    const [alias] = await aliasesOf(shop);
    expect(alias).toMatchObject({ name: 'havells wire', sku: 'BLUE', fromChat: true });
    const forgotten = await counter.commands.execute(
      new ForgetAliasCommand(counter.organizationId, await shopOf(shop), 'Wire HAVELLS'),
    );
    expect(forgotten.ok).toBe(true);
    await shop.writes('3');
    await shop.writes('havells wire 2 coil');
    expect(shop.last).toMatch(/Which one is/);
  });

  it('asks again after the shop has bought the other one too', async () => {
    const shop = counter.customer();
    await choosesBlue(shop);
    await shop.writes('1');
    counter.clock.turn(60_000);
    await shop.writes('havells red wire 3 coil');
    await shop.writes('1');
    await shop.writes('havells wire 4 coil');
    expect(shop.last).toMatch(/Which one is/);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed BLUE 5', 'confirmed RED 3']);
  });

  it('takes the one that was bought before', async () => {
    const shop = counter.customer();
    await shop.writes('havells red wire 3 coil');
    await shop.writes('1');
    await shop.writes('havells wire 4 coil');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed RED 3', 'draft RED 4']);
  });

  it('takes the last meaning of a name', async () => {
    const shop = counter.customer();
    await choosesBlue(shop);
    await shop.writes('3');
    await shop.writes('havells red wire 3 coil');
    await shop.writes('1');
    await shop.writes('havells wire 5 coil');
    await shop.writes(number(shop, 'Blue'));
    expect((await aliasesOf(shop)).map(({ sku }) => sku)).toEqual(['BLUE']);
  });

  it('repeats the last order, changed as is said', async () => {
    const shop = counter.customer();
    await shop.writes('cement x 40, sugar 10 kg');
    await shop.writes('1');
    await shop.writes('same as last time but 20 sugar');
    expect(await ordersOf(counter, shop)).toEqual(
      expect.arrayContaining(['draft CEM 40', 'draft SUG 20', 'confirmed CEM 40', 'confirmed SUG 10']),
    );
    await shop.writes('repeat last order');
    expect((await ordersOf(counter, shop)).filter((line) => line.startsWith('draft'))).toEqual([
      'draft CEM 40',
      'draft SUG 10',
    ]);
  });

  it('says so where there is nothing to repeat', async () => {
    const shop = counter.customer();
    await shop.writes('same as last time');
    expect(shop.last).toMatch(/have not ordered before/);
    expect(await ordersOf(counter, shop)).toEqual([]);
  });
});
