import { Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ShopAlias } from '../domain/shop-aliases.js';

export interface ShopAliasView extends ShopAlias {
  readonly learntAt: Date;
  /** The shop said so; false where staff entered it. */
  readonly fromChat: boolean;
}

const MOST = 1000;

/** What a shop calls things, latest first. */
export class FindShopAliases extends Query<readonly ShopAliasView[]> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
  ) {
    super();
  }
}

@QueryHandler(FindShopAliases)
export class FindShopAliasesHandler implements IQueryHandler<FindShopAliases> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, shopId }: FindShopAliases): Promise<readonly ShopAliasView[]> {
    const found = await this.reading.of(organizationId).shopAlias.findMany({
      where: { shopId },
      orderBy: [{ learntAt: 'desc' }, { words: 'asc' }],
      take: MOST,
    });
    return found.map(({ words, name, sku, learntAt, messageId }) => ({
      words,
      name,
      sku,
      learntAt,
      fromChat: messageId !== null,
    }));
  }
}
