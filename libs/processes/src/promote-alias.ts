import { AddAliasCommand, type InvalidProduct, type ProductNotFound } from '@munshi/catalog';
import { type AliasNotFound, DecideOnAliasCommand } from '@munshi/customers';
import { UnitOfWork } from '@munshi/database';
import type { Id, Result } from '@munshi/kernel';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

type Refusal = AliasNotFound | InvalidProduct | ProductNotFound;

/** What several shops call a product becomes one of its names in the catalogue, for everybody. */
export class PromoteAliasCommand extends Command<Result<void, Refusal>> {
  constructor(
    readonly organizationId: Id,
    readonly name: string,
    readonly sku: string,
  ) {
    super();
  }
}

@CommandHandler(PromoteAliasCommand)
export class PromoteAliasHandler implements ICommandHandler<PromoteAliasCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandBus,
  ) {}

  execute({ organizationId, name, sku }: PromoteAliasCommand): Promise<Result<void, Refusal>> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Result<void, Refusal>> => {
      const added = await this.commands.execute(new AddAliasCommand(organizationId, sku, name));
      if (!added.ok) return added;
      return this.commands.execute(new DecideOnAliasCommand(organizationId, name, sku, 'promoted'));
    });
  }
}
