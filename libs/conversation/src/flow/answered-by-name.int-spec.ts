import { PutProductCommand } from '@munshi/catalog';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf, press } from '../../testing/orders-of.js';

const GOODS = [
  { sku: 'NAIL2', name: 'Wire Nails 2 inch', unit: 'kg', aliases: [] },
  { sku: 'NAIL3', name: 'Wire Nails 3 inch', unit: 'kg', aliases: [] },
  { sku: 'AAC6', name: 'AAC Block 6 inch', unit: 'piece', aliases: [] },
  { sku: 'CREAM', name: 'Glow and Lovely Cream', unit: 'piece', aliases: [] },
  { sku: 'ADH', name: 'Roff Tile Adhesive 20 kg', unit: 'bag', aliases: ['tile adhesive'] },
];
const WHICH_NAILS = /Which one is "nails 5 kg"\?/;

describe('an open question', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    for (const product of GOODS)
      await counter.commands.execute(
        new PutProductCommand(counter.organizationId, {
          ...product,
          category: '',
          packs: {},
          taxRate: 1800,
          hsn: null,
          prices: [{ priceList: null, minor: 8_000, currency: 'INR' }],
          onHand: 500,
        }),
      );
  });
  afterAll(() => counter.close());

  const asked = async (...texts: string[]): Promise<Customer> => {
    const shop = counter.customer();
    for (const text of texts) await shop.writes(text);
    return shop;
  };

  it.each([
    ['2 inch', 'draft NAIL2 5'],
    ['2 inch wala', 'draft NAIL2 5'],
    ['wahi 3 inch', 'draft NAIL3 5'],
    ['the 3 inch one', 'draft NAIL3 5'],
    ['3 inch nails', 'draft NAIL3 5'],
  ])('is answered by %j', async (answer, line) => {
    const shop = await asked('nails 5 kg');
    expect(shop.last).toMatch(WHICH_NAILS);
    await shop.writes(answer);
    expect(shop.last).toMatch(/^1 Confirm/m);
    expect(await ordersOf(counter, shop)).toEqual([line]);
  });

  it.each(['skip nails', 'nails chhodo', 'nails hata do'])('is left out by %j', async (answer) => {
    const shop = await asked('cement 6, nails 5 kg', answer);
    expect(shop.last).toMatch(/Left out: "nails 5 kg"|"nails 5 kg" chhod diya/);
    expect(shop.last).toMatch(/^1 Confirm/m);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it.each([
    ['6 inch hata do', ['draft CEM 6']],
    ['aac hata do', ['draft CEM 6']],
    ['make cement 80', ['draft CEM 80', 'draft AAC6 20']],
    ['sugar 5', ['draft CEM 6', 'draft AAC6 20', 'draft SUG 5']],
  ])('stays, and %j is done to the draft', async (edit, lines) => {
    const shop = await asked('cement 6\naac block 6 inch x 20', 'nails 5 kg', edit);
    expect(shop.last).toMatch(/"nails 5 kg"[^]*^1 Wire Nails 2 inch/m);
    expect(await ordersOf(counter, shop)).toEqual(lines);
  });

  it.each(['2 inch e sugar 5', '2 inch wala aur sugar 5'])(
    'is answered in one breath: %j',
    async (answer) => {
      const shop = await asked('nails 5 kg', answer);
      expect(await ordersOf(counter, shop)).toEqual(['draft NAIL2 5', 'draft SUG 5']);
    },
  );

  it.each(['2 aur sugar 5', '2, sugar 5', '(2) and sugar 5 kg', 'the second one, and sugar 5'])(
    'is answered by its number beside what else is ordered: %j',
    async (answer) => {
      const shop = await asked('nails 5 kg');
      const second = /^2 Wire Nails (\d)/m.exec(shop.last)?.[1] ?? 'none';
      await shop.writes(answer);
      expect(await ordersOf(counter, shop)).toEqual([`draft NAIL${second} 5`, 'draft SUG 5']);
    },
  );

  it('takes no number behind other goods for a choice', async () => {
    const shop = await asked('nails 5 kg', 'sugar 5, 2');
    expect(shop.last).toMatch(WHICH_NAILS);
  });

  it('leaves what else is said as it was written', async () => {
    const shop = await asked('nails 5 kg', '2 inch, glow and lovely cream 4');
    expect(await ordersOf(counter, shop)).toEqual(['draft NAIL2 5', 'draft CREAM 4']);
  });

  it('is answered beside what else is ordered', async () => {
    const shop = await asked('cement 6, nails 5 kg', '2 inch wala, and sugar 5');
    expect(shop.last).toMatch(/^1 Confirm/m);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6', 'draft NAIL2 5', 'draft SUG 5']);
  });

  it('offers a person when it is asked again', async () => {
    const shop = await asked('nails 5 kg', 'yes');
    expect(shop.last).toMatch(/\*skip\*.*\*person\*/);
    await shop.writes('person');
    expect(shop.last).toMatch(/will reply to you/);
  });

  describe('whether one product was meant', () => {
    const PROPOSED = /"kajaria tile 4": did you mean Roff Tile Adhesive 20 kg\?/;

    it.each(['yes', 'haan', 'ok', 'sim', 'हाँ', '1'])('takes it by %j', async (answer) => {
      const shop = await asked('cement 6, kajaria tile 4');
      expect(shop.last).toMatch(PROPOSED);
      expect(shop.said.at(-1)?.choices?.map(({ title }) => title)).toEqual(['Yes', 'No']);
      await shop.writes(answer);
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6', 'draft ADH 4']);
      expect(shop.last).toMatch(/^1 (Confirm|पक्का करें)/m);
    });

    it.each([
      ['no', 'Left out: "kajaria tile 4"'],
      ['nahi', '"kajaria tile 4" chhod diya'],
      ['não', 'Ficou de fora: "kajaria tile 4"'],
      ['2', 'Left out: "kajaria tile 4"'],
    ])('leaves it out by %j', async (answer, leftOut) => {
      const shop = await asked('cement 6, kajaria tile 4', answer);
      expect(shop.last).toContain(leftOut);
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
    });

    it('has a button for either', async () => {
      const shop = await asked('cement 6, kajaria tile 4');
      const [yes, no] = shop.said.at(-1)?.choices ?? [];
      await press(shop, no?.id ?? '');
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
      await press(shop, yes?.id ?? '');
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
    });
  });

  describe('beside others', () => {
    const several = (): Promise<Customer> => asked('cement 6\nnails 5 kg\nTMT 4\nkajaria tile 4');

    it('is asked in the same reply, its numbers running on', async () => {
      const shop = await several();
      expect(shop.last).toMatch(/^1 .*\n2 .*\n\n.*TMT 4.*\n3 .*\n4 .*\n\n.*did you mean.*\n5 /m);
      expect(shop.last).toMatch(/like "1 3 5"/);
      expect(shop.said.at(-1)?.choices).toEqual([]);
      await shop.writes('2 4 5');
      expect(shop.last).toMatch(/^1 Confirm/m);
      expect(await ordersOf(counter, shop)).toHaveLength(4);
    });

    it.each([
      ['2 inch', ['draft CEM 6', 'draft NAIL2 5']],
      ['2 inch, 12 mm', ['draft CEM 6', 'draft NAIL2 5', 'draft TMT12 4']],
      ['yes', ['draft CEM 6', 'draft ADH 4']],
      ['skip nails', ['draft CEM 6']],
    ])('keeps them open when %j answers some', async (answer, lines) => {
      const shop = await several();
      await shop.writes(answer);
      expect(shop.last).toMatch(/Which one is|did you mean/);
      expect(await ordersOf(counter, shop)).toEqual(lines);
    });

    it.each(['1 2', '9', '50'])('is asked again after %j', async (answer) => {
      const shop = await several();
      await shop.writes(answer);
      expect(shop.last).toMatch(WHICH_NAILS);
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
    });

    it('is left out with them by "skip", and each is named', async () => {
      const shop = await several();
      await shop.writes('skip');
      expect(shop.last).toMatch(/Left out: "nails 5 kg".*Left out: "TMT 4".*Left out: "kajaria tile 4"/s);
      expect(shop.last).toMatch(/^1 Confirm/m);
    });

    it('about an amount takes it with the name', async () => {
      const shop = await asked('cement, sugar, nails 5 kg');
      expect(shop.last).toMatch(/How much Sugar\? Please reply with its name/);
      await shop.writes('cement 5, sugar 10, 3 inch');
      expect(shop.last).toMatch(/^1 Confirm/m);
      expect([...(await ordersOf(counter, shop))].sort()).toEqual([
        'draft CEM 5',
        'draft NAIL3 5',
        'draft SUG 10',
      ]);
    });
  });
});
