import { done, type Id, type Quantity, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProductRepository } from '../domain/product.repository.js';

export type StockRefusal =
  | { readonly kind: 'unknown-products'; readonly skus: readonly string[] }
  | { readonly kind: 'below-zero'; readonly skus: readonly string[] };

type Outcome = Result<void, StockRefusal>;

export interface StockCount {
  readonly sku: string;
  /** In the product's own unit. */
  readonly onHand: Quantity;
}

/** What somebody counted in the warehouse; what is reserved stays reserved. The last count of a SKU holds. */
export class RecordStockCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly counts: readonly StockCount[],
  ) {
    super();
  }
}

@CommandHandler(RecordStockCommand)
export class RecordStockHandler implements ICommandHandler<RecordStockCommand> {
  constructor(private readonly products: ProductRepository) {}

  async execute({ organizationId, counts }: RecordStockCommand): Promise<Outcome> {
    const negative = counts.filter(({ onHand }) => onHand.thousandths < 0).map(({ sku }) => sku);
    if (negative.length > 0) return refuse({ kind: 'below-zero', skus: negative });
    const amounts = new Map(counts.map(({ sku, onHand }) => [sku, onHand]));
    const unknown = await this.products.recordStock(organizationId, amounts);
    return unknown.length === 0 ? done : refuse({ kind: 'unknown-products', skus: unknown });
  }
}
