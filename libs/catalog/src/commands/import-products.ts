import { type Id, ok, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type BadRow, type ImportRow, keptBy, readProductRows } from '../domain/product-row.js';
import { ProductRepository } from '../domain/product.repository.js';

export interface BadProductRows {
  readonly kind: 'bad-rows';
  /** Every bad row, in the order of the file. */
  readonly rows: readonly BadRow[];
}

type Outcome = Result<{ readonly count: number }, BadProductRows>;

/** All rows or none: one bad row and nothing is changed. A dry run changes nothing either way. */
export class ImportProductsCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly rows: readonly ImportRow[],
    readonly dryRun: boolean,
  ) {
    super();
  }
}

@CommandHandler(ImportProductsCommand)
export class ImportProductsHandler implements ICommandHandler<ImportProductsCommand> {
  constructor(
    private readonly products: ProductRepository,
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId, rows, dryRun }: ImportProductsCommand): Promise<Outcome> {
    const { currency } = await this.organizations.find(organizationId);
    const read = readProductRows(rows, currency, await this.products.defaultPriceList(organizationId));
    if (!read.ok) return read;
    if (!dryRun && read.value.length > 0) await this.products.put(organizationId, read.value, keptBy(rows));
    return ok({ count: read.value.length });
  }
}
