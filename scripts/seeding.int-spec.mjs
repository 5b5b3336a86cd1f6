import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addSimulatorAccount } from '../libs/simulator/testing/simulator-account.ts';
import { openTestDatabase, TEST_SECRET_KEY } from '../libs/database/testing/test-database.ts';
import { seedWhereNeeded } from './seeding.mjs';

describe('seeding at a start', () => {
  let root;
  let database;
  const log = () => path.join(root, 'log');
  const build = (name) => writeFileSync(path.join(root, 'dist', '.built-from'), name);
  /** How often the seeding program has run, after a start with this configuration. */
  const start = async (config = { SIMULATOR: 'on' }) => {
    const env = { ...process.env, SECRET_KEY: TEST_SECRET_KEY, DATABASE_OWNER_URL: database.ownerUrl };
    await seedWhereNeeded({ root, folder: root, config, env, cli: path.join(root, 'cli.mjs') });
    return readFileSync(log(), 'utf8').length;
  };

  beforeEach(async () => {
    root = mkdtempSync(path.join(os.tmpdir(), 'munshi-seeding-'));
    mkdirSync(path.join(root, 'dist'));
    build('this version');
    const seeding = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(log())}, '.');`;
    writeFileSync(path.join(root, 'cli.mjs'), seeding);
    database = await openTestDatabase();
    await addSimulatorAccount(database);
  });
  afterEach(async () => {
    await database.close();
    rmSync(root, { recursive: true });
  });

  it('is done once, as long as nothing is different', async () => {
    expect([await start(), await start(), await start()]).toEqual([1, 1, 1]);
  });

  it.each([
    ['the environment', () => start({ SIMULATOR: 'off' })],
    ['the build', () => build('the next version')],
    ['a channel account', () => database.owner.query('UPDATE channel_accounts SET active = active')],
    ['the database', () => database.owner.query('DELETE FROM sender_buckets; DELETE FROM channel_accounts')],
    ['the organizations', () => database.addOrganization('Gupta & Sons')],
  ])('is done again after a change of %s', async (_, change) => {
    await start();
    await change();
    expect(await start()).toBeGreaterThan(1);
    const times = await start();
    expect(await start()).toBe(times);
  });

  it('counts for nothing when it failed', async () => {
    writeFileSync(path.join(root, 'cli.mjs'), 'process.exit(1);');
    await expect(start()).rejects.toThrow('the demo data could not be written');
    expect(existsSync(path.join(root, 'seeded'))).toBe(false);
  });
});
