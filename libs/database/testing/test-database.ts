import { randomBytes } from 'node:crypto';
import { applicationUrl } from '@munshi/config';
import pg from 'pg';
import { openPool } from '../src/pool.js';
import { Reading } from '../src/reading.js';
import { UnitOfWork } from '../src/unit-of-work.js';

export const TEST_SECRET_KEY = 'a secret key that only tests use!';

export interface TestDatabase {
  /** As the applications connect: the plain role. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly pool: pg.Pool;
  /** The owner's, to look behind row-level security. */
  readonly owner: pg.Pool;
  readonly unitOfWork: UnitOfWork;
  readonly reading: Reading;
  readonly organizationId: string;
  addOrganization(name?: string): Promise<string>;
  close(): Promise<void>;
}

/** A migrated database of its own, cloned in a tenth of a second, with one organization in it. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const template = process.env['MUNSHI_TEST_PG_URL'];
  if (template === undefined)
    throw new Error('MUNSHI_TEST_PG_URL is not set: run the tests through npm test');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const ownerUrl = Object.assign(new URL(template), { pathname: `/${name}` }).toString();
  const url = applicationUrl(ownerUrl, TEST_SECRET_KEY);
  const { username, password } = new URL(url);
  await asAdmin(template, async (admin) => {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)}`);
    await admin.query(`CREATE ROLE ${username} LOGIN IN ROLE munshi_app PASSWORD '${password}'`);
  });
  const pool = openPool({ url, max: 20, applicationName: 'test' });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  // A pool calls itself ended while its connections still close; dropping the database cuts those.
  owner.on('error', () => undefined);
  const reading = new Reading(url, 'test-reading');
  const addOrganization = async (called = 'Sharma Traders'): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO organizations (name, currency, time_zone) VALUES ($1, 'INR', 'Asia/Kolkata') RETURNING id`,
      [called],
    );
    return rows[0]!.id;
  };
  return {
    url,
    ownerUrl,
    pool,
    owner,
    reading,
    unitOfWork: new UnitOfWork(pool),
    organizationId: await addOrganization(),
    addOrganization,
    async close() {
      await Promise.all([pool.end(), owner.end(), reading.close()]);
      await asAdmin(template, async (admin) => {
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await admin.query(`DROP ROLE ${username}`);
      });
    },
  };
};

const asAdmin = async (template: string, work: (admin: pg.Client) => Promise<void>): Promise<void> => {
  const admin = new pg.Client({
    connectionString: Object.assign(new URL(template), { pathname: '/postgres' }).toString(),
  });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
};
