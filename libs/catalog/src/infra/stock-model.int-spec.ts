import { randomUUID } from 'node:crypto';
import { Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { product } from '../../testing/products-to-try.js';
import { PutProductCommand, PutProductHandler } from '../commands/put-product.js';
import { PgProductRepository } from './pg-product.repository.js';
import { PgStock } from './pg-stock.js';

const SKUS = ['A', 'B', 'C'];
const START = 20;
const amount = fc.integer({ min: 1, max: 12 });
const goods = fc.uniqueArray(fc.record({ sku: fc.constantFrom(...SKUS, 'AIR'), quantity: amount }), {
  selector: ({ sku }) => sku,
  minLength: 1,
});
type Goods = { sku: string; quantity: number }[];
const step = fc.oneof(
  goods.map((items) => ({ kind: 'reserve' as const, items })),
  fc.record({ kind: fc.constant('ship' as const), order: fc.nat(5), items: goods }),
  fc.record({ kind: fc.constant('release' as const), order: fc.nat(5) }),
);

/** The same rules in plain TypeScript. */
class Model {
  readonly hand = new Map(SKUS.map((sku) => [sku, START]));
  readonly orders: Map<string, number>[] = [];

  reserved(sku: string): number {
    return this.orders.reduce((sum, held) => sum + (held.get(sku) ?? 0), 0);
  }

  reserve(items: Goods): boolean {
    const counted = items.filter(({ sku }) => this.hand.has(sku));
    const fits = counted.every(
      ({ sku, quantity }) => quantity <= (this.hand.get(sku) ?? 0) - this.reserved(sku),
    );
    this.orders.push(new Map(fits ? counted.map(({ sku, quantity }) => [sku, quantity]) : []));
    return fits;
  }

  ship(order: number, items: Goods): void {
    for (const { sku, quantity } of items) {
      const held = this.orders[order]?.get(sku) ?? 0;
      this.orders[order]?.set(sku, Math.max(0, held - quantity));
      if (this.hand.has(sku)) this.hand.set(sku, Math.max(0, (this.hand.get(sku) ?? 0) - quantity));
    }
  }
}

describe('the stock, against a model of it', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('counts like the model after any sequence of reserving, shipping and releasing', async () => {
    const stock = new PgStock(database.unitOfWork);
    const put = new PutProductHandler(
      new PgProductRepository(database.unitOfWork),
      new OneKindOfOrganization(),
    );
    const asItems = (items: Goods) =>
      items.map(({ sku, quantity }) => ({ sku, quantity: Quantity.of(quantity) }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const mine = await database.addOrganization();
        for (const sku of SKUS)
          await put.execute(new PutProductCommand(mine, product(sku, { onHand: START })));
        const model = new Model();
        const ids: string[] = [];
        for (const one of steps) {
          if (one.kind === 'reserve') {
            const id = randomUUID();
            ids.push(id);
            const outcome = await database.unitOfWork.attempt(mine, () =>
              stock.reserve(id, asItems(one.items)),
            );
            expect(outcome.ok).toBe(model.reserve(one.items));
            continue;
          }
          const id = ids[one.order];
          if (id === undefined) continue;
          if (one.kind === 'ship') model.ship(one.order, one.items);
          else model.orders[one.order]?.clear();
          await database.unitOfWork.run(mine, () =>
            one.kind === 'ship' ? stock.ship(id, asItems(one.items)) : stock.release(id),
          );
        }
        const rows = await database.reading.of(mine).inventoryCurrent.findMany({ orderBy: { sku: 'asc' } });
        expect(
          rows.map(({ sku, onHand, reserved }) => [sku, onHand.toNumber(), reserved.toNumber()]),
        ).toEqual(SKUS.map((sku) => [sku, model.hand.get(sku), model.reserved(sku)]));
      }),
      { numRuns: 25 },
    );
  });
});
