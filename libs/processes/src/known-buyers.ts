import { type Buyer, Buyers } from '@munshi/crm-sync';
import { FindShop } from '@munshi/customers';
import type { Id } from '@munshi/kernel';
import { Global, Injectable, Module } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';

/** Whoever keeps books elsewhere is told who a shop is by whoever knows the shops. */
@Injectable()
export class KnownBuyers extends Buyers {
  constructor(private readonly queries: QueryBus) {
    super();
  }

  async find(organizationId: Id, shopId: Id): Promise<Buyer> {
    const shop = await this.queries.execute(new FindShop(organizationId, shopId));
    return { shopId, name: shop?.name ?? '', taxId: shop?.taxId ?? null };
  }
}

@Global()
@Module({ providers: [{ provide: Buyers, useClass: KnownBuyers }], exports: [Buyers] })
export class BuyersModule {}
