import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { Organizations, taxProfileOfSeller } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ShopTerms } from '../domain/shop.js';
import { checkTerms, type InvalidTerms } from '../domain/shop-terms.js';
import { Shops } from '../domain/shops.js';

type Outcome = Result<void, InvalidTerms | { readonly kind: 'shop-not-found' }>;

/** On what terms the shop buys from now on; what it has been billed stays due when it was. */
export class SetShopTermsCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly terms: ShopTerms,
  ) {
    super();
  }
}

@CommandHandler(SetShopTermsCommand)
export class SetShopTermsHandler implements ICommandHandler<SetShopTermsCommand> {
  constructor(
    private readonly shops: Shops,
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId, shopId, terms }: SetShopTermsCommand): Promise<Outcome> {
    const law = taxProfileOfSeller(await this.organizations.find(organizationId));
    const checked = checkTerms(terms, law);
    if (!checked.ok) return checked;
    const isKnown = await this.shops.putTerms(organizationId, shopId, checked.value);
    return isKnown ? done : refuse({ kind: 'shop-not-found' });
  }
}
