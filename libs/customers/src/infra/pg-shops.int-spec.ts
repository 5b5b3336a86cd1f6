import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { ImportShopsCommand, ImportShopsHandler } from '../commands/import-shops.js';
import { RecogniseShopCommand, RecogniseShopHandler } from '../commands/recognise-shop.js';
import { INDIA_GST } from '@munshi/tax';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { SetShopTermsCommand, SetShopTermsHandler } from '../commands/set-shop-terms.js';
import { FindShopAt, FindShopAtHandler } from '../queries/find-shop-at.js';
import { FindShop, FindShopHandler } from '../queries/find-shop.js';
import { FindShopsWithoutState, FindShopsWithoutStateHandler } from '../queries/find-shops-without-state.js';
import { FindShopTerms, FindShopTermsHandler } from '../queries/find-shop-terms.js';
import { FindShops, FindShopsHandler } from '../queries/find-shops.js';
import { PgShops } from './pg-shops.js';

const PHONE = '919800000001';
const USER_ID = 'IN.1349';

describe('shops in PostgreSQL', () => {
  let database: TestDatabase;
  let shops: PgShops;
  let mine: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    shops = new PgShops(database.unitOfWork);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    mine = await database.addOrganization();
  });

  const recognise = (addresses: string[], name: string | null = 'Asha', organizationId = mine) =>
    new RecogniseShopHandler(shops).execute(
      new RecogniseShopCommand(organizationId, { addresses, name }, 'standard'),
    );
  const find = (search = '', after: string | null = null, limit = 50) =>
    new FindShopsHandler(database.reading).execute(new FindShops(mine, search, after, limit));
  const enter = (...rows: Record<string, string>[]) =>
    new ImportShopsHandler(shops).execute(
      new ImportShopsCommand(
        mine,
        rows.map((values, index) => ({ line: index + 2, values })),
        {
          canonicalPhone: (text) => text.replace('+', '') || null,
          priceLists: ['standard', 'gold'],
          defaultPriceList: 'standard',
          ...INDIA_GST,
        },
        false,
      ),
    );

  it('makes an unverified shop for a number that nobody knows, and knows it the next time', async () => {
    const first = await recognise([PHONE]);
    expect(first).toMatchObject({ name: 'Asha', priceList: 'standard', verified: false, language: null });
    expect(await recognise([PHONE], 'Another name')).toEqual(first);
    expect((await find()).items).toHaveLength(1);
  });

  it('learns a further address of the same person', async () => {
    const first = await recognise([PHONE]);
    expect(await recognise([PHONE, USER_ID])).toEqual(first);
    expect(await recognise([USER_ID])).toEqual(first);
    expect((await find()).items[0]?.identities).toEqual([PHONE, USER_ID]);
  });

  it('goes by the best address when two belong to different shops, and moves neither', async () => {
    const byPhone = await recognise([PHONE]);
    const byUserId = await recognise([USER_ID]);
    expect(await recognise([PHONE, USER_ID])).toEqual(byPhone);
    expect(await recognise([USER_ID, PHONE])).toEqual(byUserId);
  });

  it('are found by the best address that is known, and strangers are not', async () => {
    const at = (addresses: string[], organizationId = mine) =>
      new FindShopAtHandler(database.reading).execute(new FindShopAt(organizationId, addresses));
    const [shop, other] = [await recognise([PHONE]), await recognise([USER_ID])];
    expect((await at(['919800000009', PHONE, USER_ID]))?.id).toBe(shop.id);
    expect((await at([USER_ID, PHONE]))?.id).toBe(other.id);
    expect(await at(['919800000009'])).toBeNull();
    expect(await at([])).toBeNull();
    expect(await at([PHONE], await database.addOrganization())).toBeNull();
  });

  it('names who has no name by the number, and cleans the names that people choose', async () => {
    expect((await recognise([PHONE], null)).name).toBe(`+${PHONE}`);
    expect((await recognise([USER_ID], ' \0\n ')).name).toBe(USER_ID);
    expect((await recognise(['919800000002'], 'A\nB\0\ud800 C')).name).toBe('A B C');
  });

  it('makes one shop where eight ask at once, whichever addresses they know', async () => {
    await Promise.all(Array.from({ length: 8 }, () => find())); // eight open connections, ready to race
    for (let round = 0; round < 5; round += 1) {
      const person = [`phone-${round}`, `user-${round}`];
      const found = await Promise.all(
        Array.from({ length: 8 }, (_, nth) => recognise(nth % 2 ? person : [...person].reverse())),
      );
      expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    }
    expect((await find()).items).toHaveLength(5);
  });

  it('keeps the same number apart for two organizations', async () => {
    const other = await database.addOrganization();
    const ours = await recognise([PHONE]);
    expect((await recognise([PHONE], 'Asha', other)).id).not.toBe(ours.id);
    expect((await find()).items).toHaveLength(1);
  });

  it('takes entries over what a number had made of itself, and makes the rest', async () => {
    const stranger = await recognise([PHONE]);
    const rows = [
      {
        name: 'Verma Stores',
        phone: `+${PHONE}`,
        price_list: 'gold',
        language: 'hi',
        address: 'Pune',
        gstin: '',
      },
      { name: 'Gupta', phone: '919800000002' },
    ];
    expect(await enter(...rows)).toEqual({ ok: true, value: { count: 2 } });
    await enter(...rows);
    expect(await recognise([PHONE])).toEqual({
      ...stranger,
      name: 'Verma Stores',
      priceList: 'gold',
      language: 'hi',
      address: 'Pune',
      verified: true,
    });
    expect((await find()).items.map(({ name }) => name)).toEqual(['Gupta', 'Verma Stores']);
    expect(
      await enter({ name: 'Good', phone: '919800000003' }, { name: '', phone: '919800000004' }),
    ).toMatchObject({
      refusal: { kind: 'bad-rows', rows: [{ line: 3 }] },
    });
    expect((await find()).items).toHaveLength(2);
  });

  it('finds shops page by page, by name or number', async () => {
    await enter(
      { name: 'Asha', phone: '919800000001' },
      { name: 'Bela', phone: '919800000002' },
      { name: 'Charu', phone: '919800000003' },
    );
    const first = await find('', null, 2);
    expect(first.items.map(({ name }) => name)).toEqual(['Asha', 'Bela']);
    const rest = await find('', first.next, 2);
    expect([rest.items.map(({ name }) => name), rest.next]).toEqual([['Charu'], null]);
    expect((await find('+91 98000 00002')).items.map(({ name }) => name)).toEqual(['Bela']);
    expect((await find('ELA')).items).toHaveLength(1);
    expect((await find('%')).items).toEqual([]);
  });

  it('keeps the terms of a shop, whatever is imported later', async () => {
    const { id, ...stranger } = await recognise([PHONE]);
    const terms = { state: '29', termsDays: 30, creditLimitMinor: 5_000_000 };
    const set = (shopId: string, change: Partial<typeof terms> = {}) =>
      new SetShopTermsHandler(shops, new OneKindOfOrganization()).execute(
        new SetShopTermsCommand(mine, shopId, { ...terms, ...change }),
      );
    const found = () => new FindShopTermsHandler(shops).execute(new FindShopTerms(mine, id));
    expect([stranger.termsDays, stranger.creditLimitMinor]).toEqual([null, null]);
    expect(await set(id)).toMatchObject({ ok: true });
    await enter({ name: 'Verma Stores', phone: PHONE });
    expect(await found()).toEqual(terms);
    expect(await recognise([PHONE])).toMatchObject({ name: 'Verma Stores', ...terms });
    expect((await find()).items[0]).toMatchObject(terms);
    expect(await set(randomUUID())).toMatchObject({ refusal: { kind: 'shop-not-found' } });
    expect(await set(id, { state: '39' })).toMatchObject({ refusal: { kind: 'invalid-terms' } });
    expect(await set(id, { termsDays: -1 })).toMatchObject({ refusal: { kind: 'invalid-terms' } });
    expect(await found()).toEqual(terms);
  });

  it('takes the state of a shop from an import that names it, and keeps it where the next does not', async () => {
    await enter({ name: 'Gupta', phone: PHONE, state: 'Uttar Pradesh' });
    await enter({ name: 'Gupta Kirana', phone: PHONE });
    expect((await find()).items).toMatchObject([{ name: 'Gupta Kirana', state: '09' }]);
  });

  it('lists of whom nothing says in which state they are, page by page', async () => {
    const none = Array.from({ length: 3 }, (_, nth) => ({ name: `None ${nth}`, phone: `91980000010${nth}` }));
    await enter(
      { name: 'Addressed', phone: '919800000201', address: 'Lucknow 226001' },
      { name: 'Registered', phone: '919800000202', gstin: '27AAPFU0939F1ZV' },
      { name: 'Told', phone: '919800000203', state: '27' },
      ...none,
    );
    const lacking = (after: string | null) =>
      new FindShopsWithoutStateHandler(database.reading, new OneKindOfOrganization()).execute(
        new FindShopsWithoutState(mine, after, 2),
      );
    const first = await lacking(null);
    const rest = await lacking(first.next);
    const names = [first, rest].map(({ items }) => items.map(({ name }) => name));
    expect([...names, rest.next]).toEqual([['None 0', 'None 1'], ['None 2'], null]);
    await enter({ name: 'None 1', phone: '919800000101', state: '27' });
    expect((await lacking(first.next)).items.map(({ name }) => name)).toEqual(['None 2']);
  });

  it('finds one shop by its id, and nobody else finds it', async () => {
    const { id } = await recognise([PHONE]);
    const one = (organizationId: string, shopId: string) =>
      new FindShopHandler(database.reading).execute(new FindShop(organizationId, shopId));
    expect(await one(mine, id)).toMatchObject({ id, identities: [PHONE] });
    expect(await one(await database.addOrganization(), id)).toBeNull();
    expect(await one(mine, randomUUID())).toBeNull();
  });
});
