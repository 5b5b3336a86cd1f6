import { FindShops, FindShopsWithoutState, SetShopProfileCommand, type ShopView } from '@munshi/customers';
import { isId } from '@munshi/kernel';
import { Body, Get, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { listOf, listQuery, searchText, toList } from '../http/lists.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
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
    state: z
      .string()
      .nullable()
      .describe('code of the state that its goods go to; null for that of its tax number or address'),
    city: z.string().nullable(),
    tags: z.array(z.string()).describe('what staff tell shops apart by'),
    verified: z.boolean().describe('false for a number that nobody knew'),
    identities: z.array(z.string()).describe('where it writes from: phone digits, or ids of the provider'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Shop' });
const shopList = listOf(shopAnswer);
const withoutStateQuery = listQuery(isId);
const shopQuery = listQuery(isId).extend({ search: searchText.describe('part of the name or of a number') });

/** All of it: a field that is left out would wipe what is stored. */
const profile = z
  .strictObject({
    city: z.string().max(200).nullable(),
    tags: z.array(z.string().max(200)).max(200),
  })
  .meta({ id: 'ShopProfile' });

@StaffController('shops')
export class ShopsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
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

  @Get('without-state')
  @Answers(
    'Unregistered shops whose address tells no state, so that they are taxed as if they were in the seller’s: their terms or the import say it',
    shopList,
  )
  async withoutState(
    @Query({ schema: withoutStateQuery }) { after, limit }: z.output<typeof withoutStateQuery>,
  ): Promise<z.output<typeof shopList>> {
    const found = new FindShopsWithoutState(await this.organization.find(), after ?? null, limit);
    return toList(await this.queries.execute(found), toShopAnswer);
  }

  @Put(':id/profile')
  @Answers('Overwrites its city and tags: what segments of campaigns ask for', profile)
  @MayBeMissing()
  @MayBeRefused()
  async putProfile(
    @Param('id', { schema: z.uuid() }) shopId: string,
    @Body({ schema: profile }) given: z.output<typeof profile>,
  ): Promise<z.output<typeof profile>> {
    const action = { name: 'shop-profile.put', subject: shopId, detail: given };
    const { city, tags } = await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new SetShopProfileCommand(organizationId, shopId, given)),
    );
    return { city, tags: [...tags] };
  }
}

const toShopAnswer = (shop: ShopView): z.output<typeof shopAnswer> => ({
  id: shop.id,
  name: shop.name,
  priceList: shop.priceList,
  language: shop.language,
  address: shop.address,
  taxId: shop.taxId,
  state: shop.state,
  city: shop.city,
  tags: [...shop.tags],
  verified: shop.verified,
  identities: [...shop.identities],
  createdAt: shop.createdAt.toISOString(),
});
