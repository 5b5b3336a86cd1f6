import { statement } from '@munshi/database';
import { Quantity } from '@munshi/kernel';
import { somebodyWaits } from '../../../database/testing/somebody-waits.js';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { product } from '../../testing/products-to-try.js';
import { AddAliasCommand, AddAliasHandler } from '../commands/add-alias.js';
import { ImportProductsCommand, ImportProductsHandler } from '../commands/import-products.js';
import { PutProductCommand, PutProductHandler } from '../commands/put-product.js';
import { FindPriceLists, FindPriceListsHandler } from '../queries/find-price-lists.js';
import { FindProducts, FindProductsHandler } from '../queries/find-products.js';
import { PgCatalogue } from './pg-catalogue.js';
import { PgProductRepository } from './pg-product.repository.js';
import { PgStock } from './pg-stock.js';

const broken = statement<never>('spec.broken', 'SELECT 1 / 0');

describe('the catalogue in PostgreSQL', () => {
  let database: TestDatabase;
  let mine: string;
  const organizations = new OneKindOfOrganization();
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    mine = await database.addOrganization();
  });

  const products = () => new PgProductRepository(database.unitOfWork);
  const put = (...given: Parameters<typeof product>) =>
    new PutProductHandler(products(), organizations).execute(new PutProductCommand(mine, product(...given)));
  const find = (search = '', after: string | null = null, limit = 50) =>
    new FindProductsHandler(database.reading).execute(new FindProducts(mine, search, after, limit));
  const catalogue = () => new PgCatalogue(database.unitOfWork, organizations);

  it('is empty at first, and has a standard price list from its first product on', async () => {
    const empty = await catalogue().current(mine);
    expect([empty.version, empty.index.products.length, empty.defaultPriceList]).toEqual([0, 0, 'standard']);
    await put('CEM');
    const lists = await new FindPriceListsHandler(database.reading).execute(new FindPriceLists(mine));
    expect(lists).toEqual([{ name: 'standard', isDefault: true }]);
  });

  it('shows a changed product at once, and keeps the snapshot while nothing changes', async () => {
    const kept = catalogue();
    await put('CEM', { aliases: ['opc'], packs: { pallet: 40 } });
    const first = await kept.current(mine);
    expect(await kept.current(mine)).toBe(first);
    expect(first.product('CEM')).toMatchObject({ aliases: ['opc'], packs: { pallet: 40 }, taxRate: 1800 });
    await put('CEM', { prices: [{ priceList: 'gold', minor: 37_500, currency: 'INR' }] });
    const second = await kept.current(mine);
    expect([second.price('CEM', 'gold')?.minor, second.price('CEM', 'standard')?.minor]).toEqual([
      37_500, 38_050,
    ]);
    expect(second.version).toBe(first.version + 1);
    expect(first.price('CEM', 'gold')?.minor).toBe(38_050);
  });

  it('is loaded once for all who ask at the same time', async () => {
    const kept = catalogue();
    await put('CEM');
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => kept.current(mine)));
    for (const other of others) expect(other).toBe(first);
    await put('SAND');
    expect((await kept.current(mine)).product('SAND')).toBeDefined();
  });

  it('is loaded by the next when the transaction of whoever began to load it fails', async () => {
    const kept = catalogue();
    await put('CEM');
    const begun = database.unitOfWork.run(mine, async () => {
      const current = kept.current(mine);
      await database.unitOfWork.execute(broken, []).catch(() => undefined);
      await current;
    });
    const [failed, other] = await Promise.allSettled([begun, kept.current(mine)]);
    expect(failed.status).toBe('rejected');
    expect(other).toMatchObject({ status: 'fulfilled', value: { version: 1 } });
  });

  it('is named and put at one moment without either undoing the other', async () => {
    await put('CEM');
    const holder = await database.owner.connect();
    await holder.query(`BEGIN; SELECT FROM products WHERE sku = 'CEM' FOR UPDATE`);
    const named = new AddAliasHandler(products()).execute(new AddAliasCommand(mine, 'CEM', 'opc'));
    await somebodyWaits(database);
    const again = put('CEM');
    await somebodyWaits(database, 2);
    await holder.query('COMMIT');
    holder.release();
    expect(await Promise.all([named, again])).toMatchObject([{ ok: true }, { ok: true }]);
  });

  it('remembers nothing of a version that was rolled back', async () => {
    const kept = catalogue();
    await put('CEM');
    const rolledBack = database.unitOfWork.run(mine, async () => {
      await put('GHOST');
      expect((await kept.current(mine)).product('GHOST')).toBeDefined();
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    await put('SAND');
    const now = await kept.current(mine);
    expect([now.product('GHOST'), now.product('SAND')?.sku]).toEqual([undefined, 'SAND']);
  });

  it('counts stock without a new version, and knows what is not counted', async () => {
    await put('CEM', { onHand: 10 });
    await put('AIR');
    const { version } = await catalogue().current(mine);
    const counts = [{ sku: 'CEM', quantity: Quantity.of('12.5') }];
    const counted = { at: new Date(Date.now() + 60_000), counts, taken: [], waiting: [] };
    await database.unitOfWork.run(mine, () => new PgStock(database.unitOfWork).count(mine, counted));
    const available = await catalogue().available(mine, ['CEM', 'AIR', 'NONE']);
    expect([...available].map(([sku, quantity]) => `${sku} ${quantity}`)).toEqual(['CEM 12.5']);
    expect((await catalogue().current(mine)).version).toBe(version);
  });

  it('imports all rows or none', async () => {
    const importing = new ImportProductsHandler(products(), organizations);
    const row = (line: number, sku: string, more = {}) => ({
      line,
      values: {
        sku,
        name: `Product ${sku}`,
        unit: 'bag',
        price: '1.50',
        'price:gold': '1.25',
        tax_rate: '5',
        ...more,
      },
    });
    const rows = [row(2, 'B', { on_hand: '5' }), row(3, 'A')];
    const bad = [...rows, row(4, 'C', { price: 'free' })];
    expect(await importing.execute(new ImportProductsCommand(mine, bad, false))).toMatchObject({
      refusal: { kind: 'bad-rows', rows: [{ line: 4 }] },
    });
    const twice = [...rows, row(4, 'C', { 'price:standard': '2' })];
    expect(await importing.execute(new ImportProductsCommand(mine, twice, false))).toMatchObject({
      refusal: {
        kind: 'bad-rows',
        rows: [{ line: 4, problems: ['the price list standard is given more than one price'] }],
      },
    });
    expect(await importing.execute(new ImportProductsCommand(mine, rows, true))).toEqual({
      ok: true,
      value: { count: 2 },
    });
    expect((await find()).items).toEqual([]);
    await importing.execute(new ImportProductsCommand(mine, rows, false));
    await importing.execute(new ImportProductsCommand(mine, rows, false));
    expect(
      (await find()).items.map(({ sku, prices, stock }) => [
        sku,
        prices['gold']?.minor,
        stock?.onHand.toString(),
      ]),
    ).toEqual([
      ['A', 125, undefined],
      ['B', 125, '5'],
    ]);
  });

  it('finds products page by page, by SKU, name or alias', async () => {
    for (const sku of ['A-1', 'B-1', 'C-1']) await put(sku, { aliases: [`${sku.toLowerCase()} alias`] });
    const first = await find('', null, 2);
    expect([first.items.map(({ sku }) => sku), first.next]).toEqual([['A-1', 'B-1'], 'B-1']);
    const rest = await find('', first.next, 2);
    expect([rest.items.map(({ sku }) => sku), rest.next]).toEqual([['C-1'], null]);
    for (const search of ['b-1', 'PRODUCT B', 'B-1 alias'])
      expect((await find(search)).items.map(({ sku }) => sku)).toEqual(['B-1']);
    await put('U-1', { aliases: ['UltraTech'] });
    expect((await find('UltraTech')).items.map(({ sku }) => sku)).toEqual(['U-1']);
    expect((await find('%')).items).toEqual([]);
  });

  it('gives a product one more name once', async () => {
    await put('CEM', { aliases: ['opc'] });
    const { version } = await catalogue().current(mine);
    const name = (sku: string) =>
      new AddAliasHandler(products()).execute(new AddAliasCommand(mine, sku, 'sement'));
    expect([(await name('CEM')).ok, (await name('CEM')).ok, (await name('NONE')).ok]).toEqual([
      true,
      true,
      false,
    ]);
    const now = await catalogue().current(mine);
    expect(now.product('CEM')?.aliases).toEqual(['opc', 'sement']);
    expect(now.version).toBe(version + 1);
  });

  it('refuses a wrong product and stores nothing of it', async () => {
    expect(await put('CEM', { name: '' })).toMatchObject({ refusal: { kind: 'invalid-product' } });
    expect((await find()).items).toEqual([]);
  });
});
