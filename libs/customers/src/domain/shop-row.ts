import { isPrintable, type Result } from '@munshi/kernel';
import { profileProblems } from './shop-profile.js';
import { type KeptOfShop, LANGUAGES, type ShopEntry } from './shop.js';

/** One row of a CSV file; `line` is where it stands in the file, from 1. */
export interface ShopRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface BadShopRow {
  readonly line: number;
  readonly problems: readonly string[];
}

export interface BadShopRows {
  readonly kind: 'bad-rows';
  /** Every bad row, in the order of the file. */
  readonly rows: readonly BadShopRow[];
}

/** What a row is held against; comes from whoever knows phones and price lists. */
export interface ShopRowRules {
  /** Null for what is no phone number that can have WhatsApp. */
  readonly canonicalPhone: (text: string) => string | null;
  readonly priceLists: readonly string[];
  readonly defaultPriceList: string;
  /** The code of a state of the seller's law, of its code or name; null for what is none. */
  readonly readState: (text: string) => string | null;
}

const MAY_LACK = [
  ['price_list', 'priceList'],
  ['language', 'language'],
  ['address', 'address'],
  ['gstin', 'taxId'],
] as const satisfies readonly (readonly [column: string, KeptOfShop])[];

/** What the file has no column for: whoever enters tags of shops takes no tax number from them. An empty cell does. */
export const keptBy = (rows: readonly ShopRow[]): readonly KeptOfShop[] =>
  MAY_LACK.filter(([column]) => !rows.some(({ values }) => Object.hasOwn(values, column))).map(
    ([, kept]) => kept,
  );

/**
 * Columns: `name,phone,price_list,language,address,gstin,state,city,tags`; all but the first two may be empty. Tags are
 * parted by `;`, and without any, as without a city or a state, the shop keeps what it has. An empty price list, or
 * `default`, is the default one, whatever it is called.
 */
export const readShopRow = ({ line, values }: ShopRow, rules: ShopRowRules): ShopEntry | BadShopRow => {
  const text = (column: string): string => (values[column] ?? '').trim();
  const [name, address, taxId, language] = [text('name'), text('address'), text('gstin'), text('language')];
  const phone = rules.canonicalPhone(text('phone'));
  const named = text('price_list');
  const priceList = named === '' || named === 'default' ? rules.defaultPriceList : named;
  const [city, tags] = [text('city'), tagsIn(text('tags'))];
  const givenState = text('state');
  const state = givenState === '' ? null : rules.readState(givenState);
  const spoken = LANGUAGES.find((known) => known === language) ?? null;
  const problems = [
    ...(name === '' ? ['name is missing'] : []),
    ...(name.length > 200 ? ['name is longer than 200 characters'] : []),
    ...(isPrintable(name) && isPrintable(address)
      ? []
      : ['name or address holds a character that cannot be shown']),
    ...(phone === null ? [`phone ${text('phone')} is no phone number`] : []),
    ...(rules.priceLists.includes(priceList) ? [] : [`there is no price list ${priceList}`]),
    ...(language === '' || spoken ? [] : [`language ${language} is none of ${LANGUAGES.join(', ')}`]),
    ...(address.length > 500 ? ['address is longer than 500 characters'] : []),
    ...(givenState === '' || state ? [] : [`there is no state ${givenState}`]),
    ...(taxId === '' || /^[0-9A-Za-z./-]{5,20}$/.test(taxId) ? [] : [`gstin ${taxId} is no tax number`]),
  ];
  problems.push(...profileProblems({ city, tags }));
  if (problems.length > 0 || phone === null) return { line, problems };
  const profile = { ...(state && { state }), ...(city !== '' && { city }), ...(tags.length > 0 && { tags }) };
  return {
    name,
    phone,
    priceList,
    language: spoken,
    address: address || null,
    taxId: taxId || null,
    ...profile,
  };
};

const tagsIn = (text: string): string[] =>
  text
    .split(';')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** Reads every row; a phone that comes twice is bad the second time, however it is written. */
export const readShopRows = (
  rows: readonly ShopRow[],
  rules: ShopRowRules,
): Result<readonly ShopEntry[], BadShopRows> => {
  const firstLine = new Map<string, number>();
  const entries: ShopEntry[] = [];
  const bad: BadShopRow[] = [];
  for (const row of rows) {
    const read = readShopRow(row, rules);
    if ('problems' in read) {
      bad.push(read);
      continue;
    }
    const before = firstLine.get(read.phone);
    if (before === undefined) firstLine.set(read.phone, row.line);
    if (before === undefined) entries.push(read);
    else bad.push({ line: row.line, problems: [`phone ${read.phone} is on line ${before} already`] });
  }
  return bad.length > 0
    ? { ok: false, refusal: { kind: 'bad-rows', rows: bad } }
    : { ok: true, value: entries };
};
