import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { birthOf, withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { Trouble, explain, say } from './progress.mjs';

export const wanted = { major: 24, version: '24.21.0' };

const musl = () =>
  process.platform === 'linux' && process.report?.getReport?.().header.glibcVersionRuntime === undefined;

/**
 * Brings Node 24 into `.node/` from the npm package node-<platform>-<arch>, once.
 * It is fetched into a folder of its own and renamed into place, so a kill half-way leaves nothing that looks complete.
 * @returns {Promise<string>} the folder to put first in PATH
 */
export async function bringNode(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const home = path.join(root, '.node');
  const place = path.join(home, 'node_modules', name);
  const bin = path.join(place, 'bin');
  if (works(bin)) return bin;

  const byHand = `Install Node ${wanted.major} yourself (https://nodejs.org) and run the same command again.`;
  if (musl())
    throw new Trouble(`this system has no glibc, and Node ${process.versions.node} is too old`, byHand);
  mkdirSync(home, { recursive: true });
  const announce = (holder) =>
    say(`another start (pid ${holder.pid}) is fetching Node ${wanted.major}: waiting for it`);
  await withLock(path.join(home, 'node.lock'), 'fetching Node', fetchNode, announce);
  return bin;

  async function fetchNode() {
    if (works(bin)) return;
    sweep(home);
    say(
      `Node ${process.versions.node} is older than ${wanted.major}: fetching Node ${wanted.version} into .node/`,
    );
    const incoming = path.join(home, `incoming-${process.pid}`);
    mkdirSync(incoming, { recursive: true });
    try {
      const spec = `${name}@${wanted.version}`;
      const { status, output } = await npm(['install', '--no-save', '--prefix', incoming, spec], {
        cwd: incoming,
        ticking: `fetching Node ${wanted.version}`,
      });
      const trouble = (words) => {
        const known = explain(`fetching ${spec}`, words);
        known.advice += ` Or: ${byHand}`;
        return known;
      };
      if (status !== 0) throw trouble(output);
      const arrived = path.join(incoming, 'node_modules', name);
      if (!works(path.join(arrived, 'bin'))) throw trouble(`${arrived} does not run here`);
      rmSync(place, { recursive: true, force: true });
      mkdirSync(path.dirname(place), { recursive: true });
      renameSync(arrived, place);
    } finally {
      rmSync(incoming, { recursive: true, force: true });
    }
  }
}

function works(bin) {
  const node = path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) return false;
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${wanted.version}`;
}

/** Removes what killed fetches left; a living one keeps its folder. */
function sweep(home) {
  for (const entry of readdirSync(home)) {
    const [, pid] = /^incoming-(\d+)$/.exec(entry) ?? [];
    if (pid && birthOf(Number(pid)) === '') rmSync(path.join(home, entry), { recursive: true, force: true });
  }
}
