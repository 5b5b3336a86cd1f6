import { spawn } from 'node:child_process';
import path from 'node:path';
import { say } from './progress.mjs';

/** Quiet and quick to fail: npm's own patience without a network is over a minute. */
const manners = [
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  '--prefer-offline',
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Runs npm with its words captured and a progress line every five seconds.
 * No package here needs its install script, so none is run.
 * @returns {Promise<{ status: number, output: string }>}
 */
export function npm(args, { cwd, ticking }) {
  const cli = process.env.npm_execpath;
  const [command, first, shell] = /npm-cli\.c?js$/.test(cli ?? '')
    ? [process.execPath, [cli], false]
    : ['npm', [], process.platform === 'win32'];
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    };
    for (const name of Object.keys(env))
      if (/^npm_(config|package|lifecycle)_/i.test(name) && ours(name)) delete env[name];
    const child = spawn(command, [...first, ...args, ...manners], {
      cwd,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const began = Date.now();
    const tick = setInterval(() => say(`${ticking} … ${Math.round((Date.now() - began) / 1000)} s`), 5_000);
    let output = '';
    const keep = (data) => (output = (output + data).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => keep(`${error.message}\nnpm was not found beside Node`));
    child.on('close', (status) => {
      clearInterval(tick);
      resolve({ status: status ?? 1, output });
    });
  });
}

/** `npm run --silent` and `--prefix` must not reach the npm that we start; registry, proxy and cache must. */
const ours = (name) =>
  !/registry|proxy|cache|cafile|cert|auth|userconfig|globalconfig|strict_ssl/i.test(name);
