import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import type { KeptOfShop, Shop, ShopEntry, ShopProfile, ShopTerms } from '../domain/shop.js';
import { Shops, type Stranger } from '../domain/shops.js';
import * as sql from './shop-statements.js';

@Injectable()
export class PgShops extends Shops {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  recognise(organizationId: Id, { addresses, name, priceList }: Stranger): Promise<Shop> {
    return this.unitOfWork.run(organizationId, async () => {
      const known = await this.unitOfWork.rows(sql.shopsAt, [organizationId, addresses]);
      if (known.length === new Set(addresses).size) return first(known);
      const [, , now] = await Promise.all([
        this.unitOfWork.execute(sql.lockAddresses, [organizationId, addresses]),
        this.unitOfWork.execute(sql.makeShop, [organizationId, addresses, name, priceList]),
        this.unitOfWork.rows(sql.shopsAt, [organizationId, addresses]),
      ]);
      return first(now);
    });
  }

  async enter(organizationId: Id, entries: readonly ShopEntry[], kept: readonly KeptOfShop[]): Promise<void> {
    const given = entries.map((entry) => ({ ...entry, id: randomUUID() }));
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(sql.enterShops, [organizationId, JSON.stringify(given), kept]),
    );
  }

  async putTerms(organizationId: Id, shopId: Id, terms: ShopTerms): Promise<boolean> {
    const { state, termsDays, creditLimitMinor } = terms;
    const changed = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(sql.putTerms, [organizationId, shopId, state, termsDays, creditLimitMinor]),
    );
    return changed > 0;
  }

  async putProfile(organizationId: Id, shopId: Id, { city, tags }: ShopProfile): Promise<boolean> {
    const changed = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(sql.putProfile, [organizationId, shopId, city, tags]),
    );
    return changed > 0;
  }

  termsOf(organizationId: Id, shopId: Id): Promise<ShopTerms | null> {
    return this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(sql.termsOf, [organizationId, shopId]),
    );
  }
}

const first = ([best]: readonly (Shop & { readonly at: string })[]): Shop => {
  if (!best) throw new Error('nobody can be recognised without an address');
  const { at: _, ...shop } = best;
  return shop;
};
