import type { ProductInput, ProductView } from '@munshi/catalog';
import { z } from 'zod';

const percent = z
  .number()
  .min(0)
  .max(100)
  .multipleOf(0.01)
  .describe('in percent, at most two decimal places: 18 or 12.5');
const PRICE = 'of one `unit` without tax, in minor units (paise)';
const price = z.number().int().min(0);
const quantity = z.number().multipleOf(0.001);
const packs = z.record(z.string(), quantity.positive()).describe('units in each pack: `{"carton": 24}`');
const currency = z.string().describe('ISO 4217');
const hsn = z.string().regex(/^\d{4,8}$/);

export const productAnswer = z
  .object({
    sku: z.string(),
    name: z.string(),
    category: z.string(),
    unit: z.string().describe('what one of it is sold as, and counted in'),
    packs,
    aliases: z.array(z.string()),
    taxRate: percent,
    hsn: hsn.nullable(),
    active: z.boolean(),
    price: price.nullable().describe(`${PRICE}, on the default price list; null where it has none`),
    currency,
    prices: z.record(z.string(), z.number().int()).describe('on every price list'),
    onHand: quantity.nullable().describe('null for a product that is not counted'),
    reserved: quantity.nullable(),
    available: quantity.nullable(),
  })
  .meta({ id: 'Product' });

const KEPT = 'stays as it is where it is left out';
const readOnly = z.unknown().optional().describe('ignored: so that what was read may be sent back');

/** Misspelt fields are refused; those that only reading gives are ignored. */
export const productRequest = z
  .strictObject({
    name: z.string().min(1),
    unit: z.string().min(1),
    price: price.nullable().describe(`${PRICE}; null leaves its prices as they are`),
    currency: currency.length(3).optional().describe("the organization's where it is left out"),
    packs: packs.optional().describe(KEPT),
    aliases: z.array(z.string()).max(200).optional().describe(KEPT),
    taxRate: percent.optional().describe(`in percent; ${KEPT}`),
    category: z.string().optional().describe(KEPT),
    hsn: hsn.nullable().optional().describe(KEPT),
    onHand: quantity.min(0).nullable().default(null).describe('null leaves the count as it is'),
    sku: readOnly,
    active: readOnly,
    prices: readOnly,
    reserved: readOnly,
    available: readOnly,
  })
  .meta({ id: 'ProductToPut' });

export type ProductRequest = z.output<typeof productRequest>;

/** What is stored now fills what the request leaves out. */
export const toProductInput = (
  sku: string,
  given: ProductRequest,
  stored: ProductView | null,
  ownCurrency: string,
): ProductInput => ({
  sku,
  name: given.name,
  unit: given.unit,
  packs: given.packs ?? stored?.packs ?? {},
  aliases: given.aliases ?? stored?.aliases ?? [],
  taxRate: given.taxRate === undefined ? (stored?.taxRate ?? 0) : Math.round(given.taxRate * 100),
  category: given.category ?? stored?.category ?? '',
  hsn: given.hsn === undefined ? (stored?.hsn ?? null) : given.hsn,
  prices:
    given.price === null
      ? []
      : [{ priceList: null, minor: given.price, currency: given.currency ?? ownCurrency }],
  onHand: given.onHand,
});

export interface PriceLists {
  readonly defaultList: string | null;
  readonly currency: string;
}

export const toProductAnswer = (
  { stock, prices, taxRate, ...product }: ProductView,
  { defaultList, currency: own }: PriceLists,
): z.output<typeof productAnswer> => {
  const usual = defaultList === null ? undefined : prices[defaultList];
  return {
    ...product,
    packs: { ...product.packs },
    aliases: [...product.aliases],
    taxRate: taxRate / 100,
    price: usual?.minor ?? null,
    currency: usual?.currency ?? own,
    prices: Object.fromEntries(Object.entries(prices).map(([list, { minor }]) => [list, minor])),
    onHand: stock?.onHand.toNumber() ?? null,
    reserved: stock?.reserved.toNumber() ?? null,
    available: stock?.available.toNumber() ?? null,
  };
};
