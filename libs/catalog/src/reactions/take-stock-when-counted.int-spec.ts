import { randomUUID } from 'node:crypto';
import type { BodyOf, StockCounted } from '@munshi/contracts';
import { type Id, Quantity } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { product } from '../../testing/products-to-try.js';
import { PutProductCommand, PutProductHandler } from '../commands/put-product.js';
import { PgProductRepository } from '../infra/pg-product.repository.js';
import { PgStock } from '../infra/pg-stock.js';
import { TakeStockWhenCounted } from './take-stock-when-counted.js';

type Told = BodyOf<typeof StockCounted>;

describe('TakeStockWhenCounted', () => {
  let database: TestDatabase;
  let stock: PgStock;
  let mine: Id;
  beforeAll(async () => {
    database = await openTestDatabase();
    stock = new PgStock(database.unitOfWork);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    mine = await database.addOrganization();
    await put('CEM', 100);
  });

  const put = async (sku: string, onHand: number | null) => {
    const handler = new PutProductHandler(
      new PgProductRepository(database.unitOfWork),
      new OneKindOfOrganization(),
    );
    await handler.execute(new PutProductCommand(mine, product(sku, { onHand })));
  };
  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const hears = (more: Partial<Told>, at = later(1)) => {
    const told = { at, counts: [{ sku: 'CEM', onHand: '50' }], taken: [], waiting: [], ...more };
    const head = { id: randomUUID(), organizationId: mine, traceId: randomUUID() };
    const react = () => new TakeStockWhenCounted(stock).handle(told, head);
    return database.unitOfWork.run(mine, react);
  };
  const cement = (quantity: number) => [{ sku: 'CEM', quantity: Quantity.of(quantity) }];
  const reserved = async (quantity: number): Promise<Id> => {
    const orderId = randomUUID();
    await database.unitOfWork.run(mine, () => stock.reserve(orderId, cement(quantity)));
    return orderId;
  };
  const ships = (orderId: Id, quantity: number) =>
    database.unitOfWork.run(mine, () => stock.ship(orderId, cement(quantity)));
  const counts = async () => {
    const rows = await database.reading.of(mine).inventoryCurrent.findMany({ orderBy: { sku: 'asc' } });
    return rows.map((row) => `${row.sku} ${row.onHand.toString()} ${row.reserved.toString()}`);
  };

  it('has on hand what was counted, and keeps what is reserved', async () => {
    await reserved(10);
    await hears({});
    expect(await counts()).toEqual(['CEM 50 10']);
  });

  it('begins to count a product, and knows nothing of goods that are not sold here', async () => {
    await put('SAND', null);
    await hears({
      counts: [
        { sku: 'SAND', onHand: '2.5' },
        { sku: 'GOLD', onHand: '7' },
      ],
    });
    expect(await counts()).toEqual(['CEM 100 0', 'SAND 2.5 0']);
  });

  it('adds what is reserved here of orders that the count is without already', async () => {
    const [taken] = [await reserved(10), await reserved(5)];
    await ships(taken, 4);
    await hears({ taken: [{ orderId: taken, sku: 'CEM' }] });
    expect(await counts()).toEqual(['CEM 56 11']);
  });

  it('subtracts what has left here of orders that the count still holds', async () => {
    const [gone, here] = [await reserved(10), await reserved(5)];
    await ships(gone, 10);
    const waiting = [
      { orderId: gone, sku: 'CEM', quantity: '10' },
      { orderId: here, sku: 'CEM', quantity: '5' },
    ];
    await hears({ waiting });
    expect(await counts()).toEqual(['CEM 40 5']);
  });

  it('does not take for gone what was given back and never left', async () => {
    const short = await reserved(10);
    await ships(short, 4);
    await database.unitOfWork.run(mine, () => stock.releaseSome(short, cement(5)));
    const waiting = [{ orderId: short, sku: 'CEM', quantity: '10' }];
    await hears({ waiting });
    expect(await counts()).toEqual(['CEM 46 1']);
    await ships(short, 1);
    await hears({ waiting }, later(2));
    expect(await counts()).toEqual(['CEM 45 0']);
  });

  it('never has less than nothing', async () => {
    const gone = await reserved(60);
    await ships(gone, 60);
    await hears({ waiting: [{ orderId: gone, sku: 'CEM', quantity: '60' }] });
    expect(await counts()).toEqual(['CEM 0 0']);
  });

  it('hears a count once, though goods have left since and it is told again', async () => {
    const at = later(1);
    await hears({}, at);
    const orderId = await reserved(20);
    await ships(orderId, 20);
    await hears({}, at);
    expect(await counts()).toEqual(['CEM 30 0']);
  });

  it('leaves a newer count alone', async () => {
    await hears({ counts: [{ sku: 'CEM', onHand: '70' }] }, later(2));
    await hears({}, later(1));
    expect(await counts()).toEqual(['CEM 70 0']);
  });
});
