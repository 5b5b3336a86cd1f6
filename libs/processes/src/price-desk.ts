import { Catalogue } from '@munshi/catalog';
import { FindShopDiscounts } from '@munshi/customers';
import { Clock, type Id } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { dayIn, isoDay } from '@munshi/tax';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShopOffers } from './shop-offers.js';

/** What things cost, which the catalogue knows, and what shops have off, which customers know. */
@Injectable()
export class PriceDesk {
  constructor(
    private readonly queries: QueryBus,
    private readonly catalogue: Catalogue,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  /** Of today, as the open unit of work sees it. */
  async offersTo(organizationId: Id, shopId: Id): Promise<ShopOffers> {
    const [catalogue, discounts, { timeZone }] = await Promise.all([
      this.catalogue.current(organizationId),
      this.queries.execute(new FindShopDiscounts(organizationId, shopId)),
      this.organizations.find(organizationId),
    ]);
    return new ShopOffers(catalogue, discounts, isoDay(dayIn(this.clock.now(), timeZone)));
  }
}
