import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { explain, say } from './progress.mjs';

/** Installs with `npm ci` when node_modules is missing, incomplete, of another Node, or not what the lockfile says. */
export async function install(root) {
  if (isInstalled(root)) return;
  const lock = path.join(root, '.node', 'install.lock');
  mkdirSync(path.dirname(lock), { recursive: true });
  const announce = (holder) => say(`another start (pid ${holder.pid}) is installing: waiting for it`);
  await withLock(lock, 'installing', () => runCi(root), announce);
}

async function runCi(root) {
  if (isInstalled(root)) return;
  const modules = path.join(root, 'node_modules');
  // Both vouch for a complete folder, so they go first: a kill from here on is seen as unfinished.
  rmSync(path.join(modules, '.package-lock.json'), { force: true });
  rmSync(stampOf(root), { force: true });
  say('installing packages (once; about half a minute)');
  const began = Date.now();
  const { status, output } = await npm(['ci'], { cwd: root, ticking: 'installing packages' });
  if (status !== 0) throw explain('installing packages (npm ci)', output);
  writeStamp(root);
  say(`packages installed in ${Math.round((Date.now() - began) / 1000)} s`);
}

const stampOf = (root) => path.join(root, 'node_modules', '.munshi-installed.json');
const wantedStamp = (root) =>
  JSON.stringify({
    lockfile: createHash('sha256')
      .update(readFileSync(path.join(root, 'package-lock.json')))
      .digest('hex'),
    node: process.versions.modules,
    machine: `${process.platform}-${process.arch}`,
  });
const writeStamp = (root) => writeFileSync(stampOf(root), wantedStamp(root));

export function isInstalled(root) {
  const hidden = readJson(path.join(root, 'node_modules', '.package-lock.json'));
  if (!hidden?.packages) return false;
  // npm removes packages one by one before it installs, so each must be looked for.
  const complete = Object.entries(hidden.packages).every(
    ([place, { link }]) => link || existsSync(path.join(root, place, 'package.json')),
  );
  if (!complete) return false;
  const stamp = existsSync(stampOf(root)) ? readFileSync(stampOf(root), 'utf8') : undefined;
  if (stamp === wantedStamp(root)) return true;
  if (stamp !== undefined && JSON.parse(stamp).machine !== JSON.parse(wantedStamp(root)).machine)
    return false;
  if (!agrees(readJson(path.join(root, 'package-lock.json')), hidden)) return false;
  writeStamp(root); // somebody ran npm by hand, and it is right
  return true;
}

/** Is what is installed what the lockfile says? Packages for other machines may be absent. */
function agrees(lockfile, hidden) {
  const here = hidden.packages;
  const same = Object.entries(here).every(
    ([place, { version }]) => lockfile.packages[place]?.version === version,
  );
  const all = Object.entries(lockfile.packages).every(
    ([place, { optional, devOptional, peer }]) =>
      place === '' || optional || devOptional || peer || place in here,
  );
  return same && all;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
