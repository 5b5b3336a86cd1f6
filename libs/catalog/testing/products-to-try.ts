import type { ProductInput } from '../src/domain/product.js';

export const product = (sku: string, more: Partial<ProductInput> = {}): ProductInput => ({
  sku,
  name: `Product ${sku}`,
  category: 'building',
  unit: 'bag',
  packs: {},
  aliases: [],
  taxRate: 1800,
  hsn: '2523',
  prices: [{ priceList: null, minor: 38_050, currency: 'INR' }],
  onHand: null,
  ...more,
});
