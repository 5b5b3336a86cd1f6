import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { sendTogether } from './send-together.js';

describe('what is asked in one turn of the event loop', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('waits for the end of the turn, and is answered in its order', async () => {
    const client = await database.pool.connect();
    const { stream } = client.connection;
    try {
      const ask = async (number: number): Promise<unknown> => {
        sendTogether(client);
        const { rows } = await client.query<{ number: number }>('SELECT $1::integer AS number', [number]);
        return rows[0]?.number;
      };
      const asked = Promise.all([ask(1), ask(2)]);
      expect(stream.writableCorked).toBe(1);
      expect(stream.writableLength).toBeGreaterThan(0);
      expect(await asked).toEqual([1, 2]);
      expect(stream.writableCorked).toBe(0);
      expect(await ask(3)).toBe(3);
    } finally {
      client.release();
    }
  });
});
