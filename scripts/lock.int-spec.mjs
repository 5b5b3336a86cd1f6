import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { birthOf, holderOf, takeLock } from './lock.mjs';

const contender = (file) =>
  `import { takeLock } from ${JSON.stringify(path.join(import.meta.dirname, 'lock.mjs'))};
   process.stdout.write(String(takeLock(${JSON.stringify(file)}, { what: 'contender' }).taken));
   process.stdin.on('data', () => process.exit());`;

/** Threads come to the lock closer together than processes do: all are let go by one store. */
const racer = `import { parentPort, workerData } from 'node:worker_threads';
   import { takeLock } from ${JSON.stringify(new URL('lock.mjs', import.meta.url))};
   const round = new Int32Array(workerData);
   parentPort.on('message', ({ number, file }) => {
     Atomics.wait(round, 0, number - 1);
     try { parentPort.postMessage(takeLock(file).taken); } catch (error) { parentPort.postMessage(error.code); }
   });`;

const dead = JSON.stringify({ pid: 999_999_999, birth: '1' });

describe('a lock file', () => {
  let folder;
  let file;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-lock-'));
    file = path.join(folder, 'lock');
  });
  let threads = [];
  afterEach(async () => {
    await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
    rmSync(folder, { recursive: true });
  });

  it('is held until it is released, and says by whom and what was noted', () => {
    const lock = takeLock(file, { what: 'npm start' });
    lock.note({ programs: [7] });
    expect(takeLock(file)).toMatchObject({
      taken: false,
      holder: { pid: process.pid, what: 'npm start', programs: [7] },
    });
    lock.release();
    expect(holderOf(file)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a dead process is replaced, and its notes are handed on', () => {
    writeFileSync(file, JSON.stringify({ pid: 999_999_999, birth: '1', programs: [7] }));
    expect(takeLock(file)).toMatchObject({ taken: true, previous: { programs: [7] } });
  });

  it('is not held by a later process that was given the same number', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, birth: 'another time' }));
    expect(takeLock(file).taken).toBe(true);
  });

  it('goes to one of eight who find a dead process’s lock at once', async () => {
    writeFileSync(file, dead);
    const children = Array.from({ length: 8 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', contender(file)], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    const answers = await Promise.all(
      children.map(
        (child) => new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data)))),
      ),
    );
    expect(answers.filter((answer) => answer === 'true')).toHaveLength(1);
    await Promise.all(
      children.map((child) => new Promise((resolve) => child.once('exit', resolve).stdin.end('go'))),
    );
    expect(birthOf(children[0].pid)).toBe('');
  });

  it('goes to one of eight, however close together they find it', async () => {
    const started = new SharedArrayBuffer(4);
    const module = new URL(`data:text/javascript,${encodeURIComponent(racer)}`);
    threads = Array.from({ length: 8 }, () => new Worker(module, { workerData: started }));
    for (let number = 1; number <= 100; number += 1) {
      const contended = `${file}-${number}`;
      writeFileSync(contended, dead);
      const answers = Promise.all(threads.map(async (thread) => (await once(thread, 'message'))[0]));
      for (const thread of threads) thread.postMessage({ number, file: contended });
      Atomics.store(new Int32Array(started), 0, number);
      Atomics.notify(new Int32Array(started), 0);
      expect((await answers).toSorted()).toEqual([...Array(7).fill(false), true]);
    }
    expect(readdirSync(folder)).toHaveLength(100);
  });
});
