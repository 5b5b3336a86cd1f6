import { randomUUID } from 'node:crypto';
import { ApiToTry } from '../../../testing/open-api.js';

describe('reminders for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  const insert = async (text: string, ...values: unknown[]): Promise<string> => {
    const { organizationId, owner } = api.database;
    const { rows } = await owner.query<{ id: string }>(`${text} RETURNING id`, [organizationId, ...values]);
    return rows[0]!.id;
  };
  const hold = (shop: string) => `/api/v1/shops/${shop}/reminder-hold`;
  const zone = (conversation: string) => `/api/v1/conversations/${conversation}/time-zone`;

  it('are held for a shop that there is, and for no other', async () => {
    const shop = await insert(
      `INSERT INTO shops (organization_id, name, price_list) VALUES ($1, 'Verma', 'standard')`,
    );
    expect((await api.call('PUT', hold(shop), { reason: 'disputes' })).status).toBe(200);
    expect((await api.call('PUT', hold(shop), { reason: ' ' })).status).toBe(400);
    expect((await api.call('DELETE', hold(shop))).status).toBe(200);
    expect((await api.call('DELETE', hold(shop))).body['kind']).toBe('nothing-held');
    const unknown = await api.call('PUT', hold(randomUUID()), { reason: 'disputes' });
    expect([unknown.status, unknown.body['kind']]).toEqual([404, 'shop-not-found']);
  });

  it("go by the clock that staff know the customer's to be", async () => {
    const contact = await insert(`INSERT INTO contacts (organization_id, phone) VALUES ($1, '14155238886')`);
    const conversation = await insert(
      `INSERT INTO conversations (organization_id, contact_id, channel_account_id, id, reply_address)
       VALUES ($1, $2, $3, gen_random_uuid(), 'x')`,
      contact,
      api.accountId,
    );
    const kept = async () => {
      const text = 'SELECT time_zone FROM contacts WHERE id = $1';
      return (await api.database.owner.query<{ time_zone: string | null }>(text, [contact])).rows[0]
        ?.time_zone;
    };
    const put = await api.call('PUT', zone(conversation), { timeZone: 'America/New_York' });
    expect([put.status, put.body, await kept()]).toEqual([
      200,
      { timeZone: 'America/New_York' },
      'America/New_York',
    ]);
    const wrong = await api.call('PUT', zone(conversation), { timeZone: 'Mars/Olympus' });
    expect([wrong.status, wrong.body['kind'], await kept()]).toEqual([
      422,
      'unknown-zone',
      'America/New_York',
    ]);
    expect((await api.call('PUT', zone(conversation), { timeZone: null })).status).toBe(200);
    expect(await kept()).toBeNull();
    expect((await api.call('PUT', zone(randomUUID()), { timeZone: null })).status).toBe(404);
    expect(await api.audited()).toContain(`loopback conversation.set-zone ${conversation}`);
  });
});
