import { PutProductCommand } from '@munshi/catalog';
import { LANGUAGES, say } from '@munshi/wording';
import { samples } from '../../../wording/testing/samples.js';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

const KINDS = ['Nails', 'Hinges', 'Brush', 'Putty', 'Maida', 'Besan', 'Phenyl', 'Basmati'];

describe('more questions than one reply asks', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    for (const kind of KINDS)
      for (const size of ['Small', 'Large'])
        await counter.commands.execute(
          new PutProductCommand(counter.organizationId, {
            sku: `${kind}-${size}`.toUpperCase(),
            name: `${kind} ${size}`,
            aliases: [],
            category: '',
            unit: 'piece',
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
  const list = ['cement 6', ...KINDS.map((kind, at) => `${kind.toLowerCase()} ${at + 3}`)].join('\n');

  it('says what is asked next, and asks it next', async () => {
    const shop = await asked(list);
    expect(shop.last).toMatch(/After that I will ask about 2 more items: "phenyl 9", "basmati 10"\./);
    expect(shop.last).not.toMatch(/Phenyl Small/);
    await shop.writes('1 3 5 7 9 11');
    expect(shop.last).toMatch(/Which one is "phenyl 9"\?\n1 [^]*Which one is "basmati 10"\?\n3 /);
    await shop.writes('1 3');
    expect(shop.last).toMatch(/^1 Confirm/m);
    expect(await ordersOf(counter, shop)).toHaveLength(9);
  });

  it.each(['skip', 'chhodo'])('%j leaves out those that are asked, and asks the others', async (word) => {
    const shop = await asked(list, word);
    expect(shop.last).toMatch(/(Left out: "besan 8"|"besan 8" chhod diya)/);
    expect(shop.last).toMatch(/Phenyl Small[^]*Basmati Small/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it.each(['skip all', 'skip the rest', 'sab chhod do', 'pular tudo'])('%j leaves out all', async (word) => {
    const shop = await asked(list, word);
    expect(shop.last).toMatch(/basmati 10/);
    expect(shop.said.at(-1)?.choices).toHaveLength(3);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });

  it.each([
    ['skip hinges', ['hinges 4']],
    ['skip 7', ['putty 6']],
    ['skip 11', ['besan 8']],
    ['skip hinges and putty', ['hinges 4', 'putty 6']],
    ['hinges hata do', ['hinges 4']],
    ['skip 1', ['nails 3']],
  ])('%j leaves out just what it names', async (text, names) => {
    const shop = await asked(list.split('\n').slice(0, 7).join('\n'), text);
    for (const name of names) expect(shop.last).toMatch(new RegExp(`(Left out: "${name}"|"${name}" chhod)`));
    for (const other of ['nails 3', 'hinges 4', 'brush 5', 'putty 6', 'besan 8'])
      if (!names.includes(other)) expect(shop.last).toMatch(new RegExp(`"${other}"(\\?|:)`));
  });

  it('asks again where a number to skip may mean either of two, and says how to name one', async () => {
    const shop = await asked(list, 'skip 2');
    expect(shop.last).not.toMatch(/Left out/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
    expect(shop.last).toMatch(/"skip nails 3" without that one alone/);
    await shop.writes('skip nails 3');
    expect(shop.last).toMatch(/Left out: "nails 3"/);
  });

  it.each(LANGUAGES)('in %s: what leaves one out is understood', async (language) => {
    const { text } = say(samples['open-questions'], language);
    const quoted = [...text.matchAll(/"([^"]+)"/g)].map(([, words]) => words ?? '');
    const words = quoted.find((each) => /skip|chhodo|छोड़ो|pular/u.test(each))?.replace('Sugar', 'nails 3');
    const shop = await asked('cement 6, nails 3, hinges 4', words ?? 'none');
    expect(shop.last).toMatch(/"hinges 4"/);
    expect(shop.last).not.toMatch(/Nails Small/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 6']);
  });
});
