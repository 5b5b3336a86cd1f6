import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileCache } from './compile-cache.mjs';
import { handOver } from './hand-over.mjs';
import { withLock } from './lock.mjs';
import { Trouble, say } from './progress.mjs';

const apps = ['api', 'worker', 'cli'];

const stampOf = (root) => path.join(root, 'dist', '.built-from');

/** Names the sources of what is in dist/. */
export const builtFrom = (root) => readFileSync(stampOf(root), 'utf8');

/** Builds what is older than its sources. Killed half-way, it starts again: the stamp is written last. */
export async function ensureBuilt(root) {
  const stamp = stampOf(root);
  const wanted = sourcesHash(root);
  const upToDate = () =>
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    apps.every((app) => existsSync(path.join(root, 'dist', 'apps', app, 'main.js')));
  await exclusively(root, async () => {
    await generate(root);
    if (upToDate()) return;
    rmSync(stamp, { force: true });
    rmSync(compileCache(root), { recursive: true, force: true }); // it would keep every build's code
    say('building');
    const nest = path.join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
    await Promise.all(apps.map((app) => quietly(root, `building ${app}`, [nest, 'build', app])));
    writeFileSync(stamp, wanted);
    say('built');
  });
}

/** Makes the database client from Prisma's schema, where it is missing or older than the schema. */
export const ensureGenerated = (root) => exclusively(root, () => generate(root));

async function generate(root) {
  const folder = path.join(root, 'prisma');
  const schema = path.join(folder, 'schema.prisma');
  if (!existsSync(schema)) return;
  const [, output] = /^\s*output\s*=\s*"(.+)"/m.exec(readFileSync(schema, 'utf8')) ?? [];
  const place = path.resolve(folder, output ?? '../generated');
  const stamp = path.join(place, '.generated-from');
  const wanted = hashOf(
    root,
    filesIn(folder, (file) => file.endsWith('.prisma')),
    ['package-lock.json'],
  );
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('generating the database client');
  rmSync(stamp, { force: true });
  await quietly(
    root,
    'generating the database client',
    [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'],
    {
      // Generating needs no schema engine; naming any program keeps the tool from downloading one.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  );
  writeFileSync(stamp, wanted);
}

function exclusively(root, work) {
  const lock = path.join(root, '.node', 'build.lock');
  mkdirSync(path.dirname(lock), { recursive: true });
  return withLock(lock, 'building', work, ({ pid }) =>
    say(`another start (pid ${pid}) is building: waiting for it`),
  );
}

/** Runs a tool in silence; when it fails, its words are the message. */
function quietly(root, doing, args, more = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...more, FORCE_COLOR: '0' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const full = /ENOSPC|no space left/i.test(output);
      const advice = full
        ? 'The disk is full: free some space and try again.'
        : 'Correct what the words above name, and try again.';
      reject(new Trouble(`${doing} failed`, advice, output.trim().split('\n').slice(-40).join('\n')));
    });
  });
}

function sourcesHash(root) {
  const source = (file) => !/spec\.m?ts$/.test(file);
  const files = ['apps', 'libs', 'prisma'].flatMap((folder) => filesIn(path.join(root, folder), source));
  return hashOf(root, files, ['tsconfig.json', 'nest-cli.json', 'rspack.config.js', 'package-lock.json']);
}

function filesIn(folder, wanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](generated|node_modules|testing)[\\/]/.test(file))
    .sort();
}

function hashOf(root, files, more) {
  const hash = createHash('sha256');
  for (const file of [...files, ...more.map((name) => path.join(root, name)).filter(existsSync)]) {
    hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** `npm run build` */
export async function buildTask({ root }) {
  rmSync(stampOf(root), { force: true });
  await ensureBuilt(root);
  return 0;
}

/** `npm run generate` */
export async function generateTask({ root }) {
  await ensureGenerated(root);
  return 0;
}

/** `npm run typecheck` */
export async function typecheck({ root, args }) {
  await ensureGenerated(root);
  // What drives a browser sees its globals; nothing else does.
  for (const project of ['tsconfig.json', 'test/browser/tsconfig.json']) {
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const code = await handOver(process.execPath, [tsc, '-p', project, ...args], { cwd: root });
    if (code !== 0) return code;
  }
  return 0;
}
