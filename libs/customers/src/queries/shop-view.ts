import type { Prisma } from '@munshi/database';
import type { Language, Shop, ShopProfile } from '../domain/shop.js';

export interface ShopView extends Omit<Shop, 'discounts'>, ShopProfile {
  /** Where it writes from: phone digits, business-scoped user ids. */
  readonly identities: readonly string[];
  readonly createdAt: Date;
}

export const WITH_IDENTITIES = {
  identities: { select: { address: true }, orderBy: { address: 'asc' } },
} satisfies Prisma.ShopInclude;

type StoredShop = Prisma.ShopGetPayload<{ include: typeof WITH_IDENTITIES }>;

export const viewOfShop = ({
  organizationId: _,
  identities,
  language,
  creditLimitMinor,
  ...shop
}: StoredShop): ShopView => ({
  ...shop,
  language: language as Language | null,
  creditLimitMinor: creditLimitMinor === null ? null : Number(creditLimitMinor),
  identities: identities.map(({ address }) => address),
});
