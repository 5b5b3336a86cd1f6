import { Reading } from '@munshi/database';
import { type Id, isId } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type ShopView, viewOfShop, WITH_IDENTITIES } from './shop-view.js';

export interface ShopPage {
  readonly items: readonly ShopView[];
  /** Give it as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** By part of the name or of a number, in the order of names. An empty search finds all. */
export class FindShops extends Query<ShopPage> {
  constructor(
    readonly organizationId: Id,
    readonly search: string,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindShops)
export class FindShopsHandler implements IQueryHandler<FindShops> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, search, after, limit }: FindShops): Promise<ShopPage> {
    const found = await this.reading.of(organizationId).shop.findMany({
      where: { organizationId, ...matching(search.replaceAll('\0', '').trim()) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      include: WITH_IDENTITIES,
      take: limit + 1,
      ...(after !== null && isId(after) ? { cursor: { id: after }, skip: 1 } : {}),
    });
    const items = found.slice(0, limit).map(viewOfShop);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}

const matching = (search: string) => {
  if (search === '') return {};
  // In a LIKE pattern % and _ stand for anything; Prisma passes them on as they are.
  const part = (text: string) =>
    ({ contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }) as const;
  const digits = search.replace(/[\s+()-]/g, '');
  return { OR: [{ name: part(search) }, { identities: { some: { address: part(digits || search) } } }] };
};
