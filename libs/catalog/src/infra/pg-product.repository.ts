import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { STANDARD_PRICE_LIST } from '../domain/price-list.js';
import type { Product } from '../domain/product.js';
import { type KeptOfProduct, ProductRepository } from '../domain/product.repository.js';
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

  async put(
    organizationId: Id,
    products: readonly Product[],
    kept: readonly KeptOfProduct[] = [],
  ): Promise<void> {
    await this.unitOfWork.run(organizationId, () =>
      Promise.all([
        this.unitOfWork.execute(sql.ensureDefaultPriceList, [organizationId, STANDARD_PRICE_LIST]),
        this.unitOfWork.execute(sql.putProducts, [organizationId, JSON.stringify(products), kept]),
      ]),
    );
  }

  async addAlias(organizationId: Id, sku: string, alias: string): Promise<boolean> {
    const [, named] = await this.unitOfWork.run(organizationId, () =>
      Promise.all([
        this.unitOfWork.execute(sql.lockVersion, [organizationId]),
        this.unitOfWork.one(sql.addAlias, [organizationId, sku, alias]),
      ]),
    );
    return named !== null;
  }
}
