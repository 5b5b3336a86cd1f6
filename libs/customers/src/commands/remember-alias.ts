import type { Id, Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type InvalidAlias, shopAlias, ShopAliases } from '../domain/shop-aliases.js';

type Outcome = Result<void, InvalidAlias | { readonly kind: 'shop-not-found' }>;

/** From now on this shop means `sku` by `name`, where other products fit the name as well; other shops do not. */
export class RememberAliasCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly name: string,
    readonly sku: string,
    /** The inbound message that told; null for staff. */
    readonly messageId: number | null,
  ) {
    super();
  }
}

@CommandHandler(RememberAliasCommand)
export class RememberAliasHandler implements ICommandHandler<RememberAliasCommand> {
  constructor(private readonly aliases: ShopAliases) {}

  async execute({ organizationId, shopId, name, sku, messageId }: RememberAliasCommand): Promise<Outcome> {
    const alias = shopAlias(name, sku);
    return alias.ok ? this.aliases.remember(organizationId, shopId, alias.value, messageId) : alias;
  }
}
