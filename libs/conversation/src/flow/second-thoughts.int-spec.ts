import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';
import { havingWritten, selling } from '../../testing/selling.js';

describe('what is said right after something was done', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    await selling(counter, [{ sku: 'WHT', name: 'White Lime 5 kg', unit: 'packet', packs: { carton: 4 } }]);
  });
  afterAll(() => counter.close());

  it.each([
    ['actually 600', 600],
    ['make it 600', 600],
    ['bas 2 hi bhejo', 2],
    ['wrong, its 12 bags', 12],
    ['nahi 12', 12],
    ['galti se 100 likh diya, 10 hai', 10],
    ['na verdade 60', 60],
    ['बस 2 भेजो', 2],
    ['5 more', 105],
  ])('puts the only line right without its name: %s', async (words, quantity) => {
    const shop = await havingWritten(counter, 'cement 100', words);
    expect(await ordersOf(counter, shop)).toEqual([`draft CEM ${quantity}`]);
  });

  it('puts right the line that was written last', async () => {
    const shop = await havingWritten(counter, 'cement 100', 'sugar 20', 'make it 25');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100', 'draft SUG 25']);
  });

  it('puts right the line whose amount is taken back', async () => {
    const shop = await havingWritten(counter, 'cement 100, sugar 20', 'galti se 100 likh diya, 10 hai');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 10', 'draft SUG 20']);
  });

  it('changes the unit alone', async () => {
    const shop = await havingWritten(counter, 'white lime 3 carton', 'carton nahi packet');
    expect(shop.last).toMatch(/White Lime 5 kg: 3 packet/);
  });

  it('asks how much where the unit alone is told', async () => {
    const shop = await havingWritten(counter, 'white lime 3', 'carton mein karo');
    expect(shop.last).toMatch(/White Lime 5 kg ki kitni quantity chahiye\? Number likhein \(peti\)/);
    await shop.writes('2');
    expect(shop.last).toMatch(/White Lime 5 kg: 2 peti/);
  });

  it('is no amount in a unit that nothing is sold in', async () => {
    const shop = await havingWritten(counter, 'cement 100, sugar 20', '2 inch');
    expect(shop.last).not.toMatch(/of which/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100', 'draft SUG 20']);
  });

  it('asks what to change where it is said to be wrong', async () => {
    const shop = await havingWritten(counter, 'cement 100', 'galat hai');
    expect(shop.last).toMatch(/^Kya badalna hai\?/);
  });

  it('leaves a change of what has just been confirmed to a person', async () => {
    const shop = await havingWritten(counter, 'cement 100', '1', 'change cement to 12');
    expect(shop.last).toMatch(/Cement 50 kg: 12 bags$/);
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 100']);
  });

  it.each(['cancel', 'cancel karo', 'cancel my order'])(
    'leaves "%s" after a confirmation to a person, who is told which order',
    async (words) => {
      const shop = await havingWritten(counter, 'cement 100', '1', words);
      expect(shop.last).toMatch(/\*ORD-\d+\*/);
      expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 100']);
    },
  );

  it.each(['o de 3', 'só 3', 'sirf 3'])(
    'is no choice where it tells a size or an amount: %s',
    async (words) => {
      const shop = await havingWritten(counter, 'cement 100, sugar 20', words);
      expect(shop.last).not.toMatch(/^Cancel/);
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100', 'draft SUG 20']);
    },
  );

  it('begins a new order where the same is ordered again', async () => {
    const shop = await havingWritten(counter, 'cement 100', '1', 'cement 12');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 100', 'draft CEM 12']);
  });

  it('asks which one of several is meant, and sets that one', async () => {
    const shop = await havingWritten(counter, 'cement 100, sugar 20', 'make it 600');
    expect(shop.last).toMatch(/^600 of which one\?$/m);
    await shop.writes('actually 700');
    expect(shop.last).toMatch(/^700 of which one\?$/m);
    await shop.writes('2');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100', 'draft SUG 700']);
  });

  it('sets a drafted line that a common name leaves in doubt, instead of adding to it', async () => {
    const shop = await havingWritten(counter, 'tmt 8 mm 3, tmt 12 mm 4', 'tmt 9', '1');
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 3', 'draft TMT12 9']);
  });

  it('is no amount where it may be a choice', async () => {
    const shop = await havingWritten(counter, 'cement 100', '4');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100']);
  });

  it.each(['ok send 50', '50 bhej do', 'ok me manda 50', '50'])(
    'takes what was asked about: %s',
    async (words) => {
      const shop = await havingWritten(counter, 'sugar 5', 'cement price?', words);
      expect(await ordersOf(counter, shop)).toEqual(['draft SUG 5', 'draft CEM 50']);
    },
  );

  it.each(['12 mm 5', '12 mm wala 5 bhej do', 'ok 5 of 12 mm', 'tmt 12 mm 5'])(
    'takes the one of several that is named, with its amount: %s',
    async (words) => {
      const shop = await havingWritten(counter, 'tmt price?', words);
      expect(await ordersOf(counter, shop)).toEqual(['draft TMT12 5']);
      await shop.writes('undo');
      expect(shop.last).toMatch(/^(Taken back|Wapas)/);
      expect(await ordersOf(counter, shop)).toEqual([]);
    },
  );

  it('takes the cheapest of several with its amount', async () => {
    const shop = await havingWritten(counter, 'tmt price?', 'sasta wala 7');
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 7']);
  });

  it('asks how much of the one that is named', async () => {
    const shop = await havingWritten(counter, 'tmt price?', '12 mm wala');
    expect(shop.last).toMatch(/^How much TMT Bar 12 mm\?/);
  });

  it('takes nothing of what is asked about again', async () => {
    const shop = await havingWritten(counter, 'tmt price?', '12 mm ka rate?');
    expect(await ordersOf(counter, shop)).toEqual([]);
  });

  it('asks which one where several prices were told', async () => {
    const shop = await havingWritten(counter, 'tmt price?', 'ok send 5');
    expect(shop.last).toMatch(/^5 of which one\?$/m);
    await shop.writes('12 mm');
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT12 5']);
  });

  it.each(['undo', 'undo last', 'wapas karo', 'वापस करो', 'desfaz'])('is undone: %s', async (words) => {
    const shop = await havingWritten(counter, 'cement 100, sugar 20', 'make cement 5', words);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100', 'draft SUG 20']);
  });

  it('is undone with what was asked in the same breath', async () => {
    const shop = await havingWritten(counter, 'cement 100', 'sugar 20, tmt 4', 'undo');
    expect(shop.last).not.toMatch(/TMT/);
    expect(shop.last).toMatch(/^1 Confirm$/m);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100']);
  });

  it('is undone once', async () => {
    const shop = await havingWritten(counter, 'cement 100', 'cement 5', 'undo', 'undo');
    expect(shop.last).toMatch(/^There is nothing to take back here/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100']);
  });

  it.each(['cancel', 'remove cement', 'sab hatao'])('brings an order back after "%s"', async (words) => {
    const shop = await havingWritten(counter, 'cement 100', words, 'undo');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 100']);
  });

  it('says that there is nothing to undo', async () => {
    const shop = await havingWritten(counter, 'undo');
    expect(shop.last).toMatch(/^There is nothing to take back here/);
  });

  it('calls a person for goods that are to go back', async () => {
    const shop = await havingWritten(counter, 'wapas karo');
    expect(shop.last).toMatch(/jaldi hi aapko yahin jawaab dega/);
  });

  it.each([
    ['wapas chini daal do', 20],
    ['put the sugar back', 20],
    ['coloca o sugar de volta', 20],
    ['put back sugar 9', 9],
    ['put it back', 20],
  ])('puts a line back that was taken off: %s', async (words, quantity) => {
    const shop = await havingWritten(
      counter,
      'cement 100, sugar 20',
      'remove sugar',
      'make cement 80',
      words,
    );
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 80', `draft SUG ${quantity}`]);
  });

  it.each(['sab cancel', 'sab hatao', 'remove all', 'cancela tudo'])(
    'cancels the whole order with what is asked: %s',
    async (words) => {
      const shop = await havingWritten(counter, 'cement 100, tmt 4', words);
      expect(await ordersOf(counter, shop)).toEqual([]);
      expect(shop.last).toMatch(/^Cancel/);
    },
  );

  it.each(['total?', 'kitna hua total?', 'quanto deu?'])(
    'shows what the order comes to: %s',
    async (words) => {
      const shop = await havingWritten(counter, 'cement 100', words);
      expect(shop.last).toMatch(/45[,.]430[,.]00/);
      expect(shop.last).toMatch(/^1 Confirm/m);
    },
  );

  it.each(['ok send what you have', 'jitna hai utna bhej do', 'manda o que tem'])(
    'takes what there is: %s',
    async (words) => {
      const shop = await havingWritten(counter, 'tmt 8 mm 70', words);
      expect(await ordersOf(counter, shop)).toEqual(['draft TMT8 40']);
      expect(shop.last).toMatch(/^1 Confirm/m);
    },
  );
});
