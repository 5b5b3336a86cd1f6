import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { heardFromMeta, META } from '../../testing/meta-customer.js';
import { draftOf, ordersOf, press } from '../../testing/orders-of.js';

const DAY = 24 * 3_600_000;
const WHICH = /Which one is "TMT 4"\?/;

describe('an open question', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());
  afterEach(() => counter.clock.set(new Date()));

  /** A draft of cement, and a question about bars. */
  const inDoubt = async (): Promise<Customer> => {
    const shop = counter.customer();
    await shop.writes('cement x 6');
    await shop.writes('TMT 4');
    expect(shop.last).toMatch(WHICH);
    expect(shop.last).not.toMatch(/skip/);
    return shop;
  };

  it.each([
    ['yes', WHICH, /\*skip\*/],
    ['confirm', WHICH, /\*skip\*/],
    ['haan', /"TMT 4": inmein se kaun sa chahiye\?/, /\*chhodo\*/],
    ['ok', WHICH, /\*skip\*/],
  ])('is not confirmed away by %s', async (word, which, skip) => {
    const shop = await inDoubt();
    await shop.writes(word);
    expect(shop.last).toMatch(/Cement 50 kg: 6 bag/);
    expect(shop.last).toMatch(which);
    expect(shop.last).toMatch(skip);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it.each([
    ['confirm', 'Left out: "TMT 4"'],
    ['haan', '"TMT 4" chhod diya'],
    ['confirmar', /TMT 4/],
  ])('is left out by whoever goes on to confirm: %s', async (word, leftOut) => {
    const shop = await inDoubt();
    await shop.writes(word);
    await shop.writes(word);
    expect(shop.last).toMatch(leftOut);
    expect(shop.last).toMatch(/^1 /m);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
    await shop.writes(word);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 6']);
  });

  it('stays where something else is said between two confirmations', async () => {
    const shop = await inDoubt();
    await shop.writes('confirm');
    await shop.writes('cement price?');
    await shop.writes('confirm');
    expect(shop.last).toMatch(WHICH);
  });

  it('is not confirmed away by the button of the summary before it', async () => {
    const shop = await inDoubt();
    await press(shop, `confirm:${await draftOf(counter, shop)}`);
    expect(shop.last).toMatch(WHICH);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it.each([
    ['skip', 'Left out: "TMT 4"'],
    ['leave it', 'Left out: "TMT 4"'],
    ['chhodo', '"TMT 4" chhod diya'],
    ['nahi', '"TMT 4" chhod diya'],
  ])('is left out by %s, and its item named', async (word, leftOut) => {
    const shop = await inDoubt();
    await shop.writes(word);
    expect(shop.last).toContain(leftOut);
    expect(shop.last).toMatch(/^1 Confirm/m);
    await shop.writes('yes');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 6']);
  });

  it('proposes what is sold next to an amount that leaves a part of it', async () => {
    const shop = counter.customer();
    await shop.writes('cement 2.5 bag');
    expect(shop.last).toMatch(/sold by the bag: 2 bags or 3 bags\?/);
    await shop.writes('3');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 3']);
  });

  it.each([
    ['hi', /^/],
    ['help', /I will show you the total/],
    ['thanks', /^/],
    ['change', /^/],
  ])('outlives %j', async (word, said) => {
    const shop = await inDoubt();
    await shop.writes(word);
    expect(shop.last).toMatch(said);
    expect(shop.last).toMatch(WHICH);
    await shop.writes('yes');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toHaveLength(2);
  });

  it('outlives the buttons of what was shown before it', async () => {
    const shop = await inDoubt();
    const draft = await draftOf(counter, shop);
    for (const action of ['change', 'accept-available'])
      for (const payload of [`${action}:${draft}`, 'menu:order']) {
        await press(shop, payload);
        expect(shop.last).toMatch(WHICH);
      }
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it('is asked until it is answered, with nothing written down yet', async () => {
    const shop = counter.customer();
    await shop.writes('TMT 4');
    for (const word of ['7', '0', 'yes', 'hi', 'hmm']) {
      await shop.writes(word);
      expect(shop.last).toMatch(WHICH);
    }
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toHaveLength(1);
  });

  it('about an amount is asked until it is answered', async () => {
    const shop = counter.customer();
    await shop.writes('cement');
    for (const word of ['abc', '0', '-4', 'yes']) {
      await shop.writes(word);
      expect(shop.last).toMatch(/How much Ultra Cement 50 kg\?.*\*skip\*/);
    }
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 1']);
  });

  it.each([
    ['TMT 4', 'TMT 12 mm', 'draft TMT12 4'],
    ['TMT 4', 'TMT 12 mm x 4', 'draft TMT12 4'],
    ['TMT', 'TMT 12 mm x 5', 'draft TMT12 5'],
    ['sugar', 'sugar 5', 'draft SUG 5'],
    ['sugar', 'make sugar 5', 'draft SUG 5'],
  ])('is answered once by the name: %s, %s', async (asks, answer, line) => {
    const shop = counter.customer();
    await shop.writes('cement x 6');
    await shop.writes(asks);
    await shop.writes(answer);
    expect(shop.last).toMatch(/^1 Confirm/m);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6', line]);
  });

  it('is not answered by another amount of what it offers', async () => {
    const shop = await inDoubt();
    await shop.writes('TMT 12 mm x 9');
    expect(shop.last).toMatch(WHICH);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6', 'draft TMT12 9']);
  });

  it.each(['skip', 'cancel'])('is ended by %s where nothing is written down', async (word) => {
    const shop = counter.customer();
    await shop.writes('cement');
    await shop.writes(word);
    expect(shop.last).toMatch(word === 'skip' ? /Left out: "Ultra Cement 50 kg"/ : /Cancelled/);
    await shop.writes('5');
    expect(shop.last).toMatch(/What do you need/);
  });

  it('comes back with the draft a day later, and no number answers it unseen', async () => {
    const shop = await inDoubt();
    counter.clock.turn(DAY + 1000);
    await shop.writes('1');
    expect(shop.last).toMatch(/had not finished/);
    expect(shop.last).toMatch(WHICH);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it.each([
    ['yes', /had not finished/],
    ['haan', /adhoora reh gaya tha/],
    ['1', /had not finished/],
    ['hi', /had not finished/],
  ])('an unfinished order is offered again before %s confirms it', async (word, unfinished) => {
    const shop = counter.customer();
    await shop.writes('cement x 6');
    counter.clock.turn(DAY + 1000);
    await shop.writes(word, { sentAt: counter.clock.now() });
    expect(shop.last).toMatch(unfinished);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it('an order that was shown a day ago is offered again, whatever was said since', async () => {
    const shop = counter.customer();
    await shop.writes('cement x 6');
    counter.clock.turn(DAY + 1000);
    await shop.writes('status');
    await shop.writes('yes', { sentAt: counter.clock.now() });
    expect(shop.last).toMatch(/had not finished/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it.each(['2', 'change'])('of what to change (%s) is not answered by yes', async (word) => {
    const shop = counter.customer();
    await shop.writes('cement x 6');
    await shop.writes(word);
    expect(shop.last).toMatch(/What should I change/);
    await shop.writes('yes');
    expect(shop.last).toMatch(/^1 Confirm/m);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
    await shop.writes('yes');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 6']);
  });
});

describe('a cart of the native catalogue', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter(META);
  });
  afterAll(() => counter.close());

  it.each([0, -2, 1.5, undefined, 'two', 1e9, 1e21, 0.00001])(
    'is kept where one amount is %p, which is asked about',
    async (quantity) => {
      const shop = counter.customer();
      const cart = [
        { product_retailer_id: 'SUG', quantity: 3 },
        { product_retailer_id: 'CEM', ...(quantity !== undefined && { quantity }) },
      ];
      await heardFromMeta(counter, shop.phone, { type: 'order', order: { product_items: cart } });
      expect(shop.last).toMatch(/Sugar: 3 kg/);
      expect(shop.last).toMatch(/How much Ultra Cement 50 kg/);
      await heardFromMeta(counter, shop.phone, { type: 'text', text: { body: '4' } });
      expect(await ordersOf(counter, shop)).toEqual(['draft SUG 3', 'draft CEM 4']);
    },
  );
});
