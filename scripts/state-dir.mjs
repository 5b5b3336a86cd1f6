import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { takeLock } from './lock.mjs';
import { Trouble } from './progress.mjs';
import { mayUse, serverAccount } from './server-account.mjs';

/**
 * The folder of the embedded database, files and generated secrets; nobody else may enter it (0700).
 * `.data/` in the project, unless that cannot hold a database: then a folder of this copy's own under the
 * system's state directory. Once a database is in one of the two, it stays there.
 */
export function stateDir(root, { environment = process.env, account = serverAccount() } = {}) {
  if (environment.STATE_DIR) {
    const chosen = path.resolve(root, environment.STATE_DIR);
    if (claim(chosen, account)) return chosen;
    throw new Trouble(
      `STATE_DIR ${chosen} cannot hold the database`,
      account.uid === undefined
        ? 'It must be a folder that your account owns, on a file system with permissions (mode 0700).'
        : 'PostgreSQL does not run as root, and its account cannot reach that folder: choose one below /var/lib, say.',
    );
  }
  const inside = path.join(root, '.data');
  const outside = path.join(systemStateDir(environment), `munshi-${shortHash(realpathSync(root))}`);
  const candidates = existsSync(databaseOf(outside)) ? [outside] : [inside, outside];
  const found = candidates.find((folder) => claim(folder, account, { ours: folder === inside }));
  if (found) return found;
  throw new Trouble(
    `neither ${inside} nor ${outside} can hold the database`,
    'Run as the account that owns them, or set STATE_DIR to a folder of your own.',
  );
}

/** What is wrong with STATE_DIR, said without making it. */
export function stateProblem(root, { STATE_DIR }, account = serverAccount()) {
  if (!STATE_DIR) return undefined;
  const chosen = path.resolve(root, STATE_DIR);
  try {
    if (existsSync(chosen)) refuseStrange(chosen, account, false);
    return undefined;
  } catch (error) {
    return error instanceof Trouble ? `STATE_DIR: ${error.message}` : `STATE_DIR is no folder: ${error.code}`;
  }
}

export const databaseOf = (folder) => path.join(folder, 'postgres', 'data');
const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

function systemStateDir(environment) {
  if (process.getuid?.() === 0) return '/var/lib';
  if (process.platform === 'win32') return environment.LOCALAPPDATA ?? os.homedir();
  return environment.XDG_STATE_HOME || path.join(os.homedir(), '.local', 'state');
}

const mark = 'munshi-state';

/** Creates the folder, makes it owner-only, and says whether the database's account can live in it. */
function claim(folder, account, { ours = false } = {}) {
  const isNew = !existsSync(folder);
  if (!isNew) refuseStrange(folder, account, ours);
  try {
    makeFolder(folder);
    // The owner is the server's account, which has to pass; root passes anyway. Nobody else does.
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
    const kept = process.platform === 'win32' || (statSync(folder).mode & 0o077) === 0;
    if (kept && mayUse(folder, account)) {
      if (!existsSync(path.join(folder, mark))) writeFileSync(path.join(folder, mark), '', { mode: 0o600 });
      return true;
    }
    if (isNew) rmdirSync(folder);
    return false;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT'].includes(error.code)) return false;
    throw error;
  }
}

/** One after the other: asked for all of them at once, Node never returns where a file system makes none (/proc). */
function makeFolder(folder) {
  const parent = path.dirname(folder);
  if (existsSync(folder)) return;
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** A folder of another account, or one with other things in it (STATE_DIR=/var), is never taken over. */
function refuseStrange(folder, account, ours) {
  const { uid } = statSync(folder);
  if (process.getuid && uid !== process.getuid() && uid !== account.uid)
    throw new Trouble(
      `${folder} belongs to another account (uid ${uid})`,
      'Start Munshi as that account, or set STATE_DIR to a folder of your own.',
    );
  if (ours || existsSync(path.join(folder, mark)) || readdirSync(folder).length === 0) return;
  throw new Trouble(`${folder} holds other things`, 'Set STATE_DIR to a new or an empty folder.');
}

/**
 * A generated secret in an owner-only file: read where it is, else made and kept for good.
 * @returns {string} 64 hex digits
 */
export function secretIn(folder, name) {
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    const fresh = `${file}.${process.pid}`;
    const handle = openSync(fresh, 'w', 0o600);
    writeFileSync(handle, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(fresh, file);
  }
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { uid, mode } = fstatSync(handle);
    // The database's account owns the folder, so it could have put a file of its own here.
    const trusted = !process.getuid || (uid === process.getuid() && (mode & 0o077) === 0);
    if (!trusted)
      throw new Trouble(
        `${file} belongs to another account`,
        `Make it yours alone: chown and chmod 600 ${file}.`,
      );
    return readFileSync(handle, 'utf8').trim();
  } finally {
    closeSync(handle);
  }
}

/** One process at a time uses the folder's database; another one is told who does. */
export function lockState(folder, facts) {
  const lock = takeLock(path.join(folder, 'lock'), facts);
  if (lock.taken) return lock;
  const { what, pid, url } = lock.holder;
  throw new Trouble(
    `this copy of Munshi already runs: ${what} (pid ${pid})${url ? ` at ${url}` : ''}`,
    `Stop it first (Ctrl-C there, or kill ${pid}). A second one beside it needs a PORT and a STATE_DIR of its own.`,
  );
}
