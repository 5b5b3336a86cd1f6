import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { endLeftover, endServer, runningServer, serverEnvironment, startServer } from './postmaster.mjs';
import { explain, say } from './progress.mjs';
import { mayUse, serverAccount } from './server-account.mjs';
import { accountsFolder, binary, serverBinaries } from './server-binaries.mjs';
import { databaseOf, secretIn } from './state-dir.mjs';

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const passwordFile = 'database-password';

/** @typedef {{ url: (database?: string) => string, port: number, pid: number, exited: Promise<void>, stop: () => Promise<void> }} Postgres */

/**
 * The merchant's database: durable, in the state folder. To be called under that folder's lock.
 * A server that a killed start left is stopped first: there are never two on one data folder.
 * @param {{ stateDir: string, root?: string, port?: number }} options `port` only to come back where a server was
 * @returns {Promise<Postgres>} with the owner's address
 */
export async function startPostgres({ stateDir, root = projectRoot, port }) {
  const account = serverAccount();
  const home = realpathSync(accountsFolder(stateDir, 'postgres', account));
  const data = path.join(home, 'data');
  await endLeftover(data);
  const server = serverBinaries({ root, home, account });
  const lostPassword = existsSync(data) && !existsSync(path.join(stateDir, passwordFile));
  const password = secretIn(stateDir, passwordFile);
  if (!existsSync(data)) await initialise({ server, home, data, account, password });
  else if (lostPassword) resetPassword({ server, data, account, password });
  const roomy = statfsSync(data);
  const settings = {
    ...common,
    ...(roomy.bavail * roomy.bsize > 20e9 && { min_wal_size: '1GB', max_wal_size: '4GB' }),
    ...(os.totalmem() > 4e9 && { shared_buffers: '256MB' }),
  };
  const started = await startServer({
    server,
    data,
    logFile: path.join(home, 'server.log'),
    account,
    port,
    settings,
  });
  return guarded(started, { data, password });
}

/**
 * A database for tests: quick, not durable, in temporary folders that go away with it, also when this process is killed.
 * @returns {Promise<Postgres>}
 */
export async function startEphemeralPostgres({ root = projectRoot } = {}) {
  const account = serverAccount();
  const folder = temporaryFolder(account);
  const inMemory = memoryFolder(account);
  const folders = inMemory ? [folder, inMemory] : [folder];
  try {
    const server = serverBinaries({ root, home: folder, account }); // memory may forbid programs (noexec)
    const home = inMemory ?? folder;
    const data = path.join(home, 'data');
    const password = randomBytes(16).toString('hex');
    await initialise({ server, home, data, account, password, durable: false });
    const settings = { ...common, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
    const started = await startServer({
      server,
      data,
      logFile: path.join(folder, 'server.log'),
      account,
      settings,
    });
    return guarded(started, { data, password, remove: folders });
  } catch (error) {
    removeAll(folders);
    throw error;
  }
}

/** The owner's address of the database that another process of this copy runs now; undefined where none does. */
export function runningPostgres({ stateDir }) {
  const data = databaseOf(stateDir);
  if (!existsSync(data)) return undefined;
  const found = runningServer(realpathSync(data));
  if (!found?.alive || !found.ready) return undefined;
  return { url: urlOf(found.port, secretIn(stateDir, passwordFile)), port: found.port, pid: found.pid };
}

const common = {
  max_connections: 200,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A new shop's tables grow from nothing within minutes: plans made for empty tables must not live that long.
  autovacuum_naptime: '10s',
  password_encryption: 'scram-sha-256',
};

const urlOf =
  (port, password) =>
  (database = 'munshi') =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** initdb works beside the final place and is renamed into it: a kill half-way leaves no half of a database. */
async function initialise({ server, home, data, account, password, durable = true }) {
  if (durable) say('creating the database');
  const fresh = path.join(home, 'data.new');
  const secret = path.join(home, 'initial-password');
  rmSync(fresh, { recursive: true, force: true });
  rmSync(secret, { force: true });
  writeFileSync(secret, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account.uid !== undefined) chownSync(secret, account.uid, account.gid);
  // PostgreSQL's own C.UTF-8 knows every script's letters on every system; pg_trgm asks the system's, where it has one.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`];
  const hasty = ['--no-sync', '--set=scram_iterations=1']; // each spec opens dozens of connections
  const args = ['-D', fresh, ...login, ...locale, ...(durable ? [] : hasty)];
  const letters = `--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`;
  let { status, output } = await collect(binary(server, 'initdb'), [...args, letters], account);
  if (/invalid locale/i.test(output))
    ({ status, output } = await collect(binary(server, 'initdb'), args, account));
  rmSync(secret, { force: true });
  if (status !== 0) throw explain('creating the database (initdb)', output);
  renameSync(fresh, data);
}

function collect(program, args, account) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => (output += error.message));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** Whoever owns the files owns the database, so a lost password file is no reason to lose the books. */
function resetPassword({ server, data, account, password }) {
  say('the database’s password file is missing: setting a new password');
  const input = `ALTER ROLE postgres PASSWORD '${password}'\n`;
  const args = ['--single', '-D', data, 'postgres'];
  const done = spawnSync(binary(server, 'postgres'), args, {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    input,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw explain('setting the database’s password', done.stderr || done.error);
}

function temporaryFolder(account) {
  for (const parent of [os.tmpdir(), '/tmp', '/var/tmp']) {
    const folder = folderFor(account, parent);
    if (folder) return folder;
  }
  throw explain('making a temporary folder', 'EACCES');
}

/**
 * Each spec creates and drops databases of a thousand files: on a disk most of the tests' time is spent on those (ext4
 * without a journal looks through all that was deleted of late before it creates one). Undefined where there is not
 * plenty of memory, as in a container with the usual 64 MB of it.
 */
function memoryFolder(account) {
  const parent = '/dev/shm';
  if (process.platform !== 'linux' || !existsSync(parent)) return undefined;
  const { bavail, bsize } = statfsSync(parent);
  if (Math.min(bavail * bsize, process.availableMemory()) < 6e9) return undefined;
  try {
    return folderFor(account, parent);
  } catch {
    return undefined; // not writable for us
  }
}

/** Undefined where the server's account could not use it. */
function folderFor(account, parent) {
  const folder = realpathSync(mkdtempSync(path.join(parent, 'munshi-test-')));
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  if (mayUse(folder, account)) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

function removeAll(folders) {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/**
 * Sits beside the server and waits for our end: its standard input closes even when we are killed.
 * Sessions may then finish by themselves for 20 s. It touches only the server that we started on this folder.
 */
const keeper = `
read -r _
runs() { [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ]; }
if [ $# -gt 2 ]; then runs "$@" && kill -QUIT "$1"; else runs "$@" && kill -TERM "$1"; fi
n=0
while runs "$@" && kill -0 "$1" 2>/dev/null && [ $n -lt 20 ]; do sleep 1; n=$((n + 1)); done
runs "$@" && kill -INT "$1" 2>/dev/null
shift 2
[ $# -eq 0 ] || rm -rf "$@"
`;

function guarded({ pid, port, exited }, { data, password, remove = [] }) {
  let watch;
  if (process.platform !== 'win32') {
    watch = spawn('sh', ['-c', keeper, 'sh', String(pid), data, ...remove], {
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: '/',
      detached: true,
    });
    watch.unref();
    watch.stdin.unref();
    watch.stdin.on('error', () => {});
  }
  const dismiss = () => watch?.kill('SIGKILL');
  void exited.then(() => remove.length === 0 && dismiss());
  return {
    url: urlOf(port, password),
    port,
    pid,
    exited,
    async stop() {
      await endServer(pid, remove.length > 0 ? { first: 'SIGQUIT' } : {});
      await exited;
      dismiss();
      removeAll(remove);
    },
  };
}
