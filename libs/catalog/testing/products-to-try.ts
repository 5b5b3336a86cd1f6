import type { Id } from '@munshi/kernel';
import { type Organization, Organizations } from '@munshi/organizations';
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

/** Every organization is a wholesaler in Pune. */
export class OneKindOfOrganization extends Organizations {
  async find(id: Id): Promise<Organization> {
    return {
      id,
      name: 'Sharma Traders',
      currency: 'INR',
      timeZone: 'Asia/Kolkata',
      language: 'en',
      taxId: '27AAAPA1234A1Z5',
      phoneRegion: 'IN',
      requireApproval: false,
    };
  }
}
