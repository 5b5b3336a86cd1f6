import { FindShops, type ShopView } from '@munshi/customers';
import { isId } from '@munshi/kernel';
import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, searchText, toList } from '../http/lists.js';
import { Answers, StaffController } from '../http/staff-controller.js';
import { StaffOrganization } from '../staff-organization.js';

const shopAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    priceList: z.string(),
    language: z
      .string()
      .nullable()
      .describe("en, hi, hi-Latn or pt; null for what it writes in, or else the organization's"),
    address: z.string().nullable(),
    taxId: z.string().nullable(),
    verified: z.boolean().describe('false for a number that nobody knew'),
    identities: z.array(z.string()).describe('where it writes from: phone digits, or ids of the provider'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Shop' });
const shopList = listOf(shopAnswer);
const shopQuery = listQuery(isId).extend({ search: searchText.describe('part of the name or of a number') });

@StaffController('shops')
export class ShopsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('Shops in the order of their names', shopList)
  async list(
    @Query({ schema: shopQuery }) { search, after, limit }: z.output<typeof shopQuery>,
  ): Promise<z.output<typeof shopList>> {
    const found = new FindShops(await this.organization.find(), search, after ?? null, limit);
    return toList(await this.queries.execute(found), toShopAnswer);
  }
}

const toShopAnswer = (shop: ShopView): z.output<typeof shopAnswer> => ({
  id: shop.id,
  name: shop.name,
  priceList: shop.priceList,
  language: shop.language,
  address: shop.address,
  taxId: shop.taxId,
  verified: shop.verified,
  identities: [...shop.identities],
  createdAt: shop.createdAt.toISOString(),
});
