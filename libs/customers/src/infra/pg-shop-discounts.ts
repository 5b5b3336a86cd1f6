import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import type { ShopDiscount } from '../domain/shop-discount.js';
import { type KeptDiscount, ShopDiscounts } from '../domain/shop-discounts.js';
import * as sql from './shop-discount-statements.js';

@Injectable()
export class PgShopDiscounts extends ShopDiscounts {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  put(organizationId: Id, shopId: Id, discount: ShopDiscount, at: Date): Promise<KeptDiscount | null> {
    const { sku, category, rate, validFrom, validUntil } = discount;
    const on = [sku, category, rate, validFrom, validUntil] as const;
    return this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(sql.putDiscount, [randomUUID(), organizationId, shopId, ...on, at]),
    );
  }

  async end(organizationId: Id, shopId: Id, discountId: Id): Promise<boolean> {
    const ended = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(sql.endDiscount, [organizationId, shopId, discountId]),
    );
    return ended > 0;
  }

  of(organizationId: Id, shopId: Id): Promise<readonly KeptDiscount[]> {
    return this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.rows(sql.discountsOf, [organizationId, shopId]),
    );
  }
}
