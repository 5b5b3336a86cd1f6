import type { Shop } from '../domain/shop.js';
import { Shops, type Stranger } from '../domain/shops.js';
import { RecogniseShopCommand, RecogniseShopHandler } from './recognise-shop.js';

/** Makes a new shop of everybody. */
class OnlyStrangers extends Shops {
  async recognise(_: string, { name, priceList }: Stranger): Promise<Shop> {
    const terms = { state: null, termsDays: null, creditLimitMinor: null };
    return {
      id: 'new',
      name,
      priceList,
      language: null,
      address: null,
      taxId: null,
      verified: false,
      discounts: [],
      ...terms,
    };
  }

  async enter(): Promise<void> {}

  async putTerms(): Promise<boolean> {
    return false;
  }

  async putProfile(): Promise<boolean> {
    return false;
  }

  async termsOf(): Promise<null> {
    return null;
  }
}

const nameGiven = async (name: string | null, address = '919800000001') => {
  const command = new RecogniseShopCommand('any', { addresses: [address], name }, 'gold');
  const shop = await new RecogniseShopHandler(new OnlyStrangers()).execute(command);
  expect(shop.priceList).toBe('gold');
  return shop.name;
};

describe('naming a shop that nobody knows', () => {
  it.each([
    ['Verma Stores', 'Verma Stores'],
    ['  Verma \n\t Stores ', 'Verma Stores'],
    ['अन्नपूर्णा 🏪', 'अन्नपूर्णा 🏪'],
    ['a\0b\ud800c', 'a b c'],
  ])('takes the profile name %j as %j', async (given, taken) => {
    expect(await nameGiven(given)).toBe(taken);
  });

  it('cuts a page of a name without leaving half a character', async () => {
    const name = await nameGiven(`${'x'.repeat(79)}🏪${'y'.repeat(1000)}`);
    expect(name).toBe('x'.repeat(79));
  });

  it.each([null, '', ' \n\0 '])('goes by the address where the name is %j', async (name) => {
    expect(await nameGiven(name)).toBe('+919800000001');
    expect(await nameGiven(name, 'IN.1349')).toBe('IN.1349');
  });
});
