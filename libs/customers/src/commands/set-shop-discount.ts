import { Clock, type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { checkShopDiscount, type InvalidShopDiscount, type ShopDiscount } from '../domain/shop-discount.js';
import { type KeptDiscount, ShopDiscounts } from '../domain/shop-discounts.js';

type Outcome = Result<KeptDiscount, InvalidShopDiscount | { readonly kind: 'shop-not-found' }>;

/** What the shop has off from now on, in the place of what it had off the same goods; what it has confirmed stays. */
export class SetShopDiscountCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly discount: ShopDiscount,
  ) {
    super();
  }
}

@CommandHandler(SetShopDiscountCommand)
export class SetShopDiscountHandler implements ICommandHandler<SetShopDiscountCommand> {
  constructor(
    private readonly discounts: ShopDiscounts,
    private readonly clock: Clock,
  ) {}

  async execute({ organizationId, shopId, discount }: SetShopDiscountCommand): Promise<Outcome> {
    const checked = checkShopDiscount(discount);
    if (!checked.ok) return checked;
    const kept = await this.discounts.put(organizationId, shopId, checked.value, this.clock.now());
    return kept === null ? refuse({ kind: 'shop-not-found' }) : ok(kept);
  }
}
