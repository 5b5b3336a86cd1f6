import type { Currency, Result } from '@munshi/kernel';
import { taxRateOf } from '@munshi/tax';
import { checkProduct, type ListPrice, type Product } from './product.js';
import type { KeptOfProduct } from './product.repository.js';
import { writtenAmount } from './written-amount.js';

/** One row of a CSV file; `line` is where it stands in the file, from 1. */
export interface ImportRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface BadRow {
  readonly line: number;
  readonly problems: readonly string[];
}

const PRICE = 'price';
const NAMED_PRICE = 'price:';

const MAY_LACK: readonly KeptOfProduct[] = ['category', 'packs', 'aliases', 'hsn'];

/** What the file has no column for: a list of new prices takes no packs and names from the goods. An empty cell does. */
export const keptBy = (rows: readonly ImportRow[]): readonly KeptOfProduct[] =>
  MAY_LACK.filter((column) => !rows.some(({ values }) => Object.hasOwn(values, column)));

/**
 * Columns: `sku,name,category,unit,packs,aliases,tax_rate,hsn,price,price:<list>,currency,on_hand`; packs are written
 * `carton=24;dozen=12`, aliases `a;b`, the tax rate in percent, prices in rupees (or whatever the currency is).
 * An empty price leaves that list alone, an empty `on_hand` the count.
 */
export const readProductRow = (
  { line, values }: ImportRow,
  currency: Currency,
  defaultPriceList: string,
): Product | BadRow => {
  const problems: string[] = [];
  const text = (column: string): string => (values[column] ?? '').trim();
  const quoted = text('currency') || currency;
  const list = (column: string): string[] =>
    text(column).split(';').map((part) => part.trim()).filter((part) => part !== ''); // prettier-ignore

  const packs = list('packs').map((pack): [string, number] => {
    const [name = '', units = ''] = pack.split('=').map((part) => part.trim());
    if (!/^\d+(\.\d+)?$/.test(units)) problems.push(`pack ${pack} is not written like carton=24`);
    return [name, Number(units)];
  });
  const names = packs.map(([name]) => name);
  for (const [index, name] of names.entries())
    if (names.indexOf(name) !== index) problems.push(`pack ${name} comes more than once`);
  const prices = Object.keys(values).flatMap((column): ListPrice[] => {
    if ((column !== PRICE && !column.startsWith(NAMED_PRICE)) || text(column) === '') return [];
    const amount = writtenAmount(text(column), quoted);
    if (!amount.ok) problems.push(`${column} ${text(column)} ${amount.refusal.why}`);
    const priceList = column === PRICE ? null : column.slice(NAMED_PRICE.length).trim();
    return [{ priceList, minor: amount.ok ? amount.value : 0, currency: quoted }];
  });
  for (const column of [PRICE, 'tax_rate']) if (text(column) === '') problems.push(`${column} is missing`);

  const checked = checkProduct(
    {
      sku: text('sku'),
      name: text('name'),
      category: text('category'),
      unit: text('unit'),
      packs: Object.fromEntries(packs),
      aliases: list('aliases'),
      taxRate: text('tax_rate') === '' ? 0 : (percentIn(text('tax_rate')) ?? -1),
      hsn: text('hsn') || null,
      prices,
      onHand: text('on_hand') || null,
    },
    currency,
    defaultPriceList,
  );
  const all = checked.ok ? problems : [...problems, ...checked.refusal.problems];
  return checked.ok && all.length === 0 ? checked.value : { line, problems: [...new Set(all)] };
};

/** Reads every row; a SKU that comes twice is bad the second time. */
export const readProductRows = (
  rows: readonly ImportRow[],
  currency: Currency,
  defaultPriceList: string,
): Result<readonly Product[], { readonly kind: 'bad-rows'; readonly rows: readonly BadRow[] }> => {
  const firstLine = new Map<string, number>();
  const products: Product[] = [];
  const bad: BadRow[] = [];
  for (const row of rows) {
    const read = readProductRow(row, currency, defaultPriceList);
    const sku = (row.values['sku'] ?? '').trim();
    const before = firstLine.get(sku);
    if ('problems' in read) bad.push(read);
    else if (before !== undefined)
      bad.push({ line: row.line, problems: [`sku ${sku} is on line ${before} already`] });
    else products.push(read);
    if (before === undefined) firstLine.set(sku, row.line);
  }
  return bad.length > 0
    ? { ok: false, refusal: { kind: 'bad-rows', rows: bad } }
    : { ok: true, value: products };
};

const percentIn = (text: string): number | null => {
  try {
    return taxRateOf(text);
  } catch {
    return null;
  }
};
