import { type Currency, isPrintable, isWhole, ok, Quantity, refuse, type Result } from '@munshi/kernel';

/** A product as somebody typed it in. */
export interface ProductInput {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  /** What one of it is sold as, and counted in. */
  readonly unit: string;
  /** Units in each pack: `{ carton: 24 }`. */
  readonly packs: Readonly<Record<string, number>>;
  readonly aliases: readonly string[];
  /** Hundredths of a percent: 18 % is 1800. */
  readonly taxRate: number;
  readonly hsn: string | null;
  readonly prices: readonly ListPrice[];
  /** Null leaves the count as it is; a product that was never counted is always available. */
  readonly onHand: number | string | null;
}

export interface ListPrice {
  /** Null for the default list. */
  readonly priceList: string | null;
  /** Integer minor units for one `unit`, without tax. */
  readonly minor: number;
  readonly currency: Currency;
}

export interface Product extends Omit<ProductInput, 'onHand'> {
  readonly onHand: Quantity | null;
}

export interface InvalidProduct {
  readonly kind: 'invalid-product';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

const LONGEST_SKU = 64;
const LONGEST_NAME = 200;
const LONGEST_WORD = 40;
const DEAREST = 1_000_000_000_000;
const LARGEST_PACK = 100_000;
/** @param defaultPriceList which list a price without one is for */
export const checkProduct = (
  input: ProductInput,
  currency: Currency,
  defaultPriceList: string,
): Result<Product, InvalidProduct> => {
  const onHand = input.onHand === null ? null : quantityIn(input.onHand);
  const problems = [
    ...textProblems('sku', input.sku, LONGEST_SKU),
    ...textProblems('name', input.name, LONGEST_NAME),
    ...textProblems('unit', input.unit, LONGEST_WORD),
    ...(input.category === '' ? [] : textProblems('category', input.category, LONGEST_NAME)),
    ...input.aliases.flatMap(aliasProblems),
    ...packProblems(input),
    ...(isWhole(input.taxRate, 0, 10_000) ? [] : ['the tax rate must be between 0 and 100 %']),
    ...(input.hsn === null || /^\d{4,8}$/.test(input.hsn) ? [] : ['hsn must have 4 to 8 digits']),
    ...input.prices.flatMap((price) => priceProblems(price, currency)),
    ...listsPricedTwice(input.prices, defaultPriceList),
    ...(onHand === undefined ? ['on hand must be a number from 0, of at most three decimal places'] : []),
  ];
  return problems.length > 0 || onHand === undefined
    ? refuse({ kind: 'invalid-product', problems })
    : ok({ ...input, onHand });
};

/** What keeps a text from being a name of a product. */
export const aliasProblems = (alias: string): string[] => textProblems('alias', alias, LONGEST_NAME);

const textProblems = (field: string, text: string, longest: number): string[] => {
  if (text.trim() === '') return [`${field} is missing`];
  if (text !== text.trim()) return [`${field} begins or ends with a space`];
  if (text.length > longest) return [`${field} is longer than ${longest} characters`];
  return isPrintable(text) ? [] : [`${field} holds a character that cannot be shown`];
};

const packProblems = ({ packs, unit }: ProductInput): string[] =>
  Object.entries(packs).flatMap(([name, units]) => [
    ...textProblems('pack', name, LONGEST_WORD),
    ...(name === unit ? [`pack ${name} is called like the unit`] : []),
    ...(quantityIn(units)?.isPositive && units <= LARGEST_PACK
      ? []
      : [`pack ${name} must hold more than 0 and at most ${LARGEST_PACK} units`]),
  ]);

const priceProblems = ({ priceList, minor, currency }: ListPrice, expected: Currency): string[] => [
  ...(priceList === null ? [] : textProblems('price list', priceList, LONGEST_WORD)),
  ...(isWhole(minor, 0, DEAREST) ? [] : ['the price must be a whole number of minor units from 0']),
  ...(currency === expected ? [] : [`the price must be in ${expected}`]),
];

const listsPricedTwice = (prices: readonly ListPrice[], defaultPriceList: string): string[] => {
  const lists = prices.map(({ priceList }) => priceList ?? defaultPriceList);
  const repeated = lists.filter((list, index) => lists.indexOf(list) !== index);
  return [...new Set(repeated)].map((list) => `the price list ${list} is given more than one price`);
};

/** Undefined for what is no quantity from 0. */
const quantityIn = (amount: number | string): Quantity | undefined => {
  const text = String(amount).trim();
  return /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Quantity.of(text) : undefined;
};
