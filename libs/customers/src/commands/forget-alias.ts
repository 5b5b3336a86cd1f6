import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { aliasKey } from '@munshi/order-reading';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AliasNotFound, ShopAliases } from '../domain/shop-aliases.js';

/** The shop is asked again when it uses the name. */
export class ForgetAliasCommand extends Command<Result<void, AliasNotFound>> {
  constructor(
    readonly organizationId: Id,
    readonly shopId: Id,
    readonly name: string,
  ) {
    super();
  }
}

@CommandHandler(ForgetAliasCommand)
export class ForgetAliasHandler implements ICommandHandler<ForgetAliasCommand> {
  constructor(private readonly aliases: ShopAliases) {}

  async execute({ organizationId, shopId, name }: ForgetAliasCommand): Promise<Result<void, AliasNotFound>> {
    const forgotten = await this.aliases.forget(organizationId, shopId, aliasKey(name));
    return forgotten ? done : refuse({ kind: 'alias-not-found' });
  }
}
