import path from 'node:path';
import { handOver } from './hand-over.mjs';

/** Modules of a task are loaded when it runs: before the installation their packages are not there. */
const script = (file, entry) => async (given) => (await import(`./${file}.mjs`))[entry](given);

/** A tool from node_modules, with the caller's further arguments. */
const tool =
  (file, ...first) =>
  ({ root, args }) =>
    handOver(process.execPath, [path.join(root, 'node_modules', file), ...first, ...args], { cwd: root });

/** A program of ours that measures or hurts the built product. */
const program =
  (file) =>
  async ({ root, args }) => {
    const { ensureBuilt } = await import('./build.mjs');
    await ensureBuilt(root);
    return handOver(process.execPath, ['--enable-source-maps', path.join(root, file), ...args], {
      cwd: root,
    });
  };

/** Every task: what `npm run <task>` does. Each gets { root, args } and gives its exit code. */
export const tasks = {
  start: script('start', 'start'),
  build: script('build', 'buildTask'),
  generate: script('build', 'generateTask'),
  test: script('test', 'test'),
  lint: tool('eslint/bin/eslint.js', '.'),
  typecheck: script('build', 'typecheck'),
  format: tool('prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.'),
  'format:check': tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  architecture: script('architecture', 'architecture'),
  migrate: script('command-line', 'migrate'),
  seed: script('command-line', 'withDatabase'),
  import: script('command-line', 'withDatabase'),
  'read-orders': script('command-line', 'alone'),
  score: program('corpus/score.mjs'),
  bench: program('bench/run.mjs'),
  'test:faults': program('test/faults/run.mjs'),
};
