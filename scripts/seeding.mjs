import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { builtFrom } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { Trouble } from './progress.mjs';

/**
 * Seeds, unless an earlier start has done so with this build and this environment and left the database as it is:
 * finding that out takes milliseconds, and a process that finds nothing to do takes seconds.
 * @param {object} options `env` is the seeding program's; `config` the checked environment
 */
export async function seedWhereNeeded({ root, folder, config, env, cli }) {
  const file = path.join(folder, 'seeded');
  const fingerprint = async () => {
    const rows = await seededRows(env.DATABASE_OWNER_URL);
    // Keyed: the configuration has the providers' secrets in it.
    return createHmac('sha256', env.SECRET_KEY)
      .update(JSON.stringify([builtFrom(root), config, rows]))
      .digest('hex');
  };
  if (existsSync(file) && readFileSync(file, 'utf8') === (await fingerprint())) return;
  const quiet = { ...env, LOG_LEVEL: env.LOG_LEVEL ?? 'warn' };
  if ((await handOver(process.execPath, [cli, 'seed'], { env: quiet, cwd: root })) !== 0)
    throw new Trouble(
      'the demo data could not be written',
      'The words above say why; put that right and start again.',
    );
  writeFileSync(file, await fingerprint(), { mode: 0o600 });
}

/** What seeding made, down to the versions of the rows: a restored or replaced database never looks the same. */
export async function seededRows(url) {
  const client = new pg.Client({ connectionString: url, application_name: 'munshi-seeding' });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT (SELECT json_agg(id ORDER BY id) FROM organizations) AS organizations,
              (SELECT json_agg(json_build_array(id, xmin::text) ORDER BY id) FROM channel_accounts) AS accounts,
              EXISTS (SELECT FROM products) AS products, EXISTS (SELECT FROM shops) AS shops`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}
