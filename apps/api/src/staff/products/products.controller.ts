import {
  FindPriceLists,
  FindProduct,
  FindProducts,
  type ProductView,
  PutProductCommand,
} from '@munshi/catalog';
import type { Id } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { Body, Get, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { listOf, listQuery, searchText, toList } from '../http/lists.js';
import { Answers, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import {
  type PriceLists,
  productAnswer,
  productRequest,
  type ProductRequest,
  toProductAnswer,
  toProductInput,
} from './product-json.js';

const productList = listOf(productAnswer);
const productQuery = listQuery((text) => /^[^\p{Cc}\p{Cs}]{1,100}$/u.test(text)).extend({
  search: searchText.describe('part of the SKU, name or category, or a whole alias'),
});

@StaffController('products')
export class ProductsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
    private readonly organizations: Organizations,
  ) {}

  @Get()
  @Answers('Products in the order of their SKUs', productList)
  async list(
    @Query({ schema: productQuery }) { search, after, limit }: z.output<typeof productQuery>,
  ): Promise<z.output<typeof productList>> {
    const organizationId = await this.organization.find();
    const [page, lists] = await Promise.all([
      this.queries.execute(new FindProducts(organizationId, search, after ?? null, limit)),
      this.priceLists(organizationId),
    ]);
    return toList(page, (product) => toProductAnswer(product, lists));
  }

  @Put(':sku')
  @Answers('Adds the product, or overwrites it; its prices on other lists stay', productAnswer)
  @MayBeRefused()
  async put(
    @Param('sku') sku: string,
    @Body({ schema: productRequest }) given: ProductRequest,
  ): Promise<z.output<typeof productAnswer>> {
    const organizationId = await this.organization.find();
    const [stored, { currency }] = await Promise.all([
      this.find(organizationId, sku),
      this.organizations.find(organizationId),
    ]);
    const product = toProductInput(sku, given, stored, currency);
    const action = { name: 'product.put', subject: sku, detail: product };
    await this.actions.perform(action, () =>
      this.commands.execute(new PutProductCommand(organizationId, product)),
    );
    const [put, lists] = await Promise.all([this.find(organizationId, sku), this.priceLists(organizationId)]);
    if (put === null) throw new Error(`${sku} was put and is not there`);
    return toProductAnswer(put, lists);
  }

  private find(organizationId: Id, sku: string): Promise<ProductView | null> {
    return this.queries.execute(new FindProduct(organizationId, sku));
  }

  private async priceLists(organizationId: Id): Promise<PriceLists> {
    const [lists, { currency }] = await Promise.all([
      this.queries.execute(new FindPriceLists(organizationId)),
      this.organizations.find(organizationId),
    ]);
    return { defaultList: lists.find(({ isDefault }) => isDefault)?.name ?? null, currency };
  }
}
