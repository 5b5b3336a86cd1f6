import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { aliasKey } from '@munshi/order-reading';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AliasDecision, type AliasNotFound, ShopAliases } from '../domain/shop-aliases.js';

/** What becomes of a proposed name; it is not proposed again for this product. */
export class DecideOnAliasCommand extends Command<Result<void, AliasNotFound>> {
  constructor(
    readonly organizationId: Id,
    readonly name: string,
    readonly sku: string,
    readonly decision: AliasDecision,
  ) {
    super();
  }
}

@CommandHandler(DecideOnAliasCommand)
export class DecideOnAliasHandler implements ICommandHandler<DecideOnAliasCommand> {
  constructor(private readonly aliases: ShopAliases) {}

  async execute(command: DecideOnAliasCommand): Promise<Result<void, AliasNotFound>> {
    const { organizationId, name, sku, decision } = command;
    const words = aliasKey(name);
    if (words === '') return refuse({ kind: 'alias-not-found' });
    await this.aliases.decide(organizationId, words, sku, decision);
    return done;
  }
}
