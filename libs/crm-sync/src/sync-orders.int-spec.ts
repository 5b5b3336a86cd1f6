import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { CrmHouse, type CrmProcess } from '../testing/crm-house.js';
import { cancelled, confirmed, type OrderToTry } from '../testing/told-to-try.js';
import { EndOrderWhenCancelled } from './reactions/end-order-when-cancelled.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';

const MINUTE = 60_000;

describe.each(['crm', 'inventory'] as const)('orders in Zoho %s', (service) => {
  let database: TestDatabase;
  let house: CrmHouse;
  let process: CrmProcess;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    house = await CrmHouse.open(database, service);
    house.served.stock({ sku: 'CEM', name: 'Cement', stock: 1_000 });
    process = await house.start();
    await process.round();
  });
  afterEach(() => house.close());

  const order = async (number: string, more: OrderToTry = {}) => {
    const told = confirmed(number, more);
    await house.hears(process, PushOrderWhenConfirmed, told);
    return told;
  };
  const there = () => house.served.orders.map(({ number, standing }) => `${number} ${standing}`);
  const names = () => house.served.customers.all.map(({ name }) => name);

  it('are there after the next round, once, however often they are told', async () => {
    const told = await order('ORD-1');
    await process.round();
    await house.hears(process, PushOrderWhenConfirmed, told);
    await process.round();
    expect(there()).toEqual(['ORD-1 open']);
    expect(await house.records(process)).toEqual(['ORD-1 synced']);
    expect(names()).toEqual(['Shop of ORD-1']);
  });

  it('of an organization whose books are not there are nobody’s', async () => {
    const others = await database.addOrganization('Gupta & Sons');
    const told = confirmed('ORD-1');
    await house.hears(process, PushOrderWhenConfirmed, told, others);
    await house.hears(process, EndOrderWhenCancelled, cancelled(told), others);
    expect(await database.reading.of(others).crmRecord.count()).toBe(0);
  });

  it('have their packs in the unit that stock is counted in', async () => {
    await order('ORD-1', { goods: [['CEM', '2', 'pallet']] });
    await process.round();
    expect(house.served.orders).toMatchObject([{ lines: [{ quantity: 80, price: 375 }] }]);
  });

  it('are cancelled there too, also when that is heard first', async () => {
    const first = await order('ORD-1');
    await process.round();
    await house.hears(process, EndOrderWhenCancelled, cancelled(first));
    const second = confirmed('ORD-2');
    await house.hears(process, EndOrderWhenCancelled, cancelled(second));
    await house.hears(process, PushOrderWhenConfirmed, second);
    await process.round();
    expect(there()).toEqual(['ORD-1 cancelled', 'ORD-2 cancelled']);
  });

  it('that are cancelled while they are pushed are cancelled there too', async () => {
    const told = await order('ORD-1');
    let hearing = Promise.resolve();
    house.zoho.fails = ({ method, path }) => {
      if (method !== 'POST' || !/sales_?orders/i.test(path)) return undefined;
      house.zoho.fails = undefined;
      hearing = house.hears(process, EndOrderWhenCancelled, cancelled(told));
      return undefined;
    };
    house.zoho.delayMs = 20;
    await process.round();
    await hearing;
    await process.round();
    expect(there()).toEqual(['ORD-1 cancelled']);
    expect(await house.records(process)).toEqual(['ORD-1 synced']);
  });

  it('of one shop have one customer, and shops of one name two', async () => {
    const shopId = 'aaaaaaaa-0000-4000-8000-000000000001';
    await order('ORD-1', { shopId, shop: 'Verma Stores' });
    await order('ORD-2', { shopId, shop: 'Verma Stores' });
    await order('ORD-3', { shopId: 'bbbbbbbb-0000-4000-8000-000000000002', shop: 'Verma Stores' });
    await process.round();
    expect(names()).toEqual(['Verma Stores', 'Verma Stores (bbbbbbbb)']);
    const [first, second, third] = house.served.orders;
    expect(second?.customerId).toBe(first?.customerId);
    expect(third?.customerId).not.toBe(first?.customerId);
  });

  it('wait for goods that Zoho does not sell yet, and go on when it does', async () => {
    await order('ORD-1', { goods: [['SAND', '1']] });
    await process.round();
    expect(await house.records(process)).toEqual(['ORD-1 failed unknown-items']);
    house.served.stock({ sku: 'SAND', name: 'Sand', stock: null });
    house.clock.turn(16 * MINUTE);
    await process.round();
    expect(there()).toEqual(['ORD-1 open']);
  });

  it('that Zoho refuses are shown with its reason, and hold up no other', async () => {
    house.zoho.failNext(
      service === 'crm'
        ? { status: 400, body: { code: 'INVALID_DATA', message: 'the total is too large' } }
        : { status: 400, body: { code: 4, message: 'the total is too large' } },
      ({ method, path }) => method === 'POST' && /sales_?orders/i.test(path),
    );
    await order('ORD-1');
    await order('ORD-2');
    await process.round();
    expect(await house.records(process)).toEqual(['ORD-1 failed refused', 'ORD-2 synced']);
  });

  it('that we stumble over ourselves hold up no other', async () => {
    await order('ORD-1');
    await order('ORD-2');
    await database.owner.query(`UPDATE crm_records SET body = '{}' WHERE number = 'ORD-1'`);
    await process.round();
    expect(await house.records(process)).toEqual(['ORD-1 pending fault', 'ORD-2 synced']);
  });

  it('whose outcome nobody knows are looked up before they are tried again', async () => {
    house.zoho.failNext(
      'lost-answer',
      ({ method, path }) => method === 'POST' && /sales_?orders/i.test(path),
    );
    await order('ORD-1');
    await process.round();
    expect(await house.records(process)).toEqual(['ORD-1 pending unknown-outcome']);
    await process.round();
    expect(there()).toHaveLength(1);
    house.clock.turn(MINUTE);
    await process.round();
    expect(there()).toEqual(['ORD-1 open']);
    expect(await house.records(process)).toEqual(['ORD-1 synced']);
  });

  it('are pushed by one process at a time', async () => {
    const others = await Promise.all(Array.from({ length: 7 }, () => house.start()));
    for (let number = 1; number <= 8; number += 1) await order(`ORD-${number}`, { shop: 'Verma Stores' });
    house.zoho.delayMs = 5;
    await Promise.all([process, ...others].map((one) => one.round()));
    expect(there()).toHaveLength(8);
    expect(house.zoho.mostAtOnce).toBe(1);
  });
});
