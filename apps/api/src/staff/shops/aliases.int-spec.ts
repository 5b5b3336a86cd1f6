import { RecogniseShopCommand, RememberAliasCommand } from '@munshi/customers';
import { ApiToTry } from '../../../testing/open-api.js';

const WIRE = { unit: 'coil', packs: {}, aliases: [], price: 120_000, currency: 'INR', onHand: 50 };

describe('what shops call things, for staff', () => {
  let api: ApiToTry;

  beforeAll(async () => {
    api = await ApiToTry.open();
    await api.call('PUT', '/api/v1/products/BLUE', { ...WIRE, name: 'Wire Blue' });
    await api.call('PUT', '/api/v1/products/RED', { ...WIRE, name: 'Wire Red' });
  });
  afterAll(() => api.close());

  const shop = async (phone: string): Promise<string> => {
    const person = { addresses: [phone], name: null };
    return (
      await api.commands.execute(new RecogniseShopCommand(api.database.organizationId, person, 'standard'))
    ).id;
  };
  const learns = (id: string, name: string, sku: string) =>
    api.commands.execute(new RememberAliasCommand(api.database.organizationId, id, name, sku, 1));
  const proposals = () => api.get<{ items: unknown[] }>('/api/v1/alias-proposals');

  it('are listed, entered and taken back, each in the audit log', async () => {
    const id = await shop('919811100001');
    await learns(id, 'neela taar', 'BLUE');
    const listed = await api.get<{ items: object[] }>(`/api/v1/shops/${id}/aliases`);
    expect(listed.body.items).toMatchObject([{ name: 'neela taar', sku: 'BLUE', fromChat: true }]);
    const put = await api.call('PUT', `/api/v1/shops/${id}/aliases/${encodeURIComponent('Taar NEELA')}`, {
      sku: 'RED',
    });
    expect(put.body).toMatchObject({ items: [{ name: 'Taar NEELA', sku: 'RED', fromChat: false }] });
    const gone = await api.call('DELETE', `/api/v1/shops/${id}/aliases/neela%20taar`);
    expect([gone.status, gone.body]).toMatchObject([200, { items: [] }]);
    expect(await api.audited()).toEqual(
      expect.arrayContaining([`loopback shop-alias.put ${id}`, `loopback shop-alias.delete ${id}`]),
    );
  });

  const pages = async (path: string): Promise<string[][]> => {
    const seen: string[][] = [];
    for (let after: string | null = ''; after !== null;) {
      const { body }: { body: { items: { name: string }[]; next: string | null } } = await api.get(
        `${path}?limit=2&after=${after}`,
      );
      seen.push(body.items.map(({ name }) => name));
      after = body.next;
    }
    return seen;
  };

  it('are listed page by page, those of a shop and those that are proposed', async () => {
    const shops = await Promise.all(['919811100021', '919811100022', '919811100023'].map(shop));
    const names = ['p taar', 'v taar', '白'.repeat(200), 'r taar', 's taar'];
    for (const name of names) for (const id of shops) await learns(id, name, 'RED');
    const listed = await pages(`/api/v1/shops/${shops[0]}/aliases`);
    expect(listed.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(listed.flat()).toEqual(names.toReversed());
    const proposed = await pages('/api/v1/alias-proposals');
    expect(proposed.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(proposed.flat().toSorted()).toEqual(names.toSorted());
    for (const name of names) await api.call('POST', '/api/v1/alias-proposals/dismiss', { name, sku: 'RED' });
    expect(await pages('/api/v1/alias-proposals')).toEqual([[]]);
  });

  it('are refused for shops, names and products that there are not', async () => {
    const id = await shop('919811100002');
    const nobody = 'b9c1f2a0-0000-4000-8000-00000000dead';
    const asked = [
      await api.call('GET', `/api/v1/shops/${nobody}/aliases`),
      await api.call('GET', `/api/v1/shops/nonsense/aliases`),
      await api.call('DELETE', `/api/v1/shops/${id}/aliases/none`),
      await api.call('PUT', `/api/v1/shops/${id}/aliases/blue`, { sku: 'NONE' }),
      await api.call('PUT', `/api/v1/shops/${id}/aliases/${encodeURIComponent('10 bag')}`, { sku: 'RED' }),
      await api.call('PUT', `/api/v1/shops/${id}/aliases/two%0Alines`, { sku: 'RED' }),
      await api.call('PUT', `/api/v1/shops/${id}/aliases/blue`, {}),
      await api.call('POST', '/api/v1/alias-proposals/promote', { name: 'x', sku: 'NONE' }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 422, 422, 400, 404]);
  });

  it('are proposed for all once three shops agree and none means another, until that is decided', async () => {
    const shops = await Promise.all(['919811100011', '919811100012', '919811100013'].map(shop));
    for (const id of shops.slice(0, 2)) await learns(id, 'aasmani', 'BLUE');
    expect((await proposals()).body.items).toEqual([]);
    await learns(shops[2] ?? '', 'aasmani', 'RED');
    expect((await proposals()).body.items).toEqual([]);
    await learns(shops[2] ?? '', 'aasmani', 'BLUE');
    expect((await proposals()).body.items).toEqual([{ name: 'aasmani', sku: 'BLUE', shops: 3 }]);
    const promoted = await api.call('POST', '/api/v1/alias-proposals/promote', {
      name: 'aasmani',
      sku: 'BLUE',
    });
    expect([promoted.status, promoted.body]).toMatchObject([200, { items: [] }]);
    const products = await api.get<{ items: { aliases: string[] }[] }>('/api/v1/products?search=BLUE');
    expect(products.body.items[0]?.aliases).toEqual(['aasmani']);
    for (const id of shops) await learns(id, 'lal wala taar', 'RED');
    await api.call('POST', '/api/v1/alias-proposals/dismiss', { name: 'lal wala taar', sku: 'RED' });
    expect((await proposals()).body.items).toEqual([]);
  });
});
