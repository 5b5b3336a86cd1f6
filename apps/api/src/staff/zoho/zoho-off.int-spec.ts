import { CrmRounds } from '@munshi/crm-sync';
import { react } from '../../../testing/heard.js';
import { ApiToTry } from '../../../testing/open-api.js';

describe('Zoho for staff where it is not configured', () => {
  let api: ApiToTry;
  beforeAll(async () => void (api = await ApiToTry.open()));
  afterAll(() => api.close());

  it('says so, and does nothing', async () => {
    expect((await api.get('/api/v1/zoho')).body).toMatchObject({ configured: false, records: null });
    expect(await api.call('POST', '/api/v1/zoho/sync')).toMatchObject({
      status: 409,
      body: { kind: 'zoho-off' },
    });
    expect(await api.get('/api/v1/zoho/inventory')).toMatchObject({ status: 409 });
    expect((await api.get('/api/v1/zoho/records')).body).toEqual({ items: [], next: null });
    await api.resolve(CrmRounds).run();
    const { rows } = await api.database.owner.query('SELECT FROM crm_connections');
    expect(rows).toEqual([]);
  });

  it('has nobody hear of orders for it', async () => {
    await api.call('PUT', '/api/v1/products/CEM', {
      name: 'Cement',
      unit: 'bag',
      price: 37_500,
      onHand: 7,
    });
    await api.place({ CEM: [1, 'bag'] });
    await react(api);
    const { rows } = await api.database.owner.query(
      `SELECT reaction FROM deliveries WHERE queue = 'crm-sync'
       UNION ALL SELECT kind FROM crm_records`,
    );
    expect(rows).toEqual([]);
  });
});
