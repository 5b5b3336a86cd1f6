import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ensureApplicationRole } from './application-role.mjs';
import { databaseIn } from './application-url.mjs';
import { Trouble } from './progress.mjs';
import { passing, retrying } from './retrying.mjs';

/** The advisory lock that Prisma Migrate takes, so that its tools and this applier never run at once. */
const prismaLock = 72707369;

const recordsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings a database up to date: creates it where it is missing, applies what is new in Prisma's folder, and makes sure
 * of the application's login role. A migration and its record are one transaction: a kill leaves both or neither.
 * @param {{ url: string, secretKey: string, directory: string }} options `url` is the owner's
 * @returns {Promise<string[]>} the names of what was applied now
 */
export async function migrate({ url, secretKey, directory }) {
  const client = await connectCreating(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    const applied = await applyNew(client, readMigrations(directory));
    await migrateQueues(client);
    await ensureApplicationRole(client, url, secretKey);
    return applied;
  } finally {
    await client.end();
  }
}

/** BullMQ's own tables: the application may use them, and only the owner may make or change them. */
async function migrateQueues(client) {
  const { rowCount } = await client.query(`SELECT FROM pg_namespace WHERE nspname = 'bullmq'`);
  if (rowCount === 0) return;
  const { runMigrations } = await import('bullmq');
  await runMigrations(client, 'bullmq');
}

/** @returns {{ name: string, sql: string, checksum: string }[]} in the order in which they apply */
export function readMigrations(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => existsSync(path.join(directory, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(directory, name, 'migration.sql'));
      return { name, sql: bytes.toString(), checksum: createHash('sha256').update(bytes).digest('hex') };
    });
}

async function applyNew(client, migrations) {
  await client.query(recordsTable);
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const failed = rows.find(({ finished_at: finished }) => finished === null);
  if (failed)
    throw new Trouble(
      `migration ${failed.migration_name} failed when another tool applied it`,
      'Undo its part by hand, mark its row in _prisma_migrations with rolled_back_at, and start again.',
    );
  const done = new Map(rows.map(({ migration_name: name, checksum }) => [name, checksum]));
  for (const { name, checksum } of migrations) {
    if (done.has(name) && done.get(name) !== checksum)
      throw new Trouble(
        `migration ${name} was edited after it had been applied`,
        'Put its file back as it was, and write the change as a new migration.',
      );
  }
  const fresh = migrations.filter(({ name }) => !done.has(name));
  for (const migration of fresh) await retrying(() => apply(client, migration));
  return fresh.map(({ name }) => name);
}

async function apply(client, { name, sql, checksum }) {
  const startedAt = new Date();
  await client.query('BEGIN');
  try {
    const transaction = 'SELECT pg_current_xact_id()::text AS id';
    const before = (await client.query(transaction)).rows[0].id;
    await client.query(sql);
    const after = (await client.query(transaction)).rows[0].id;
    if (before !== after)
      throw new Error('it commits or rolls back by itself, so it cannot be applied as one');
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}); // a lost connection has rolled back already
    if (passing(error)) throw error;
    const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split('\n').length})` : '';
    throw new Trouble(
      `migration ${name} failed${line}: ${error.message}`,
      'Nothing of it was kept. Correct the migration, then start again.',
      [error.detail, error.where, error.hint].filter(Boolean).join('\n'),
    );
  }
}

async function connect(url) {
  const client = new pg.Client({ connectionString: url, application_name: 'munshi-migrate' });
  client.on('error', () => {}); // a cut connection also fails the query that is running
  await client.connect();
  return client;
}

async function connectCreating(url) {
  try {
    return await connect(url);
  } catch (error) {
    if (error.code !== '3D000') throw unreachable(error, url);
  }
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = await connect(maintenance.href);
  try {
    // template0: template1 may be in use by a neighbour who creates a database at this moment.
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(databaseIn(url))} TEMPLATE template0`);
  } catch (error) {
    if (error.code === '42501')
      throw new Trouble(
        `the account in DATABASE_URL may not create the database "${databaseIn(url)}"`,
        'Create it yourself and give it to that account (CREATE DATABASE … OWNER …), or use an account with CREATEDB.',
      );
    if (error.code !== '42P04' && error.code !== '23505') throw error; // another start was quicker
  } finally {
    await client.end();
  }
  return connect(url);
}

function unreachable(error, url) {
  const { host } = new URL(url);
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'].includes(error.code))
    return new Trouble(
      `no PostgreSQL answers at ${host}`,
      'Check DATABASE_URL, and that the server runs.',
      error.message,
    );
  if (['28P01', '28000'].includes(error.code))
    return new Trouble(
      `PostgreSQL at ${host} refuses the login`,
      'Check user and password in DATABASE_URL.',
      error.message,
    );
  return error;
}
