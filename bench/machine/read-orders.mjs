// The product's own command for reading orders, as anybody runs it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from './servers.mjs';

/** @returns {Promise<{ read: object[], timings: object }>} a reading for each text, and what the command says it took */
export async function readByCommandLine(catalogueFile, texts) {
  const program = path.join(projectRoot, 'dist/apps/cli/main.js');
  const child = spawn(
    process.execPath,
    ['--expose-gc', program, 'read-orders', '--catalogue', catalogueFile, '--timings'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const ended = once(child, 'exit');
  child.stdin.end(texts.map((words, id) => JSON.stringify({ id, lang: 'en', text: words })).join('\n'));
  const [output, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return {
    read: output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    timings: JSON.parse(said.trim().split('\n').at(-1)),
  };
}
