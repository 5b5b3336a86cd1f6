import { EndShopDiscountCommand, FindShop, FindShopDiscounts, type KeptDiscount } from '@munshi/customers';
import { type Id, isId } from '@munshi/kernel';
import { GiveShopDiscountCommand } from '@munshi/processes';
import { Body, Delete, Get, Param, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

const day = z.iso.date().nullable();
const fields = {
  sku: z.string().min(1).max(64).nullable().default(null).describe('the product that it is on'),
  category: z.string().min(1).max(200).nullable().default(null).describe('or the group of products'),
  percent: z
    .number()
    .min(0)
    .max(100)
    .multipleOf(0.01)
    .describe('of the price; 0 excepts goods from a discount on more'),
  validFrom: day.default(null).describe("the first day of it, in the seller's zone; null for at once"),
  validUntil: day.default(null).describe('the last day of it; null for no end'),
};
const request = z.strictObject(fields).meta({ id: 'ShopDiscountRequest' });
const discountAnswer = z
  .object({ id: z.uuid(), ...fields, setAt: z.iso.datetime() })
  .meta({ id: 'ShopDiscount' });
const discountList = z.object({ items: z.array(discountAnswer) });
type DiscountList = z.output<typeof discountList>;

/** What a shop has off the prices of its list; what counts is the one on the product, its group, or everything. */
@StaffController('shops')
export class ShopDiscountsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get(':id/discounts')
  @Answers(
    'What the shop has off, past and coming too; a shop has nothing off unless it is set',
    discountList,
  )
  @MayBeMissing()
  async list(@Param('id') id: string): Promise<DiscountList> {
    const organizationId = await this.organization.find();
    await this.shop(organizationId, id);
    const found = await this.queries.execute(new FindShopDiscounts(organizationId, id));
    return { items: found.map(toDiscountAnswer) };
  }

  @Put(':id/discounts')
  @Answers(
    'Gives the shop a discount on a product, a group, or on everything where neither is named, in the place of the one on the same; they do not add up',
    discountList,
  )
  @MayBeMissing()
  @MayBeRefused()
  async put(
    @Param('id') id: string,
    @Body({ schema: request }) given: z.output<typeof request>,
  ): Promise<DiscountList> {
    await this.shop(await this.organization.find(), id);
    const { percent, ...rest } = given;
    const discount = { ...rest, rate: Math.round(percent * 100) };
    await this.actions.perform({ name: 'shop-discount.put', subject: id, detail: given }, (organizationId) =>
      this.commands.execute(new GiveShopDiscountCommand(organizationId, id, discount)),
    );
    return this.list(id);
  }

  @Delete(':id/discounts/:discount')
  @Answers('Ends it; what the shop has confirmed stays as it was shown', discountList)
  @MayBeMissing()
  async end(@Param('id') id: string, @Param('discount') discountId: string): Promise<DiscountList> {
    await this.shop(await this.organization.find(), id);
    if (!isId(discountId)) throw new Refused({ kind: 'shop-discount-not-found' });
    await this.actions.perform(
      { name: 'shop-discount.end', subject: id, detail: { discount: discountId } },
      (organizationId) => this.commands.execute(new EndShopDiscountCommand(organizationId, id, discountId)),
    );
    return this.list(id);
  }

  private async shop(organizationId: Id, id: string): Promise<void> {
    const found = isId(id) ? await this.queries.execute(new FindShop(organizationId, id)) : null;
    if (found === null) throw new Refused({ kind: 'shop-not-found' });
  }
}

const toDiscountAnswer = ({ id, sku, category, rate, validFrom, validUntil, setAt }: KeptDiscount) => ({
  ...{ id, sku, category, validFrom, validUntil },
  percent: rate / 100,
  setAt: setAt.toISOString(),
});
