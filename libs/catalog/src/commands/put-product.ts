import { done, type Id, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { checkProduct, type InvalidProduct, type ProductInput } from '../domain/product.js';
import { ProductRepository } from '../domain/product.repository.js';

type Outcome = Result<void, InvalidProduct>;

/** Adds the product, or overwrites it; prices on lists that are not named stay. */
export class PutProductCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly product: ProductInput,
  ) {
    super();
  }
}

@CommandHandler(PutProductCommand)
export class PutProductHandler implements ICommandHandler<PutProductCommand> {
  constructor(
    private readonly products: ProductRepository,
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId, product }: PutProductCommand): Promise<Outcome> {
    const { currency } = await this.organizations.find(organizationId);
    const checked = checkProduct(product, currency, await this.products.defaultPriceList(organizationId));
    if (!checked.ok) return checked;
    await this.products.put(organizationId, [checked.value]);
    return done;
  }
}
