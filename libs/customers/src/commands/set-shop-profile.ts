import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { checkProfile, type InvalidProfile } from '../domain/shop-profile.js';
import type { ShopProfile } from '../domain/shop.js';
import { Shops } from '../domain/shops.js';

type Outcome = Result<ShopProfile, InvalidProfile | { readonly kind: 'shop-not-found' }>;

/** Where a shop is, and what staff tell it apart by: what segments of campaigns ask for. */
export class SetShopProfileCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly profile: ShopProfile,
  ) {
    super();
  }
}

@CommandHandler(SetShopProfileCommand)
export class SetShopProfileHandler implements ICommandHandler<SetShopProfileCommand> {
  constructor(private readonly shops: Shops) {}

  async execute({ organizationId, shopId, profile }: SetShopProfileCommand): Promise<Outcome> {
    const checked = checkProfile(profile);
    if (!checked.ok) return checked;
    const isKnown = await this.shops.putProfile(organizationId, shopId, checked.value);
    return isKnown ? ok(checked.value) : refuse({ kind: 'shop-not-found' });
  }
}
