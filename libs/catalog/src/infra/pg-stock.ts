import { UnitOfWork } from '@munshi/database';
import { done, type Id, Quantity, refuse, type Result } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { type CountElsewhere, type ShortStock, Stock, type StockItem } from '../domain/stock.js';
import * as sql from './stock-statements.js';

@Injectable()
export class PgStock extends Stock {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async reserve(orderId: Id, items: readonly StockItem[]): Promise<Result<void, ShortStock>> {
    const { organizationId } = this.unitOfWork;
    const [skus, quantities] = bySku(items);
    const [, short] = await Promise.all([
      this.unitOfWork.execute(sql.lockStock, [organizationId, skus]),
      this.unitOfWork.rows(sql.reserveStock, [organizationId, orderId, skus, quantities]),
    ]);
    if (short.length === 0) return done;
    const told = short.map(({ sku, wanted, available }) => ({
      sku,
      wanted: Quantity.of(wanted),
      available: Quantity.of(available),
    }));
    return refuse({ kind: 'short-stock', items: told });
  }

  async release(orderId: Id): Promise<void> {
    const { organizationId } = this.unitOfWork;
    await Promise.all([
      this.unitOfWork.execute(sql.lockReserved, [organizationId, orderId]),
      this.unitOfWork.execute(sql.releaseStock, [organizationId, orderId]),
    ]);
  }

  async releaseSome(orderId: Id, items: readonly StockItem[]): Promise<void> {
    const { organizationId } = this.unitOfWork;
    const [skus, quantities] = bySku(items);
    await Promise.all([
      this.unitOfWork.execute(sql.lockStock, [organizationId, skus]),
      this.unitOfWork.execute(sql.releaseSomeStock, [organizationId, orderId, skus, quantities]),
    ]);
  }

  async ship(orderId: Id, items: readonly StockItem[]): Promise<void> {
    const { organizationId } = this.unitOfWork;
    const [skus, quantities] = bySku(items);
    await Promise.all([
      this.unitOfWork.execute(sql.lockStock, [organizationId, skus]),
      this.unitOfWork.execute(sql.shipStock, [organizationId, orderId, skus, quantities]),
    ]);
  }

  async count(organizationId: Id, { at, counts, taken, waiting }: CountElsewhere): Promise<void> {
    const [skus, quantities] = bySku(counts);
    const without = [taken.map(({ orderId }) => orderId), taken.map(({ sku }) => sku)] as const;
    const holding = [
      waiting.map(({ orderId }) => orderId),
      waiting.map(({ sku }) => sku),
      waiting.map(({ quantity }) => quantity.toString()),
    ] as const;
    await this.unitOfWork.run(organizationId, () =>
      Promise.all([
        this.unitOfWork.execute(sql.lockStock, [organizationId, skus]),
        this.unitOfWork.execute(sql.takeCounts, [
          organizationId,
          at,
          skus,
          quantities,
          ...without,
          ...holding,
        ]),
      ]),
    );
  }
}

/** One sum for each SKU: an order may hold the same product in several units. */
const bySku = (items: readonly StockItem[]): [skus: string[], quantities: string[]] => {
  const sums = new Map<string, Quantity>();
  for (const { sku, quantity } of items) sums.set(sku, (sums.get(sku) ?? Quantity.zero).plus(quantity));
  return [[...sums.keys()], [...sums.values()].map(String)];
};
