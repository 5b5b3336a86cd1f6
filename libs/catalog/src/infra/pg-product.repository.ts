import { UnitOfWork } from '@munshi/database';
import type { Id, Quantity } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { STANDARD_PRICE_LIST } from '../domain/price-list.js';
import type { Product } from '../domain/product.js';
import { ProductRepository } from '../domain/product.repository.js';
import * as sql from './catalogue-statements.js';

@Injectable()
export class PgProductRepository extends ProductRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async defaultPriceList(organizationId: Id): Promise<string> {
    const list = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(sql.defaultPriceList, [organizationId]),
    );
    return list?.name ?? STANDARD_PRICE_LIST;
  }

  async put(organizationId: Id, products: readonly Product[]): Promise<void> {
    await this.unitOfWork.run(organizationId, () =>
      Promise.all([
        this.unitOfWork.execute(sql.ensureDefaultPriceList, [organizationId, STANDARD_PRICE_LIST]),
        this.unitOfWork.execute(sql.putProducts, [organizationId, JSON.stringify(products)]),
      ]),
    );
  }

  async addAlias(organizationId: Id, sku: string, alias: string): Promise<boolean> {
    const named = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(sql.addAlias, [organizationId, sku, alias]),
    );
    return named !== null;
  }

  recordStock(organizationId: Id, counts: ReadonlyMap<string, Quantity>): Promise<readonly string[]> {
    return this.unitOfWork.run(organizationId, async () => {
      const amounts = [...counts.values()].map(String);
      const missing = await this.unitOfWork.rows(sql.recordStock, [
        organizationId,
        [...counts.keys()],
        amounts,
      ]);
      return missing.map(({ sku }) => sku);
    });
  }
}
