import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ShopDiscounts } from '../domain/shop-discounts.js';

export interface ShopDiscountNotFound {
  readonly kind: 'shop-discount-not-found';
}

/** The shop has it no more; what it has confirmed stays as it was shown. */
export class EndShopDiscountCommand extends Command<Result<void, ShopDiscountNotFound>> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly discountId: Id,
  ) {
    super();
  }
}

@CommandHandler(EndShopDiscountCommand)
export class EndShopDiscountHandler implements ICommandHandler<EndShopDiscountCommand> {
  constructor(private readonly discounts: ShopDiscounts) {}

  async execute({ organizationId, shopId, discountId }: EndShopDiscountCommand) {
    const had = await this.discounts.end(organizationId, shopId, discountId);
    return had ? done : refuse({ kind: 'shop-discount-not-found' as const });
  }
}
