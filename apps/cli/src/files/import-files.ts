import {
  type BadProductRows,
  type BadRow,
  FindPriceLists,
  ImportProductsCommand,
  STANDARD_PRICE_LIST,
} from '@munshi/catalog';
import { type BadShopRows, ImportShopsCommand } from '@munshi/customers';
import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Organizations, taxProfileOfSeller } from '@munshi/organizations';
import type { CsvFile } from '@munshi/spreadsheets';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { canonicalPhone } from '@munshi/channels';

const COLUMNS = {
  products: [
    'sku',
    'name',
    'category',
    'unit',
    'packs',
    'aliases',
    'tax_rate',
    'hsn',
    'price',
    'currency',
    'on_hand',
  ],
  shops: ['name', 'phone', 'price_list', 'language', 'address', 'gstin', 'state', 'city', 'tags'],
} as const;

/** Without these no row is good. */
const NEEDED = { products: ['name', 'unit', 'tax_rate', 'price'], shops: ['name'] } as const;

export type Subject = keyof typeof COLUMNS;

export type ImportRefusal =
  | { readonly kind: 'unknown-file' }
  | {
      readonly kind: 'wrong-columns';
      readonly unknown: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly kind: 'bad-rows'; readonly rows: readonly BadRow[] };

export interface Imported {
  readonly subject: Subject;
  readonly count: number;
}

/** `1 product`, `2 products` */
export const counted = ({ count, subject }: Imported): string =>
  `${count} ${count === 1 ? subject.slice(0, -1) : subject}`;

/** Products have a `sku`, shops a `phone`. */
const subjectOf = ({ columns }: CsvFile): Subject | null =>
  columns.includes('sku') ? 'products' : columns.includes('phone') ? 'shops' : null;

const isKnown = (subject: Subject, column: string): boolean =>
  COLUMNS[subject].some((known) => known === column) || (subject === 'products' && /^price:./.test(column));

/** Imports all of the file or nothing of it; every bad row is told. */
export const importFile = async (
  nest: INestApplicationContext,
  organizationId: Id,
  file: CsvFile,
  dryRun: boolean,
): Promise<Result<Imported, ImportRefusal>> => {
  const subject = subjectOf(file);
  if (subject === null) return refuse({ kind: 'unknown-file' });
  const unknown = file.columns.filter((column) => !isKnown(subject, column));
  const missing = NEEDED[subject].filter((column) => !file.columns.includes(column));
  if (unknown.length > 0 || missing.length > 0) return refuse({ kind: 'wrong-columns', unknown, missing });
  const rehearse = dryRun || file.bad.length > 0;
  const outcome = await (subject === 'products' ? importProducts : importShops)(
    nest,
    organizationId,
    file,
    rehearse,
  );
  const bad = [...file.bad, ...(outcome.ok ? [] : outcome.refusal.rows)].sort(
    (left, right) => left.line - right.line,
  );
  if (!outcome.ok || bad.length > 0) return refuse({ kind: 'bad-rows', rows: bad });
  return ok({ subject, count: outcome.value.count });
};

type Outcome = Promise<Result<{ readonly count: number }, BadProductRows | BadShopRows>>;

const importProducts = (
  nest: INestApplicationContext,
  organizationId: Id,
  { rows }: CsvFile,
  dryRun: boolean,
): Outcome => nest.get(CommandBus).execute(new ImportProductsCommand(organizationId, rows, dryRun));

const importShops = async (
  nest: INestApplicationContext,
  organizationId: Id,
  { rows }: CsvFile,
  dryRun: boolean,
): Outcome => {
  const seller = await nest.get(Organizations).find(organizationId);
  const lists = await nest.get(QueryBus).execute(new FindPriceLists(organizationId));
  const rules = {
    canonicalPhone: canonicalPhone(seller.phoneRegion),
    priceLists: [STANDARD_PRICE_LIST, ...lists.map(({ name }) => name)],
    defaultPriceList: lists.find(({ isDefault }) => isDefault)?.name ?? STANDARD_PRICE_LIST,
    readState: taxProfileOfSeller(seller).readState,
  };
  return nest.get(CommandBus).execute(new ImportShopsCommand(organizationId, rows, rules, dryRun));
};
