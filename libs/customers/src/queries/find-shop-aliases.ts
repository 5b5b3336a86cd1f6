import { type Page, pageOf, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ShopAlias } from '../domain/shop-aliases.js';
import { aliasPlaceIn, aliasPlaceText } from './alias-place.js';

export interface ShopAliasView extends ShopAlias {
  readonly learntAt: Date;
  /** The shop said so; false where staff entered it. */
  readonly fromChat: boolean;
}

/** What a shop calls things, latest first. */
export class FindShopAliases extends Query<Page<ShopAliasView>> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindShopAliases)
export class FindShopAliasesHandler implements IQueryHandler<FindShopAliases> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, shopId, after, limit }: FindShopAliases): Promise<Page<ShopAliasView>> {
    const place = after === null ? null : aliasPlaceIn(after);
    const last = place && new Date(place.rank);
    const found = await this.reading.of(organizationId).shopAlias.findMany({
      where: {
        shopId,
        ...(place &&
          last && { OR: [{ learntAt: { lt: last } }, { learntAt: last, words: { gt: place.words } }] }),
      },
      orderBy: [{ learntAt: 'desc' }, { words: 'asc' }],
      take: limit + 1,
    });
    return pageOf(
      found,
      limit,
      ({ words, name, sku, learntAt, messageId }) => ({
        words,
        name,
        sku,
        learntAt,
        fromChat: messageId !== null,
      }),
      ({ learntAt, words }) => aliasPlaceText({ rank: learntAt.getTime(), words }),
    );
  }
}
