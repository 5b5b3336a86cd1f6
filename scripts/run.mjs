#!/usr/bin/env node
/**
 * The one entry script: every npm script is `node scripts/run.mjs <task>`.
 * It needs nothing but Node 18 and npm: it brings Node 24 where the machine's is older, installs what is missing,
 * and hands over to the task.
 */
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCache } from './compile-cache.mjs';
import { handOver } from './hand-over.mjs';
import { install } from './install.mjs';
import { bringNode, wanted } from './node-24.mjs';
import { Trouble, report } from './progress.mjs';
import { tasks } from './tasks.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name = 'start', ...args] = process.argv.slice(2);
let code;
// Compiling its packages again is a good part of every start; Node 18 has no such cache and goes on to hand over.
module.enableCompileCache?.(compileCache(root));

try {
  const task = tasks[name];
  if (!task) throw new Trouble(`there is no task "${name}"`, `There are: ${Object.keys(tasks).join(', ')}.`);
  if (Number(process.versions.node.split('.')[0]) < wanted.major) {
    const bin = await bringNode(root);
    const node = path.join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
    code = await handOver(node, [fileURLToPath(import.meta.url), name, ...args], {
      env: { ...process.env, PATH: [bin, process.env.PATH].join(path.delimiter) },
      ipc: name === 'start',
    });
  } else {
    process.env.PATH = [path.dirname(process.execPath), process.env.PATH].join(path.delimiter);
    const cwd = process.env.INIT_CWD ?? process.cwd(); // where the person stands: file names are relative to it
    process.chdir(root);
    await install(root);
    code = await task({ root, name, args, cwd });
  }
} catch (error) {
  report(error);
  code = error?.exitCode ?? 1;
}
process.exit(code);
