import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PutProductCommand } from '@munshi/catalog';
import { parse } from 'csv-parse/sync';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

/** Ten lines each: three slips, a name that fits two products, and a brand that is not sold of goods that are, or another such name. */
const LISTS = [
  {
    language: 'en',
    list: `Good morning, please send
ultratech cemnt 50 bags
nails 5 kg
dalmia cement 10 bag
river snd 200 cft
anchor swich 40
led bulb 50 pcs
amul ghee 12
nutella 5
maggi 2 carton
kolam rice 5 bags`,
    unknown: /could not find "nutella/,
    confirmed: /Order \*ORD-\d+\* is confirmed: 9 items/,
  },
  {
    language: 'hi-Latn',
    list: `bhaiya ye maal bhej dena
chini 5 bori
toor daal 60 kilo
maggi 3 peti
tata nammak 2 bori
keel 5 kg
dalmia siment 8 katta
fortune oil 15 ltr 4 tin
nutela 6
besan 20 packt
parle g 5 carton`,
    unknown: /nahi mila: "nutela/,
    confirmed: /Order \*ORD-\d+\* confirm ho gaya: 9 item/,
  },
  {
    language: 'hi',
    list: `नमस्ते, यह सामान भेज दीजिए
सीमेंट ५० बोरी
नेल्स 5 किलो
डालमिया सीमेंट 8 बोरी
रेत 300 सीएफटी
चीनि 3 बोरी
तुर दाल 60 किलो
नमक 2 बोरी
न्यूटेला 5
मैगी 2 कार्टन
सरसो तेल 24`,
    unknown: /नहीं मिला: "न्यूटेला/,
    confirmed: /ऑर्डर \*ORD-\d+\* पक्का हो गया: 8 सामान/,
  },
  {
    language: 'pt',
    list: `Bom dia, preciso de
asucar 100 kg
tijollo 2.000
nails 5 kg
10 birla white cement
sal 3 sacos
5 nutella
maggi 2 caixas
meia dúzia de ghee
nescaffe 24
parle g 1 caixa`,
    unknown: /Não encontramos "5 nutella/,
    confirmed: /Pedido \*ORD-\d+\* confirmado: 9 itens/,
  },
];

type Row = Record<'sku' | 'name' | 'category' | 'unit' | 'packs' | 'aliases' | 'price' | 'on_hand', string>;

const demo = parse<Row>(readFileSync(path.resolve('apps/cli/demo/products.csv')), { columns: true });

describe('a list of ten lines', () => {
  let counter: CounterFixture;

  beforeAll(async () => {
    counter = await openCounter();
    await counter.database.owner.query(`DELETE FROM product_prices`);
    for (const { sku, name, category, unit, packs, aliases, price, on_hand } of demo)
      await counter.commands.execute(
        new PutProductCommand(counter.organizationId, {
          sku,
          name,
          category,
          unit,
          packs: Object.fromEntries(
            packs
              .split(';')
              .filter(Boolean)
              .map((pack) => [pack.split('=')[0] ?? '', Number(pack.split('=')[1])]),
          ),
          aliases: aliases.split(';').filter(Boolean),
          taxRate: 1800,
          hsn: null,
          prices: [{ priceList: null, minor: Math.round(Number(price) * 100), currency: 'INR' }],
          onHand: on_hand,
        }),
      );
  }, 60_000);
  afterAll(() => counter.close());

  const speaking = async (language: string): Promise<Customer> => {
    const customer = counter.customer();
    await customer.writes('hello');
    await counter.database.owner.query(
      `UPDATE shops SET language = $2 WHERE id = (SELECT shop_id FROM shop_identities WHERE address = $1)`,
      [customer.phone, language],
    );
    return customer;
  };

  it.each(LISTS)('in $language is an order in three turns, one reply each ($unknown)', async (given) => {
    const shop = await speaking(given.language);
    const greeted = shop.heard.length;
    await shop.writes(given.list);
    expect(shop.last).toMatch(given.unknown);
    const [nails, cement] = [
      /^(\d) Wire Nails 3 inch/m,
      /^(\d) (?:Ambuja OPC|UltraTech PPC|Birla White Cement 25)/m,
    ].map((choice) => choice.exec(shop.last)?.[1] ?? 'none');
    await shop.writes(`${nails} ${cement}`);
    await shop.writes('1');
    expect(shop.last).toMatch(given.confirmed);
    expect(shop.heard).toHaveLength(greeted + 3);
    expect(await ordersOf(counter, shop)).toContain('confirmed NAIL-3 5');
  });
});
