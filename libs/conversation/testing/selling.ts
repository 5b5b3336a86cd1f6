import { PutProductCommand } from '@munshi/catalog';
import type { CounterFixture, Customer } from './counter-fixture.js';

type Put = ConstructorParameters<typeof PutProductCommand>[1];
type Goods = Pick<Put, 'sku' | 'name' | 'unit'> & Partial<Put> & { readonly minor?: number };

/** Puts more goods on the shelf, at ₹80 where nothing else is said. */
export const selling = async (
  { commands, organizationId }: CounterFixture,
  goods: readonly Goods[],
): Promise<void> => {
  for (const { minor = 8_000, ...product } of goods) {
    const prices = [{ priceList: null, minor, currency: 'INR' }];
    const plain = { aliases: [], category: '', packs: {}, taxRate: 1800, hsn: null, prices, onHand: 5_000 };
    await commands.execute(new PutProductCommand(organizationId, { ...plain, ...product }));
  }
};

/** A new customer who has written all of this. */
export const havingWritten = async (
  counter: CounterFixture,
  ...texts: readonly string[]
): Promise<Customer> => {
  const shop = counter.customer();
  for (const text of texts) await shop.writes(text);
  return shop;
};
