import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { checkedConfiguration } from './configuration.mjs';
import { readEnvironment } from './environment.mjs';
import { runningPostgres } from './embedded-postgres.mjs';
import { handOver } from './hand-over.mjs';
import { KeptDatabase, bringDatabase } from './kept-database.mjs';
import { holderOf } from './lock.mjs';
import { lockState, stateDir } from './state-dir.mjs';

const cli = (root) => path.join(root, 'dist', 'apps', 'cli', 'main.js');

/** A command of the cli beside a running Munshi, or with the database started for as long as it takes. */
export async function withDatabase({ root, name, args, cwd }) {
  await checkedConfiguration(root, readEnvironment(root));
  await ensureBuilt(root);
  return usingDatabase(root, `npm run ${name}`, ({ env }) =>
    handOver(process.execPath, ['--enable-source-maps', cli(root), name, ...args], { env, cwd }),
  );
}

/** A command of the cli that needs neither a database nor a configuration. */
export async function alone({ root, name, args, cwd }) {
  await ensureBuilt(root);
  return handOver(process.execPath, ['--enable-source-maps', cli(root), name, ...args], { cwd });
}

/** `npm run migrate`: brings the database up to date and nothing else. */
export const migrate = ({ root }) => usingDatabase(root, 'npm run migrate', () => 0);

async function usingDatabase(root, what, work) {
  const environment = readEnvironment(root);
  const folder = stateDir(root, { environment });
  const beside = !environment.DATABASE_URL && holderOf(path.join(folder, 'lock'));
  const running = beside ? runningPostgres({ stateDir: folder }) : undefined;
  // A server that another process keeps is used like one of somebody else's: neither started nor stopped here.
  const given = running ? { ...environment, DATABASE_URL: running.url() } : environment;
  const lock = given.DATABASE_URL ? undefined : lockState(folder, { what });
  const database = new KeptDatabase({ root, folder, environment: given });
  try {
    const urls = await bringDatabase(database, { root, folder, environment: given });
    return await work({
      env: { ...environment, ...urls.forApplications, ...urls.forOwner, STATE_DIR: folder },
    });
  } finally {
    await database.stop();
    lock?.release();
  }
}
