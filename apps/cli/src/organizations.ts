import type { Id } from '@munshi/kernel';
import { organizationsByAge } from '@munshi/organizations';
import pg from 'pg';

/** What `npm start` begins with; see `demo/` for its products and shops. */
export const DEMO_ORGANIZATION = {
  name: 'Annapurna Wholesale',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  language: 'en',
  taxId: '27AAAAA1111A1ZW',
} as const;

const SEED_LOCK = 7_236_471;

/** Oldest first. */
export const organizationsIn = (url: string): Promise<readonly Id[]> => connected(url, organizationsByAge);

/** The oldest organization: the demo one, where there was none at all. Of several who ask at once one makes it. */
export const firstOrganization = (ownerUrl: string): Promise<{ id: Id; isDemo: boolean }> =>
  connected(ownerUrl, async (client) => {
    const { name, currency, timeZone, language, taxId } = DEMO_ORGANIZATION;
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
    await insertAsOwner(
      client,
      `INSERT INTO organizations (name, currency, time_zone, language, tax_id)
       SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT FROM organizations)`,
      [name, currency, timeZone, language, taxId],
    );
    const { rows } = await client.query<{ id: Id; name: string }>(
      'SELECT id, name FROM organizations ORDER BY created_at, id LIMIT 1',
    );
    await client.query('COMMIT');
    const [first] = rows;
    if (!first) throw new Error('the database shows no organization');
    return { id: first.id, isDemo: first.name === name };
  });

/** Row-level security lets nobody else make an organization. */
const insertAsOwner = async (client: pg.Client, text: string, values: readonly string[]): Promise<void> => {
  try {
    await client.query(text, [...values]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
    throw new Error('making the first organization takes the owner of the database: set DATABASE_OWNER_URL', {
      cause: error,
    });
  }
};

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'munshi-cli' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
