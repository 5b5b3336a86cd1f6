import { knownStatements } from '@munshi/database';
import { openTestDatabase, type TestDatabase } from '../../../libs/database/testing/test-database.js';
import { WorkerModule } from './worker.module.js';

describe('every prepared statement', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  // What the libs declare is known once the module that uses them all is loaded.
  const all = [...knownStatements()];

  it('is known here', () => {
    expect(WorkerModule).toBeDefined();
    expect(all.length).toBeGreaterThan(60);
  });

  it.each(all)('%s fits the schema, for the plain role', async (_, text) => {
    const client = await database.pool.connect();
    try {
      await client.query(`PREPARE fits AS ${text}`);
      await client.query('DEALLOCATE fits');
    } finally {
      client.release();
    }
  });
});
