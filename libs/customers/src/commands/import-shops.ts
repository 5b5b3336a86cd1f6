import { type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  type BadShopRows,
  keptBy,
  readShopRows,
  type ShopRow,
  type ShopRowRules,
} from '../domain/shop-row.js';
import { Shops } from '../domain/shops.js';

type Outcome = Result<{ readonly count: number }, BadShopRows>;

/** All rows or none: one bad row and nothing is changed. A dry run changes nothing either way. */
export class ImportShopsCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly rows: readonly ShopRow[],
    readonly rules: ShopRowRules,
    readonly dryRun: boolean,
  ) {
    super();
  }
}

@CommandHandler(ImportShopsCommand)
export class ImportShopsHandler implements ICommandHandler<ImportShopsCommand> {
  constructor(private readonly shops: Shops) {}

  async execute({ organizationId, rows, rules, dryRun }: ImportShopsCommand): Promise<Outcome> {
    const read = readShopRows(rows, rules);
    if (!read.ok) return read;
    if (!dryRun && read.value.length > 0) await this.shops.enter(organizationId, read.value, keptBy(rows));
    return ok({ count: read.value.length });
  }
}
