import type { BodyOf, StockCounted } from '@munshi/contracts';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { CrmHouse, type CrmProcess } from '../testing/crm-house.js';
import { confirmed, dispatched, issued, type OrderToTry } from '../testing/told-to-try.js';
import { NoteOrderWhenDispatched } from './reactions/note-order-when-dispatched.js';
import { PushInvoiceWhenIssued } from './reactions/push-invoice-when-issued.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';

const MINUTE = 60_000;

type Told = BodyOf<typeof StockCounted>;

describe.each(['crm', 'inventory'] as const)('the inventory of Zoho %s', (service) => {
  let database: TestDatabase;
  let house: CrmHouse;
  let process: CrmProcess;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    house = await CrmHouse.open(database, service);
    process = await house.start();
  });
  afterEach(() => house.close());

  const add = (sku: string, stock: number | null) => house.served.stock({ sku, name: sku, stock });
  const later = async (minutes = 16): Promise<void> => {
    house.clock.turn(minutes * MINUTE);
    await process.round();
  };
  const told = (by = process) => by.outbox.announced.splice(0).map(({ body }) => body as Told);
  const counts = () => told().flatMap((body) => body.counts.map(({ sku, onHand }) => `${sku} ${onHand}`));
  const cached = async () => {
    const rows = await database.reading
      .of(house.organizationId)
      .crmItem.findMany({ orderBy: { sku: 'asc' } });
    return rows.map(({ sku, stock }) => `${sku} ${stock?.toString() ?? '-'}`);
  };
  const calls = () => house.zoho.calls.length;

  it('is told to the catalogue once, and then what somebody has counted anew', async () => {
    add('CEM', 100);
    add('SAND', 2.5);
    add('DELIVERY', null);
    await process.round();
    expect(counts().toSorted()).toEqual(['CEM 100', 'SAND 2.5']);
    expect(await cached()).toEqual(['CEM 100', 'DELIVERY -', 'SAND 2.5']);
    await later();
    expect(counts()).toEqual([]);
    house.served.count('CEM', 80);
    await later();
    expect(counts()).toEqual(['CEM 80']);
  });

  it('is that of the item which was modified last where two have one SKU', async () => {
    add('CEM', 100);
    house.clock.turn(MINUTE);
    add('CEM', 80);
    await process.round();
    expect(counts()).toEqual(['CEM 80']);
  });

  it('is that of the item which was modified last where the other comes pages later', async () => {
    add('CEM', 100);
    house.clock.turn(MINUTE);
    for (let index = 0; index < 250; index += 1) add(`SKU-${index}`, 1);
    house.clock.turn(MINUTE);
    add('CEM', 80);
    await process.round();
    const ofCement = () => counts().filter((count) => count.startsWith('CEM '));
    expect(ofCement()).toEqual(['CEM 80']);
    expect(await cached()).toContain('CEM 80');
    await later(25 * 60);
    expect(ofCement()).toEqual([]);
  });

  it('is told as nothing where more was sold than there is', async () => {
    add('CEM', -3);
    await process.round();
    expect(counts()).toEqual(['CEM 0']);
    expect(await cached()).toEqual(['CEM -3']);
  });

  it('is asked for every quarter of an hour in one call, and once a day as a whole', async () => {
    for (let index = 0; index < 450; index += 1) add(`SKU-${index}`, index);
    await process.round();
    expect(calls()).toBe(3);
    house.clock.turn(MINUTE);
    await later(10);
    expect(calls()).toBe(3);
    await later();
    expect(calls()).toBeLessThanOrEqual(3 + 3);
    const before = calls();
    await later(24 * 60);
    expect(calls()).toBe(before + 3);
    expect(counts()).toHaveLength(450);
  });

  it('passes over nothing that changes while its pages are read', async () => {
    for (let index = 0; index < 450; index += 1) add(`SKU-${String(index).padStart(3, '0')}`, 1);
    house.clock.turn(MINUTE);
    let pages = 0;
    house.zoho.fails = ({ path }) => {
      if (!/Products|items/.test(path)) return undefined;
      pages += 1;
      house.clock.turn(1_000);
      if (pages === 2)
        for (let index = 0; index < 250; index += 7)
          house.served.count(`SKU-${String(index).padStart(3, '0')}`, 2);
      if (pages === 3) add('LATE', 5);
      return undefined;
    };
    await process.round();
    await later();
    const rows = await cached();
    expect(rows).toHaveLength(451);
    expect(rows.filter((row) => row.endsWith(' 2'))).toHaveLength(36);
    expect(rows).toContain('LATE 5');
  });

  it('goes on from its last whole look when the process is killed between two pages, and tells nothing twice', async () => {
    for (let index = 0; index < 250; index += 1) add(`SKU-${index}`, 1);
    house.zoho.failNext('lost', ({ query }) => query.get('page') === '2' || query.get('page_token') !== null);
    await process.round();
    expect(await cached()).toHaveLength(200);
    await later(1);
    expect(await cached()).toHaveLength(250);
    expect(counts()).toHaveLength(250);
  });

  it('stays as it was, with its age, while Zoho is away', async () => {
    add('CEM', 100);
    await process.round();
    const at = house.clock.now();
    await house.zoho.goAway();
    for (let round = 0; round < 8; round += 1) await later();
    expect(await cached()).toEqual(['CEM 100']);
    const row = await database.reading.of(house.organizationId).crmConnection.findFirstOrThrow();
    expect(row.fetchedAt).toEqual(at);
    expect(row.faults).toBeGreaterThan(4);
  });

  it('forgets what is sold there no more', async () => {
    add('CEM', 100);
    add('OLD', 1);
    await process.round();
    await database.owner.query(`UPDATE crm_items SET sku = 'GONE' WHERE sku = 'OLD'`);
    await later(25 * 60);
    expect(await cached()).toEqual(['CEM 100', 'OLD 1']);
  });

  const order = async (number: string, more: OrderToTry = {}) => {
    const heard = confirmed(number, more);
    await house.hears(process, PushOrderWhenConfirmed, heard);
    return heard;
  };

  if (service === 'inventory') {
    it('is no news where our own invoices have taken goods off', async () => {
      add('CEM', 100);
      await process.round();
      told();
      await house.hears(process, PushInvoiceWhenIssued, issued(await order('ORD-1'), 'INV-1'));
      await later();
      await later();
      await later(25 * 60);
      expect(await cached()).toEqual(['CEM 90']);
      expect(counts()).toEqual([]);
    });

    it('is taken as it is where goods are taken off with the shipment', async () => {
      house.zoho.inventory.invoicesTake = false;
      add('CEM', 100);
      await process.round();
      told();
      await house.hears(process, PushInvoiceWhenIssued, issued(await order('ORD-1'), 'INV-1'));
      await later();
      await later(25 * 60);
      expect(counts()).toEqual([]);
      house.served.count('CEM', 95);
      await later();
      expect(told()).toMatchObject([{ counts: [{ sku: 'CEM', onHand: '95' }], taken: [], waiting: [] }]);
    });

    it('says which orders it is without, and which it still holds', async () => {
      add('CEM', 100);
      await process.round();
      told();
      const [billed, gone, sent] = [await order('ORD-1'), await order('ORD-2'), await order('ORD-3')];
      for (const one of [billed, gone])
        await house.hears(process, PushInvoiceWhenIssued, issued(one, `INV-${one.number}`));
      await process.round();
      await later();
      await house.hears(process, NoteOrderWhenDispatched, dispatched(gone));
      await house.hears(process, NoteOrderWhenDispatched, dispatched(sent));
      house.served.count('CEM', 500);
      await later();
      expect(told()).toMatchObject([
        {
          counts: [{ sku: 'CEM', onHand: '500' }],
          taken: [{ orderId: billed.orderId, sku: 'CEM' }],
          waiting: [{ orderId: sent.orderId, sku: 'CEM', quantity: '10' }],
        },
      ]);
    });
  } else {
    it('counts as it is told: CRM takes nothing off for orders', async () => {
      add('CEM', 100);
      await process.round();
      told();
      await order('ORD-1');
      house.served.count('CEM', 500);
      await later();
      expect(told()).toMatchObject([{ counts: [{ sku: 'CEM', onHand: '500' }], taken: [], waiting: [] }]);
    });
  }
});
