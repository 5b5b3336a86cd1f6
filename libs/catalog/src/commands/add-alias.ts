import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { aliasProblems, type InvalidProduct } from '../domain/product.js';
import { ProductRepository } from '../domain/product.repository.js';

export interface ProductNotFound {
  readonly kind: 'product-not-found';
  readonly sku: string;
}

type Outcome = Result<void, InvalidProduct | ProductNotFound>;

/** One more name for a product, for everybody; nothing changes where it has the name already. */
export class AddAliasCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly sku: string,
    readonly alias: string,
  ) {
    super();
  }
}

@CommandHandler(AddAliasCommand)
export class AddAliasHandler implements ICommandHandler<AddAliasCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ organizationId, sku, alias }: AddAliasCommand): Promise<Outcome> {
    const problems = aliasProblems(alias);
    if (problems.length > 0) return refuse({ kind: 'invalid-product', problems });
    const there = await this.products.addAlias(organizationId, sku, alias);
    return there ? done : refuse({ kind: 'product-not-found', sku });
  }
}
