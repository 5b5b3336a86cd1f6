import { BooksToTry } from '../testing/books-to-try.js';
import { cancelled, confirmed, type OrderToTry } from '../testing/told-to-try.js';
import { EndOrderWhenCancelled } from './reactions/end-order-when-cancelled.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';

const MINUTE = 60_000;

describe.each(['crm', 'inventory'] as const)('orders in Zoho %s', (service) => {
  const books = new BooksToTry(service);

  const order = async (number: string, more: OrderToTry = {}) => {
    const told = confirmed(number, more);
    await books.hears(PushOrderWhenConfirmed, told);
    return told;
  };
  const there = () => books.house.served.orders.map(({ number, standing }) => `${number} ${standing}`);
  const names = () => books.house.served.customers.all.map(({ name }) => name);

  it('are there after the next round, once, however often they are told', async () => {
    const told = await order('ORD-1');
    await books.round();
    await books.hears(PushOrderWhenConfirmed, told);
    await books.round();
    expect(there()).toEqual(['ORD-1 open']);
    expect(await books.records()).toEqual(['ORD-1 synced']);
    expect(names()).toEqual(['Shop of ORD-1']);
  });

  it('of an organization whose books are not there are nobody’s', async () => {
    const others = await books.house.database.addOrganization('Gupta & Sons');
    const told = confirmed('ORD-1');
    await books.house.hears(books.process, PushOrderWhenConfirmed, told, others);
    await books.house.hears(books.process, EndOrderWhenCancelled, cancelled(told), others);
    expect(await books.house.database.reading.of(others).crmRecord.count()).toBe(0);
  });

  it('have their packs in the unit that stock is counted in', async () => {
    await order('ORD-1', { goods: [['CEM', '2', 'pallet']] });
    await books.round();
    expect(books.house.served.orders).toMatchObject([{ lines: [{ quantity: 80, price: 375 }] }]);
  });

  it('are cancelled there too, also when that is heard first', async () => {
    const first = await order('ORD-1');
    await books.round();
    await books.hears(EndOrderWhenCancelled, cancelled(first));
    const second = confirmed('ORD-2');
    await books.hears(EndOrderWhenCancelled, cancelled(second));
    await books.hears(PushOrderWhenConfirmed, second);
    await books.round();
    expect(there()).toEqual(['ORD-1 cancelled', 'ORD-2 cancelled']);
  });

  it('that are cancelled while they are pushed are cancelled there too', async () => {
    const told = await order('ORD-1');
    let hearing = Promise.resolve();
    books.house.zoho.fails = ({ method, path }) => {
      if (method !== 'POST' || !/sales_?orders/i.test(path)) return undefined;
      books.house.zoho.fails = undefined;
      hearing = books.hears(EndOrderWhenCancelled, cancelled(told));
      return undefined;
    };
    books.house.zoho.delayMs = 20;
    await books.round();
    await hearing;
    await books.round();
    expect(there()).toEqual(['ORD-1 cancelled']);
    expect(await books.records()).toEqual(['ORD-1 synced']);
  });

  it('of one shop have one customer, and shops of one name two', async () => {
    const shopId = 'aaaaaaaa-0000-4000-8000-000000000001';
    await order('ORD-1', { shopId, shop: 'Verma Stores' });
    await order('ORD-2', { shopId, shop: 'Verma Stores' });
    await order('ORD-3', { shopId: 'bbbbbbbb-0000-4000-8000-000000000002', shop: 'Verma Stores' });
    await books.round();
    expect(names()).toEqual(['Verma Stores', 'Verma Stores (bbbbbbbb)']);
    const [first, second, third] = books.house.served.orders;
    expect(second?.customerId).toBe(first?.customerId);
    expect(third?.customerId).not.toBe(first?.customerId);
  });

  it('wait for goods that Zoho does not sell yet, and go on when it does', async () => {
    await order('ORD-1', { goods: [['SAND', '1']] });
    await books.round();
    expect(await books.records()).toEqual(['ORD-1 failed unknown-items']);
    books.house.served.stock({ sku: 'SAND', name: 'Sand', stock: null });
    books.house.clock.turn(16 * MINUTE);
    await books.round();
    expect(there()).toEqual(['ORD-1 open']);
  });

  it('that Zoho refuses are shown with its reason, and hold up no other', async () => {
    books.house.zoho.failNext(
      service === 'crm'
        ? { status: 400, body: { code: 'INVALID_DATA', message: 'the total is too large' } }
        : { status: 400, body: { code: 4, message: 'the total is too large' } },
      ({ method, path }) => method === 'POST' && /sales_?orders/i.test(path),
    );
    await order('ORD-1');
    await order('ORD-2');
    await books.round();
    expect(await books.records()).toEqual(['ORD-1 failed refused', 'ORD-2 synced']);
  });

  it('that we stumble over ourselves hold up no other', async () => {
    await order('ORD-1');
    await order('ORD-2');
    await books.house.database.owner.query(`UPDATE crm_records SET body = '{}' WHERE number = 'ORD-1'`);
    await books.round();
    expect(await books.records()).toEqual(['ORD-1 pending fault', 'ORD-2 synced']);
  });

  it('whose outcome nobody knows are looked up before they are tried again', async () => {
    books.house.zoho.failNext(
      'lost-answer',
      ({ method, path }) => method === 'POST' && /sales_?orders/i.test(path),
    );
    await order('ORD-1');
    await books.round();
    expect(await books.records()).toEqual(['ORD-1 pending unknown-outcome']);
    await books.round();
    expect(there()).toHaveLength(1);
    books.house.clock.turn(MINUTE);
    await books.round();
    expect(there()).toEqual(['ORD-1 open']);
    expect(await books.records()).toEqual(['ORD-1 synced']);
  });

  it('are pushed by one process at a time', async () => {
    const others = await Promise.all(Array.from({ length: 7 }, () => books.house.start()));
    for (let number = 1; number <= 8; number += 1) await order(`ORD-${number}`, { shop: 'Verma Stores' });
    books.house.zoho.delayMs = 5;
    await Promise.all([books.process, ...others].map((one) => one.round()));
    expect(there()).toHaveLength(8);
    expect(books.house.zoho.mostAtOnce).toBe(1);
  });
});
