import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';
import { havingWritten, selling } from '../../testing/selling.js';

const GOODS = [
  { sku: 'PLY12', name: 'Century Plywood 12 mm', unit: 'sheet' },
  { sku: 'PLY18', name: 'Century Plywood 18 mm', unit: 'sheet', minor: 9_000 },
  { sku: 'SUN1', name: 'Sunflower Oil 1 L', unit: 'pouch' },
  { sku: 'SUN15', name: 'Sunflower Oil 15 L', unit: 'tin' },
  { sku: 'MUS1', name: 'Mustard Oil 1 L', unit: 'bottle' },
  { sku: 'MAGGI', name: 'Maggi Noodles 70 g', unit: 'packet', packs: { carton: 96 } },
];
const WHICH = /Which one is|kaun sa chahiye|कौन सा चाहिए|Qual destes/;
const TWO_OF_EACH = ['draft PLY12 2', 'draft PLY18 2'];

describe('a question about several products', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    await selling(counter, GOODS);
  });
  afterAll(() => counter.close());

  const asked = (...texts: string[]): Promise<Customer> => havingWritten(counter, ...texts);

  it.each([
    '12 and 18 both',
    'both please',
    'dono',
    'dono bhej do',
    'दोनों',
    'os dois',
    'quero os dois',
    '1 and 2',
    '1,2',
    '1 aur 2 dono',
    'first and second',
    '12mm and 18mm',
    '2 sheet 12mm and 2 sheet 18mm',
    'both 2',
  ])('takes both for %j, each in the amount that was asked', async (answer) => {
    const shop = await asked('plywood 2', answer);
    expect(shop.last).not.toMatch(WHICH);
    expect(await ordersOf(counter, shop)).toEqual(TWO_OF_EACH);
  });

  it('takes each in the amount that is told with it', async () => {
    const shop = await asked('plywood 2', '2 sheet 12mm and 3 sheet 18mm');
    expect(await ordersOf(counter, shop)).toEqual(['draft PLY12 2', 'draft PLY18 3']);
    for (const each of ['5 of each', 'dono 5-5', 'os dois, 5 de cada', 'dono paanch paanch']) {
      const other = await asked('plywood', each);
      expect(await ordersOf(counter, other)).toEqual(['draft PLY12 5', 'draft PLY18 5']);
    }
  });

  it.each([
    ['18mm 4', 'draft PLY18 4'],
    ['12mm 4 sheets', 'draft PLY12 4'],
    ['not the 12mm', 'draft PLY18 2'],
    ['12mm nahi chahiye', 'draft PLY18 2'],
    ['the cheaper one', 'draft PLY12 2'],
    ['sabse sasta wala', 'draft PLY12 2'],
    ['o mais barato', 'draft PLY12 2'],
  ])('takes the one that %j tells', async (answer, line) => {
    const shop = await asked('plywood 2', answer);
    expect(shop.last).not.toMatch(WHICH);
    expect(await ordersOf(counter, shop)).toEqual([line]);
  });

  it('asks how much of each where nothing told it', async () => {
    const shop = await asked('plywood', 'both');
    expect(shop.last).toMatch(/How much Century Plywood 12 mm[^]*How much Century Plywood 18 mm/);
    await shop.writes('12mm 3, 18mm 4');
    expect(await ordersOf(counter, shop)).toEqual(['draft PLY12 3', 'draft PLY18 4']);
  });

  it('takes what else is ordered in the same breath', async () => {
    const shop = await asked('plywood 2', 'both, and sugar 5');
    expect(await ordersOf(counter, shop)).toEqual([...TWO_OF_EACH, 'draft SUG 5']);
  });

  it('asks again where two numbers of it may have been meant for two questions', async () => {
    const shop = await asked('plywood 2, tmt 4', '1 and 2');
    expect(shop.last).toMatch(/plywood 2[^]*tmt 4/);
    expect(await ordersOf(counter, shop)).toEqual([]);
    await shop.writes('1, 2 and 3');
    expect(await ordersOf(counter, shop)).toEqual([...TWO_OF_EACH, 'draft TMT12 4']);
  });

  it('takes two numbers with a mere blank between them for no more than they say', async () => {
    const shop = await asked('plywood', '1 2');
    expect(shop.last).toMatch(WHICH);
    expect(await ordersOf(counter, shop)).toEqual([]);
  });

  it.each(['12 ya 18 koi bhi', '1 ka 5 aur 2 ka 3', '18 nahi 12'])(
    'guesses nothing from %j',
    async (answer) => {
      const shop = await asked('plywood 2', answer);
      expect(shop.last).toMatch(WHICH);
      expect(await ordersOf(counter, shop)).toEqual([]);
    },
  );

  it('takes the answers to the others beside it', async () => {
    const shop = await asked('plywood 2, maggi, sugar', '18mm, 3 carton, 12mm, 5 kg');
    expect(shop.last).toMatch(/3 cartons × ₹7/);
    expect(await ordersOf(counter, shop)).toEqual([
      ...['draft PLY18 2', 'draft PLY12 2', 'draft MAGGI 3', 'draft SUG 5'],
    ]);
  });

  it('is asked of fewer once some of them are named', async () => {
    const shop = await asked('oil 5', 'sunflower');
    expect(shop.last).toMatch(/^Which one is "oil 5"\?\n\n1 Sunflower[^\n]*\n2 Sunflower[^\n]*$/);
    await shop.writes('15 l');
    expect(await ordersOf(counter, shop)).toEqual(['draft SUN15 5']);
  });

  it('is asked below the status of an order and what is owed', async () => {
    const shop = await asked('plywood 2');
    for (const text of ['where is my order?', 'mera balance kitna hai']) {
      await shop.writes(text);
      expect(shop.last).toMatch(WHICH);
    }
  });

  it.each(['neither', 'skip both', 'dono nahi chahiye', 'koi nahi', 'nenhum deles'])(
    'takes none for %j',
    async (answer) => {
      const shop = await asked('cement 6, plywood 2', answer);
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
      expect(shop.last).not.toMatch(WHICH);
    },
  );

  it.each(['only the cement please', 'sirf cement'])(
    'is let go by %j, which is in the draft, and what else is there taken off',
    async (words) => {
      const shop = await asked('cement 6, sugar 2, plywood 2', words);
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
      expect(shop.last).not.toMatch(WHICH);
    },
  );

  it('is answered by a size that is no number of the list, and not by a question about its price', async () => {
    const shop = await asked('plywood 2', 'how much is the 12mm?');
    expect(shop.last).toMatch(/Plywood 12 mm: ₹80.00 per sheet[^]*Which one is "plywood 2"/);
    expect(shop.last).not.toMatch(/18 mm: ₹/);
    await shop.writes('12');
    expect(await ordersOf(counter, shop)).toEqual(['draft PLY12 2']);
  });

  it.each([
    ['what is the price?', /12 mm: ₹80.00 per sheet[^]*18 mm: ₹90.00 per sheet[^]*Which one is "plywood 2"/],
    ['rate kya hai', /12 mm: ₹80.00[^]*18 mm: ₹90.00[^]*kaun sa chahiye/],
    ['दाम क्या है?', /12 mm: ₹80.00[^]*18 mm: ₹90.00[^]*कौन सा चाहिए/],
    ['qual o preço?', /12 mm: ₹.80,00[^]*18 mm: ₹.90,00[^]*Qual destes/],
    ['what is the rate of sugar?', /Sugar: ₹46.00[^]*Which one is "plywood 2"/],
  ])('tells the price of what it is about for %j, and stays open', async (enquiry, answer) => {
    const shop = await asked('plywood 2', enquiry);
    expect(shop.last).toMatch(answer);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['draft PLY12 2']);
  });

  it('tells the price of what is in the draft where nothing is asked', async () => {
    const shop = await asked('sugar 5', 'what is the price?');
    expect(shop.last).toMatch(/Sugar: ₹46.00 per kg/);
  });

  it.each([
    ['make plywood 8', '8'],
    ['plywood 8 kar do', '8'],
    ['plywood 8', '8'],
    ['5 more plywood', '7'],
    ['make it 8', '8'],
    ['8 kar do', '8'],
    ['8 sheets please', '8'],
    ['plywood', '2'],
  ])('is asked once after %j, of as many as are wanted then', async (words, amount) => {
    const shop = await asked('plywood 2', words);
    expect(shop.last.match(new RegExp(WHICH, 'g'))).toHaveLength(1);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual([`draft PLY12 ${amount}`]);
  });

  it.each([
    ['maggi 2-3 carton', '2', '2'],
    ['maggi 2-3 peti', 'do', '2'],
    ['maggi do teen carton', 'three', '3'],
    ['maggi 2-3 caixas', '3', '3'],
    ['maggi carton', '4', '4'],
    ['maggi 2-3 carton', '20 packet', '20'],
    ['sugar, maggi 2-3 carton', 'maggi 3, sugar 1', '3'],
  ])('of an amount keeps the unit: %j, %j', async (order, answer, amount) => {
    const shop = await asked(order, answer);
    const [line] = (await ordersOf(counter, shop)).filter((each) => each.includes('MAGGI'));
    expect(line).toBe(`draft MAGGI ${amount}`);
    expect(shop.last).toMatch(
      answer.includes('packet') ? /20 packets × ₹80/ : new RegExp(`${amount} (cartons|caixas|carton) × ₹.?7`),
    );
  });

  it.each([
    ...['skip the rest', 'leave the rest', 'forget the rest', 'remove the rest', 'cancel the rest'],
    ...['baaki chhod do', 'baaki rehne do', 'baki sab rehne do bhai', 'बाकी छोड़ दो', 'deixa o resto'],
    ...['esquece o resto', 'rest not needed'],
  ])('is let go with all the others by %j, and the draft stays', async (words) => {
    const shop = await asked('plywood 6, cement 5, maggi, tmt 4', words);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 5']);
    expect(shop.last).toMatch(/^1 (Confirm|पक्का)/m);
  });
});
