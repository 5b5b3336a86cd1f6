import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { CrmHouse, type CrmProcess } from '../testing/crm-house.js';
import { confirmed, issued } from '../testing/told-to-try.js';
import { PushInvoiceWhenIssued } from './reactions/push-invoice-when-issued.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';

describe('the books of Zoho Inventory, of discounts', () => {
  let database: TestDatabase;
  let house: CrmHouse;
  let process: CrmProcess;
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    house = await CrmHouse.open(database, 'inventory');
    house.served.stock({ sku: 'CEM', name: 'Cement', stock: 1_000 });
    process = await house.start();
    await process.round();
  });
  afterEach(() => house.close());

  const inventory = () => house.zoho.inventory;

  it('have what was taken off an order on its line there and on that of its invoice, before the tax', async () => {
    const cheaper = confirmed('ORD-2', { shop: 'Verma Stores', discounts: { CEM: 190_25 } });
    await house.hears(process, PushOrderWhenConfirmed, cheaper);
    await house.hears(process, PushInvoiceWhenIssued, issued(cheaper, 'INV/26-27/000002', 0));
    await house.until(process, async () =>
      (await house.records(process)).every((one) => one.endsWith('synced')),
    );
    const discounted = {
      discount_type: 'item_level',
      is_discount_before_tax: true,
      line_items: [{ quantity: 10, rate: 375, discount: 190.25 }],
    };
    expect(inventory().records('salesorders')).toMatchObject([discounted]);
    expect(inventory().records('invoices')).toMatchObject([discounted]);
  });
});
