import { randomUUID } from 'node:crypto';
import { done, Quantity } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { product } from '../../testing/products-to-try.js';
import { PutProductCommand, PutProductHandler } from '../commands/put-product.js';
import { PgProductRepository } from './pg-product.repository.js';
import { PgStock } from './pg-stock.js';

const items = (...pairs: [string, number | string][]) =>
  pairs.map(([sku, amount]) => ({ sku, quantity: Quantity.of(amount) }));

describe('the stock in PostgreSQL', () => {
  let database: TestDatabase;
  let stock: PgStock;
  let mine: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    stock = new PgStock(database.unitOfWork);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    mine = await database.addOrganization();
  });

  const onHand = async (counts: Record<string, number>) => {
    const put = new PutProductHandler(
      new PgProductRepository(database.unitOfWork),
      new OneKindOfOrganization(),
    );
    for (const [sku, count] of Object.entries(counts))
      await put.execute(new PutProductCommand(mine, product(sku, { onHand: count })));
  };
  const reserve = (orderId: string, ...pairs: [string, number | string][]) =>
    database.unitOfWork.attempt(mine, () => stock.reserve(orderId, items(...pairs)));
  const counts = async () => {
    const rows = await database.reading.of(mine).inventoryCurrent.findMany({ orderBy: { sku: 'asc' } });
    return rows.map((row) => `${row.sku} ${row.onHand.toString()} ${row.reserved.toString()}`);
  };
  const run = <T>(work: () => Promise<T>) => database.unitOfWork.run(mine, work);

  it('reserves all of an order or nothing, and says what there is', async () => {
    await onHand({ CEM: 10, SAND: 5 });
    expect(await reserve(randomUUID(), ['CEM', 4], ['AIR', 99], ['CEM', '3.5'])).toEqual(done);
    const refused = await reserve(randomUUID(), ['SAND', 5], ['CEM', 3]);
    expect(refused).toEqual({
      ok: false,
      refusal: {
        kind: 'short-stock',
        items: [{ sku: 'CEM', wanted: Quantity.of(3), available: Quantity.of('2.5') }],
      },
    });
    expect(await counts()).toEqual(['CEM 10 7.5', 'SAND 5 0']);
  });

  it('never offers less than nothing', async () => {
    await onHand({ CEM: 10 });
    await reserve(randomUUID(), ['CEM', 10]);
    await onHand({ CEM: 4 });
    expect(await reserve(randomUUID(), ['CEM', 1])).toMatchObject({
      refusal: { items: [{ available: Quantity.zero }] },
    });
  });

  it('gives back what an order held, once', async () => {
    await onHand({ CEM: 10, SAND: 5 });
    const order = randomUUID();
    await reserve(order, ['CEM', 4], ['SAND', 1]);
    await run(() => stock.release(order));
    await run(() => stock.release(order));
    expect(await counts()).toEqual(['CEM 10 0', 'SAND 5 0']);
  });

  it('takes what is shipped from hand and from reserve, part by part', async () => {
    await onHand({ CEM: 10, SAND: 5 });
    const order = randomUUID();
    await reserve(order, ['CEM', 4], ['SAND', 1]);
    await run(() => stock.ship(order, items(['CEM', 1])));
    expect(await counts()).toEqual(['CEM 9 3', 'SAND 5 1']);
    await run(() => stock.ship(order, items(['CEM', 3], ['SAND', 1])));
    await run(() => stock.release(order));
    expect(await counts()).toEqual(['CEM 6 0', 'SAND 4 0']);
  });

  it('ships what was not counted yet when it was ordered', async () => {
    const order = randomUUID();
    await reserve(order, ['CEM', 4]);
    await onHand({ CEM: 10 });
    await run(() => stock.ship(order, items(['CEM', 4])));
    expect(await counts()).toEqual(['CEM 6 0']);
  });

  it('believes the goods that leave more than the count', async () => {
    await onHand({ CEM: 10 });
    const order = randomUUID();
    await reserve(order, ['CEM', 8]);
    await onHand({ CEM: 5 });
    await run(() => stock.ship(order, items(['CEM', 8])));
    expect(await counts()).toEqual(['CEM 0 0']);
  });

  it('sells the last ten to exactly ten of sixty-four buyers', async () => {
    await onHand({ CEM: 10 });
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => reserve(randomUUID(), ['CEM', 1])));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await counts()).toEqual(['CEM 10 10']);
  });

  it('does not tie itself in a knot when orders name the same goods in opposite order', async () => {
    await onHand({ A: 1000, B: 1000, C: 1000 });
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, nth) => {
        const pairs: [string, number][] = [['A', 1], ['B', 1], ['C', 1]]; // prettier-ignore
        return reserve(randomUUID(), ...(nth % 2 ? pairs : pairs.reverse()));
      }),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await counts()).toEqual(['A 1000 40', 'B 1000 40', 'C 1000 40']);
  });
});
