import path from 'node:path';
import { applicationUrl } from './application-url.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { secretKey } from './environment.mjs';
import { migrate } from './migrations.mjs';
import { pause } from './postmaster.mjs';
import { report, say } from './progress.mjs';

/** The embedded database for as long as we run: should it die, it comes back at the same port. */
export class KeptDatabase {
  #stopping = false;
  #server;
  #busy = Promise.resolve();

  constructor({ root, folder, environment }) {
    Object.assign(this, { root, folder, external: environment.DATABASE_URL });
  }

  /** @returns {Promise<string>} the owner's address */
  async open() {
    if (this.external) return this.external;
    const opening = this.#start();
    this.#busy = opening.catch(() => {});
    await opening;
    say('the database is ready');
    return this.#server.url();
  }

  async #start(port) {
    this.#server = await startPostgres({ stateDir: this.folder, root: this.root, port });
    void this.#server.exited.then(() => this.#ended());
  }

  #ended() {
    if (this.#stopping) return;
    say('the database ended unexpectedly: starting it again');
    this.#busy = this.#again(this.#server.port);
  }

  async #again(port) {
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, 10_000)) {
      try {
        await this.#start(port);
        return say('the database is back');
      } catch (error) {
        report(error);
        await pause(wait);
      }
    }
  }

  async stop() {
    this.#stopping = true;
    await this.#busy;
    await this.#server?.stop();
  }
}

/** Opens the database and brings it up to date. */
export async function bringDatabase(database, { root, folder, environment }) {
  const url = await database.open();
  const key = secretKey(environment, folder);
  const applied = await migrate({ url, secretKey: key, directory: path.join(root, 'prisma', 'migrations') });
  if (applied.length > 0) say(`the database is up to date (${applied.length} migrations applied)`);
  return {
    forApplications: { DATABASE_URL: applicationUrl(url, key), SECRET_KEY: key },
    forOwner: { DATABASE_OWNER_URL: url },
  };
}
