import { randomUUID } from 'node:crypto';
import { billed } from '../../../testing/billed.js';
import { ApiToTry } from '../../../testing/open-api.js';

describe('an invoice that staff send again', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
    await api.call('PUT', '/api/v1/products/CEM', {
      name: 'Cement',
      unit: 'bag',
      price: 10_000,
      taxRate: 18,
    });
  });
  afterAll(() => api.close());

  const asked = async (invoiceId: string) => {
    const { rows } = await api.database.owner.query(
      `SELECT FROM outbox WHERE type = 'invoices.paper-requested.v1' AND body->'paper'->>'id' = $1`,
      [invoiceId],
    );
    return rows.length;
  };

  it('goes out once a key, and each time without one', async () => {
    const { number, id } = await billed(api);
    await api.database.owner.query('UPDATE invoices SET conversation_id = $2 WHERE id = $1', [
      id,
      randomUUID(),
    ]);
    const send = (body?: object) =>
      api.call('POST', `/api/v1/invoices/${number.replaceAll('/', '-')}/send`, body);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send({ key: 'counter-1' })));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
    expect(await asked(id)).toBe(1);
    for (const body of [undefined, {}, { key: 'counter-2' }]) expect((await send(body)).status).toBe(200);
    expect(await asked(id)).toBe(4);
  });
});
