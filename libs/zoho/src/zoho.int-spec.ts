import { money, Quantity } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { openedZoho } from '../testing/opened-zoho.js';
import { zohoCustomersContract } from '../testing/zoho-customers.contract.js';
import { zohoOrdersContract } from '../testing/zoho-orders.contract.js';
import { ZohoServer } from '../testing/zoho-server.js';
import { zohoStockContract } from '../testing/zoho-stock.contract.js';
import type { Zoho } from './open-zoho.js';
import type { ZohoOrder } from './zoho-records.js';
import type { ZohoService } from './zoho-settings.js';

let database: TestDatabase;
let zoho: ZohoServer;
let opened: Zoho;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());
afterEach(async () => {
  await opened.close();
  await zoho.goAway();
});
const open = async (service: ZohoService) => {
  zoho = await ZohoServer.start();
  opened = openedZoho(zoho, database, service, { organizationId: await database.addOrganization() });
};

describe.each(['crm', 'inventory'] as const)('stock of %s', (service) => {
  beforeEach(() => open(service));
  zohoStockContract(() => ({ zoho, service: zoho[service], stock: opened.stock }));
});

describe.each(['crm', 'inventory'] as const)('customers of %s', (service) => {
  beforeEach(() => open(service));
  zohoCustomersContract(() => ({ zoho, service: zoho[service], customers: opened.customers }));
});

describe('customers of Inventory', () => {
  beforeEach(() => open('inventory'));

  it('are told of with the tax number, which tells one Verma Stores from another', async () => {
    await opened.customers.make('Verma Stores', '27AAPFU0939F1ZV');
    expect(await opened.customers.named('Verma Stores')).toMatchObject([{ taxId: '27AAPFU0939F1ZV' }]);
  });
});

describe.each(['crm', 'inventory'] as const)('orders of %s', (service) => {
  beforeEach(() => open(service));
  zohoOrdersContract(() => ({ zoho, service: zoho[service], orders: opened.orders }));
});

const MINUTE = 60_000;
const line = (itemId: string, quantity = 1) => ({
  itemId,
  quantity: Quantity.of(quantity),
  unitPrice: money(10_000, 'INR'),
  discount: money(0, 'INR'),
});

describe('orders of CRM', () => {
  beforeEach(() => open('crm'));
  const order = (): ZohoOrder => ({
    number: 'ORD (1), a\\b',
    placedAt: new Date(zoho.clock.now().getTime() - MINUTE),
    customerId: '1',
    standing: 'open',
    lines: [line(zoho.crm.stock({ sku: 'CEM', name: 'Cement', stock: 1 }))],
  });

  it('are found whatever stands in their number', async () => {
    const given = order();
    const first = await opened.orders.push(given, null);
    expect(await opened.orders.push(given, null)).toEqual(first);
  });

  it('have no books beside them', () => {
    expect(opened.books).toBeNull();
  });

  it('are not written over while the search does not show them yet', async () => {
    const given = order();
    await opened.orders.push(given, null);
    zoho.clock.turn(MINUTE);
    zoho.crm.searchLags = true;
    const other = { ...given, customerId: '2' };
    expect(await opened.orders.push(other, null)).toMatchObject({
      kind: 'unknown',
      fault: { code: 'ALREADY_MODIFIED' },
    });
    expect(zoho.crm.orders).toMatchObject([{ customerId: '1' }]);
    zoho.crm.searchLags = false;
    expect(await opened.orders.push(other, null)).toMatchObject({ kind: 'conflict', because: 'taken' });
  });

  it('are not written over when staff change them between our look and our write', async () => {
    const given = order();
    const known = await opened.orders.push(given, null);
    if (known.kind !== 'accepted') throw new Error('it was not accepted');
    zoho.fails = ({ method }) => {
      if (method !== 'PUT') return undefined;
      zoho.fails = undefined;
      zoho.clock.turn(MINUTE);
      zoho.crm.change(given.number, 5);
      return undefined;
    };
    const outcome = await opened.orders.push({ ...given, customerId: '2' }, known);
    expect(outcome).toMatchObject({ kind: 'conflict', because: 'changed' });
    expect(zoho.crm.orders).toMatchObject([{ customerId: '1', lines: [{ quantity: 5 }] }]);
  });

  it.each([
    { status: 204 },
    { status: 404, body: { code: 'RESOURCE_NOT_FOUND' } },
    { status: 400, body: { code: 'INVALID_DATA', message: 'the id given seems to be invalid' } },
  ])('are gone when the answer is %j', async (absentAs) => {
    zoho.crm.absentAs = absentAs;
    const known = { remoteId: '77', fingerprint: 'f' };
    expect(await opened.orders.push(order(), known)).toMatchObject({ kind: 'conflict', because: 'deleted' });
  });
});

describe('orders of Inventory', () => {
  beforeEach(() => open('inventory'));

  it('are of the day on the wall where the merchant is', async () => {
    const lines = [line(zoho.inventory.stock({ sku: 'CEM', name: 'Cement', stock: 1 }))];
    const placed = { number: 'ORD-7', customerId: '1', standing: 'open', lines } as const;
    await opened.orders.push({ ...placed, placedAt: new Date('2026-11-20T19:04:00Z') }, null);
    expect(zoho.inventory.records('salesorders')).toMatchObject([{ date: '2026-11-21' }]);
  });
});

describe('stock of Inventory', () => {
  beforeEach(() => open('inventory'));

  it('tells only of what was modified since where Inventory does not heed that', async () => {
    zoho.inventory.ignoresModified = true;
    zoho.inventory.stock({ sku: 'OLD', name: 'old', stock: 1 });
    zoho.clock.turn(MINUTE);
    zoho.inventory.stock({ sku: 'NEW', name: 'new', stock: 1 });
    const skus: string[] = [];
    for await (const page of opened.stock.fetch(zoho.clock.now())) skus.push(...page.map(({ sku }) => sku));
    expect(skus).toEqual(['NEW']);
  });
});
