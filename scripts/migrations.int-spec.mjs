import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { applicationRole, applicationUrl } from './application-url.mjs';
import { migrate } from './migrations.mjs';
import { pause } from './postmaster.mjs';

const secretKey = 'a secret key that only this spec uses';
const groupRole = `DO $$ BEGIN CREATE ROLE munshi_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;`;

async function query(url, text, values) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  let directory;
  let databases;
  const write = (name, sql) => {
    mkdirSync(path.join(directory, name), { recursive: true });
    writeFileSync(path.join(directory, name, 'migration.sql'), sql);
  };
  const freshUrl = () => {
    const name = `migrations_${Math.random().toString(36).slice(2, 10)}`;
    databases.push(name);
    return Object.assign(new URL(process.env.MUNSHI_TEST_PG_URL), { pathname: `/${name}` }).href;
  };
  const run = (url, key = secretKey) => migrate({ url, secretKey: key, directory });
  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'munshi-migrations-'));
    databases = [];
    write('1_roles', groupRole);
    write('2_shops', 'CREATE TABLE shops (name text NOT NULL); GRANT SELECT ON shops TO munshi_app;');
  });
  afterEach(async () => {
    rmSync(directory, { recursive: true });
    const admin = Object.assign(new URL(process.env.MUNSHI_TEST_PG_URL), { pathname: '/postgres' }).href;
    for (const name of databases) {
      await query(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await query(admin, `DROP ROLE IF EXISTS ${applicationRole(name)}`);
    }
  });

  it('create the database, apply what is new once, and keep Prisma’s records', async () => {
    const url = freshUrl();
    expect(await run(url)).toEqual(['1_roles', '2_shops']);
    write('3_more', 'ALTER TABLE shops ADD city text;');
    expect(await run(url)).toEqual(['3_more']);
    expect(await run(url)).toEqual([]);
    const records = await query(
      url,
      'SELECT migration_name, length(checksum) AS long, finished_at IS NOT NULL AS done FROM _prisma_migrations ORDER BY 1',
    );
    expect(records).toEqual(
      ['1_roles', '2_shops', '3_more'].map((name) => ({ migration_name: name, long: 64, done: true })),
    );
  });

  it('leave nothing behind when one fails, and name the line', async () => {
    const url = freshUrl();
    write('3_wrong', 'CREATE TABLE half ();\n\nSELECT nonsense;');
    await expect(run(url)).rejects.toThrow('migration 3_wrong failed (line 3)');
    expect(await query(url, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    expect(await query(url, 'SELECT count(*)::int AS n FROM _prisma_migrations')).toEqual([{ n: 2 }]);
    write('3_wrong', 'CREATE TABLE half ();');
    expect(await run(url)).toEqual(['3_wrong']);
  });

  it('leave nothing behind when the applier is killed half-way', async () => {
    const url = freshUrl();
    await run(url);
    write('3_slow', 'CREATE TABLE half (); SELECT pg_sleep(600);');
    const code = `import { migrate } from ${JSON.stringify(path.join(import.meta.dirname, 'migrations.mjs'))};
      await migrate(${JSON.stringify({ url, secretKey, directory })});`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
    const sleepers = `SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND pid <> pg_backend_pid() AND datname = current_database()`;
    let asleep = [];
    while (asleep.length === 0) [asleep] = [await query(url, sleepers), await pause(20)];
    child.kill('SIGKILL');
    await query(url, 'SELECT pg_terminate_backend($1)', [asleep[0].pid]); // a sleeping session notices its client only later
    write('3_slow', 'CREATE TABLE half ();');
    expect(await run(url)).toEqual(['3_slow']);
  });

  it('refuse one that was edited after it had been applied', async () => {
    const url = freshUrl();
    await run(url);
    write('2_shops', 'CREATE TABLE shops ();');
    await expect(run(url)).rejects.toThrow('migration 2_shops was edited after it had been applied');
  });

  it('refuse one that commits by itself', async () => {
    write('3_commits', 'CREATE TABLE half (); COMMIT; BEGIN;');
    await expect(run(freshUrl())).rejects.toThrow('it commits or rolls back by itself');
  });

  it('give the application a plain login role whose password follows SECRET_KEY', async () => {
    const url = freshUrl();
    await run(url);
    const asApplication = applicationUrl(url, secretKey);
    expect(await query(asApplication, 'SELECT count(*)::int AS n FROM shops')).toEqual([{ n: 0 }]);
    await expect(query(asApplication, 'CREATE TABLE mine ()')).rejects.toMatchObject({ code: '42501' });
    const facts =
      'SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole AS much FROM pg_roles WHERE rolname = current_user';
    expect(await query(asApplication, facts)).toEqual([{ much: false }]);

    await run(url, 'another secret key of the same shop');
    await expect(query(asApplication, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await query(applicationUrl(url, 'another secret key of the same shop'), 'SELECT 1');
  });

  it('may run eight at once in one cluster, on one database or on several', async () => {
    const same = freshUrl();
    const applied = await Promise.all(Array.from({ length: 8 }, () => run(same)));
    expect(applied.flat().sort()).toEqual(['1_roles', '2_shops']);
    await Promise.all(Array.from({ length: 8 }, () => run(freshUrl())));
  });
});
