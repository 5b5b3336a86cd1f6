import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';
import { havingWritten, selling } from '../../testing/selling.js';

describe('an answer to several questions', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    await selling(counter, [
      { sku: 'PLY12', name: 'Plywood 12 mm', unit: 'sheet' },
      { sku: 'PLY18', name: 'Plywood 18 mm', unit: 'sheet' },
      { sku: 'SALT', name: 'Salt', unit: 'packet' },
    ]);
  });
  afterAll(() => counter.close());

  it.each(['10, 2, 5', '10 2 5', '10\n2\n5', '10 bags, 2 kg and 5'])(
    'gives the amounts in the order of the questions: %s',
    async (words) => {
      const shop = await havingWritten(counter, 'cement, sugar, salt');
      expect(shop.last).toMatch(/in this order, like "10, 5, 2"/);
      await shop.writes(words);
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 10', 'draft SUG 2', 'draft SALT 5']);
    },
  );

  it.each(['10', '10 2', '10 2 5 7', '1,500'])('gives none where they are not as many: %s', async (words) => {
    const shop = await havingWritten(counter, 'cement, sugar, salt', words);
    expect(await ordersOf(counter, shop)).toEqual([]);
    expect(shop.last).toMatch(/How much Sugar\?/);
  });

  it('gives what is left its amount after one that is named', async () => {
    const shop = await havingWritten(counter, 'cement, sugar, salt', 'sugar 2, 10, 5');
    expect((await ordersOf(counter, shop)).toSorted()).toEqual([
      'draft CEM 10',
      'draft SALT 5',
      'draft SUG 2',
    ]);
  });

  it('says that a number beside it is nothing, where it cannot be placed', async () => {
    const shop = await havingWritten(counter, 'cement, sugar, salt', 'sugar 2, 10');
    expect(await ordersOf(counter, shop)).toEqual(['draft SUG 2']);
    expect(shop.last).toMatch(/We could not find "10"/);
  });

  it('is taken by the names of the goods with their sizes', async () => {
    const shop = await havingWritten(counter, 'plywood 4, tmt 3', 'plywood 12 mm, tmt 8 mm');
    expect((await ordersOf(counter, shop)).toSorted()).toEqual(['draft PLY12 4', 'draft TMT8 3']);
    expect(shop.last).toMatch(/^1 Confirm$/m);
  });

  it('takes a size that two questions offer for the goods that its neighbour names', async () => {
    const shop = await havingWritten(counter, 'plywood 4, tmt 3', '12mm and 18mm, tmt 8 mm');
    expect((await ordersOf(counter, shop)).toSorted()).toEqual([
      'draft PLY12 4',
      'draft PLY18 4',
      'draft TMT8 3',
    ]);
  });

  it('says what of it is nothing', async () => {
    const shop = await havingWritten(counter, 'plywood 4, tmt 3', '18mm, xyzzy');
    expect(shop.last).toMatch(/We could not find "xyzzy"/);
    expect(shop.last).toMatch(/Which one is "tmt 3"\?/);
  });

  it('says that nothing of what is offered is called so', async () => {
    const shop = await havingWritten(counter, 'plywood 4', 'green');
    expect(shop.last).toMatch(/^None of these is "green"\./);
    expect(shop.last).toMatch(/^2 Plywood 18 mm/m);
  });

  it('takes no numbers for choices where one of them is none', async () => {
    const shop = await havingWritten(counter, 'plywood, tmt', '1, 3, 10');
    expect(shop.last).toMatch(/Which one is "plywood"\?/);
    expect(shop.last).toMatch(/Which one is "tmt"\?/);
  });

  it.each([
    ['chhota wala', 'draft PLY12 4'],
    ['bada wala', 'draft PLY18 4'],
    ['o maior', 'draft PLY18 4'],
  ])('takes the one of that size: %s', async (words, line) => {
    const shop = await havingWritten(counter, 'plywood 4', words);
    expect(await ordersOf(counter, shop)).toEqual([line]);
  });

  it('leaves both out that are asked about', async () => {
    const shop = await havingWritten(counter, 'plywood 4, tmt 3', 'dono chhodo');
    expect(shop.last).toMatch(/"plywood 4" chhod diya/);
    expect(shop.last).toMatch(/"tmt 3" chhod diya/);
  });

  it('is asked for again after what cannot be read', async () => {
    const shop = await havingWritten(counter, 'plywood 4');
    await shop.writes('', {
      form: { NumMedia: '1', MediaUrl0: 'https://media.example/1', MediaContentType0: 'audio/ogg' },
    });
    expect(shop.last).toMatch(/^I can only read text/);
    expect(shop.last).toMatch(/Which one is "plywood 4"\?/);
  });
});

describe('a question about another order', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  it('is answered, and what is ordered beside it is drafted', async () => {
    const shop = await havingWritten(counter, 'sugar 5', '1', '10 cement, where is my last order?');
    expect(shop.last).toMatch(/^\*ORD-\d+\*: confirmed/m);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5', 'draft CEM 10']);
  });

  it('orders nothing where it may be about the goods it names', async () => {
    const shop = await havingWritten(counter, 'sugar 5', '1', '10 cement, where is my order?');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
  });

  it('leaves the draft open, and shows it', async () => {
    const shop = await havingWritten(counter, 'cement 10', 'where is my last order?');
    expect(shop.last).toMatch(/^You have no orders yet\./);
    expect(shop.last).toMatch(/Cement 50 kg: 10 bags/);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 10']);
  });
});
