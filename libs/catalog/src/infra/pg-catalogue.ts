import { UnitOfWork } from '@munshi/database';
import { type Id, type Money, money, Quantity } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../domain/catalogue.js';
import { CatalogueSnapshot } from '../domain/catalogue-snapshot.js';
import { STANDARD_PRICE_LIST } from '../domain/price-list.js';
import * as sql from './catalogue-statements.js';

/** Catalogues that one process keeps at a time. */
const MOST_KEPT = 200;

@Injectable()
export class PgCatalogue extends Catalogue {
  private readonly kept = new Map<Id, CatalogueSnapshot>();
  private readonly loading = new Map<string, Promise<CatalogueSnapshot>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
  ) {
    super();
  }

  current(organizationId: Id): Promise<CatalogueSnapshot> {
    return this.unitOfWork.run(organizationId, async () => {
      const row = await this.unitOfWork.one(sql.catalogueVersion, [organizationId]);
      const version = row?.version ?? 0;
      const kept = this.kept.get(organizationId);
      if (kept?.version === version) return kept;
      const loaded = await this.loadOnce(organizationId, version, row?.writer ?? '');
      // Only once committed: a version that is rolled back will be given again, to other products.
      this.unitOfWork.afterCommit(() => this.keep(organizationId, loaded));
      return loaded;
    });
  }

  available(organizationId: Id, skus: readonly string[]): Promise<ReadonlyMap<string, Quantity>> {
    return this.unitOfWork.run(organizationId, async () => {
      const rows = await this.unitOfWork.rows(sql.availableStock, [organizationId, skus]);
      return new Map(rows.map(({ sku, available }) => [sku, Quantity.of(available)]));
    });
  }

  /** One load for all who ask for a version at the same time, as the messages of a burst do after a change. */
  private loadOnce(organizationId: Id, version: number, writer: string): Promise<CatalogueSnapshot> {
    const key = `${organizationId} ${version} ${writer}`;
    const shared = this.loading.get(key);
    // Whoever loads it does so in their own transaction, which may fail for reasons of its own.
    if (shared !== undefined) return shared.catch(() => this.load(organizationId, version));
    const loaded = this.load(organizationId, version).finally(() => this.loading.delete(key));
    this.loading.set(key, loaded);
    return loaded;
  }

  private async load(organizationId: Id, version: number): Promise<CatalogueSnapshot> {
    const [organization, list, products, rows] = await Promise.all([
      this.organizations.find(organizationId),
      this.unitOfWork.one(sql.defaultPriceList, [organizationId]),
      this.unitOfWork.rows(sql.soldProducts, [organizationId]),
      this.unitOfWork.rows(sql.allPrices, [organizationId]),
    ]);
    const prices = new Map<string, Map<string, Money>>();
    for (const { priceList, sku, minor, currency } of rows) {
      const ofList = prices.get(priceList) ?? new Map<string, Money>();
      prices.set(priceList, ofList.set(sku, money(minor, currency)));
    }
    const defaultList = list?.name ?? STANDARD_PRICE_LIST;
    return new CatalogueSnapshot(version, organization.currency, defaultList, products, prices);
  }

  private keep(organizationId: Id, snapshot: CatalogueSnapshot): void {
    this.kept.delete(organizationId);
    this.kept.set(organizationId, snapshot);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
