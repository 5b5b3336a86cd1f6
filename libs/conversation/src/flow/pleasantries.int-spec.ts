import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('thanks, and what wants no answer', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const placed = async (order: string): Promise<Customer> => {
    const shop = counter.customer();
    await shop.writes(order);
    await shop.writes('1');
    expect(await ordersOf(counter, shop)).toHaveLength(1);
    return shop;
  };

  it.each([
    ['send me 10 bags of cement please', 'thanks', 'You are welcome!'],
    ['10 bag cement bhej do', 'shukriya ji', 'Aapka bhi dhanyavaad!'],
    ['मुझे 10 बोरी cement चाहिए', 'धन्यवाद', 'आपका भी धन्यवाद!'],
    ['preciso de 10 sacos de cement', 'muito obrigado', 'Por nada!'],
  ])('are answered by a word after an order: %s, %s', async (order, thanks, answer) => {
    const shop = await placed(order);
    await shop.writes(thanks);
    expect(shop.last).toBe(answer);
  });

  it.each(['ok', '👍', '🙏', 'theek hai', 'ठीक है', 'beleza', 'ok 👍🏻'])(
    '%s after an order is left alone',
    async (text) => {
      const shop = await placed('cement 10');
      await shop.writes(text);
      expect(shop.heard).toHaveLength(2);
      await shop.writes('1');
      expect(shop.last).toMatch(/already confirmed|ho chuka|हो चुका|já está/);
    },
  );

  it('leave the summary to be answered', async () => {
    const shop = counter.customer();
    await shop.writes('cement 10');
    await shop.writes('thanks');
    expect(shop.last).toMatch(/^1 Confirm/m);
    await shop.writes('ok');
    expect(await ordersOf(counter, shop)).toEqual(['confirmed CEM 10']);
  });

  it('of somebody new are met with more than silence', async () => {
    const shop = counter.customer();
    await shop.writes('ok');
    expect(shop.last).toMatch(/Write what you need/);
  });
});
