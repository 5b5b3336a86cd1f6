import { PutKeywordReplyCommand, RemoveKeywordReplyCommand } from '@munshi/organizations';
import { type CounterFixture, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('keywords of the wholesaler', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
    await answer('hello', 'hello to you too');
    await answer('help', 'Write what you need, or ring 022 555.');
    await answer('echo', '{rest}');
  });
  afterAll(() => counter.close());

  const answer = async (keyword: string, reply: string, active = true): Promise<void> => {
    const put = new PutKeywordReplyCommand(counter.organizationId, { keyword, reply, active });
    expect(await counter.commands.execute(put)).toMatchObject({ ok: true });
  };

  it.each([
    ['Hello!', 'hello to you too'],
    ['HELP', 'Write what you need, or ring 022 555.'],
    ['echo Come Back Soon, {rest}', 'Come Back Soon, {rest}'],
    ['echo 10 bags cement', '10 bags cement'],
  ])('answer %j, and order nothing', async (text, reply) => {
    const shop = counter.customer();
    await shop.writes(text);
    expect(shop.heard).toEqual([reply]);
    expect(await ordersOf(counter, shop)).toEqual([]);
  });

  it('are seen at once when they change, and say nothing once they are off or gone', async () => {
    const shop = counter.customer();
    await answer('address', '12 Market Road');
    await shop.writes('address');
    await answer('address', '14 Market Road');
    await shop.writes('Address?');
    expect(shop.heard).toEqual(['12 Market Road', '14 Market Road']);
    await answer('address', '14 Market Road', false);
    await shop.writes('address');
    await answer('address', '16 Market Road');
    await counter.commands.execute(new RemoveKeywordReplyCommand(counter.organizationId, 'ADDRESS'));
    await shop.writes('address');
    expect(shop.heard.slice(2).join()).not.toMatch(/Market Road/);
  });

  it('that another process changed are seen within a minute', async () => {
    const shop = counter.customer();
    await shop.writes('hello');
    await counter.database.owner.query(
      `UPDATE keyword_replies SET reply = 'good day' WHERE keyword = 'hello'`,
    );
    await shop.writes('hello');
    counter.clock.turn(60_000);
    await shop.writes('hello');
    await answer('hello', 'hello to you too');
    expect(shop.heard).toEqual(['hello to you too', 'hello to you too', 'good day']);
  });

  it.each(['echo confirm', 'echo 1', 'echo cancel', 'echo cement 8'])(
    'repeat %j and do none of it to the order that is open',
    async (text) => {
      const shop = counter.customer();
      await shop.writes('cement 5');
      await shop.writes(text);
      expect(shop.last).toMatch(new RegExp(`^${text.slice('echo '.length)}\n\n\\*Your order\\*`));
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 5']);
      await shop.writes('1');
      expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 5']);
    },
  );

  it('keep a question open', async () => {
    const shop = counter.customer();
    await shop.writes('cement 5, TMT 4');
    for (const text of ['hello', 'help', 'echo 1', 'echo 12 mm', 'echo skip']) {
      await shop.writes(text);
      expect(shop.last).toMatch(/Which one is "TMT 4"\?/);
    }
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 5', 'draft TMT12 4']);
  });

  it('show a draft again below, so that 1 confirms it', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 5');
    await shop.writes('help');
    expect(shop.last).toMatch(/^Write what you need, or ring 022 555\.\n\n\*Your order\*/);
    expect(shop.last).toMatch(/1 Confirm\n2 Change\n3 Cancel$/);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 5']);
  });

  it('leave a question open, and its numbers alone', async () => {
    const shop = counter.customer();
    await shop.writes('TMT 4');
    await shop.writes('hello');
    expect(shop.last).toMatch(/^hello to you too\n\nWhich one is/);
    const number = /^(\d) TMT Bar 12 mm/m.exec(shop.last)?.[1] ?? '';
    await answer(number, 'never');
    await shop.writes(number);
    expect(await ordersOf(counter, shop)).toEqual(['draft TMT12 4']);
  });

  it('leave no number of a menu that was shown before', async () => {
    const shop = counter.customer();
    await shop.writes('hi');
    expect(shop.last).toMatch(/2 Order status/);
    await shop.writes('echo Thanks');
    await shop.writes('2');
    expect(shop.last).toMatch(/^What do you need/);
    await shop.writes('hi');
    await shop.writes('2');
    expect(shop.last).toMatch(/no orders/i);
  });

  it('leave the numbers of a menu that is sent with them', async () => {
    const shop = counter.customer();
    for (const text of ['hi', 'echo Thanks']) await shop.types(text);
    await counter.drain(shop);
    await counter.send();
    expect(shop.last).toMatch(/Thanks\n\n1 .*\n2 Order status/);
    await shop.writes('2');
    expect(shop.last).toMatch(/no orders/i);
  });

  it('never stand between a question or an order and its answer', async () => {
    for (const word of ['7', 'yes', 'skip', 'no']) await answer(word, 'never');
    const shop = counter.customer();
    await shop.writes('cement');
    await shop.writes('7');
    await shop.writes('yes');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 7']);
    await shop.writes('cement');
    await shop.writes('skip');
    await shop.writes('sugar 2');
    await shop.writes('no');
    expect(shop.heard.join()).not.toMatch(/never/);
    expect(shop.last).toMatch(/Cancelled/);
  });

  it('never stand in the way of STOP and START', async () => {
    for (const word of ['stop', 'start', 'voltar', 'बंद करो']) await answer(word, 'never');
    await answer('please', 'never: {rest}');
    const shop = counter.customer();
    for (const word of ['STOP', 'START', 'बंद करो', 'Voltar', 'please stop', 'please start'])
      await shop.writes(word);
    const offers = /^You will get (no more|our) offers|ऑफ़र और (याद दिलाने|संदेश फिर)|receber nossas ofertas/;
    expect(shop.heard).toHaveLength(6);
    for (const text of shop.heard) expect(text).toMatch(offers);
  });

  it('make one reply of a burst', async () => {
    const shop = counter.customer();
    for (const text of ['hello', 'sugar 5', 'echo Thanks', 'hello']) await shop.types(text);
    await counter.drain(shop);
    await counter.send();
    expect(shop.heard).toHaveLength(1);
    expect(shop.last.match(/hello to you too/g)).toHaveLength(1);
    expect(shop.last).toMatch(/Thanks/);
    expect(shop.last).toMatch(/1 Confirm/);
  });

  it('are silent while a person has the conversation', async () => {
    const shop = counter.customer();
    await shop.writes('talk to a person');
    const { length } = shop.heard;
    await shop.writes('hello');
    expect(shop.heard).toHaveLength(length);
  });
});
