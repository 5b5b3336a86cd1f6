import { Catalogue, type ProductNotFound } from '@munshi/catalog';
import {
  type InvalidShopDiscount,
  type KeptDiscount,
  SetShopDiscountCommand,
  type ShopDiscount,
} from '@munshi/customers';
import { type Id, refuse, type Result } from '@munshi/kernel';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

/** Nothing is sold in a group of this name. */
export interface GroupNotFound {
  readonly kind: 'group-not-found';
  readonly category: string;
}

type Refusals = InvalidShopDiscount | { readonly kind: 'shop-not-found' } | ProductNotFound | GroupNotFound;
type Outcome = Result<KeptDiscount, Refusals>;

/** Gives a shop a discount on goods that there are: one on a misspelt name would never be had. */
export class GiveShopDiscountCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly discount: ShopDiscount,
  ) {
    super();
  }
}

@CommandHandler(GiveShopDiscountCommand)
export class GiveShopDiscountHandler implements ICommandHandler<GiveShopDiscountCommand> {
  constructor(
    private readonly commands: CommandBus,
    private readonly catalogue: Catalogue,
  ) {}

  async execute({ organizationId, shopId, discount }: GiveShopDiscountCommand): Promise<Outcome> {
    const { sku, category } = discount;
    const catalogue = await this.catalogue.current(organizationId);
    if (sku !== null && !catalogue.product(sku)) return refuse({ kind: 'product-not-found', sku });
    if (category !== null && !catalogue.hasGroup(category))
      return refuse({ kind: 'group-not-found', category });
    return this.commands.execute(new SetShopDiscountCommand(organizationId, shopId, discount));
  }
}
