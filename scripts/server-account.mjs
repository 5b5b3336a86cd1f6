import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { Trouble } from './progress.mjs';

/**
 * PostgreSQL refuses to run as root: there it runs as `postgres`, else as `nobody`. Elsewhere as whoever we are.
 * @returns {{ uid?: number, gid?: number }} to be spread into spawn's options
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const options = { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' };
      const id = (what) => Number(execFileSync('id', [what, name], options));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  throw new Trouble(
    'PostgreSQL does not run as root, and there is neither an account `postgres` nor `nobody`',
    'Create one (useradd --system postgres), run as an ordinary user, or set DATABASE_URL.',
  );
}

/** May the account pass into this folder and write there? The system is asked, as that account. */
export function mayUse(folder, { uid, gid }) {
  try {
    if (uid === undefined) accessSync(folder, constants.W_OK | constants.X_OK);
    else execFileSync('test', ['-w', folder, '-a', '-x', folder], { uid, gid, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
