import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { birthOf, holderOf, takeLock } from './lock.mjs';

const contender = (file) =>
  `import { takeLock } from ${JSON.stringify(path.join(import.meta.dirname, 'lock.mjs'))};
   process.stdout.write(String(takeLock(${JSON.stringify(file)}, { what: 'contender' }).taken));
   process.stdin.on('data', () => process.exit());`;

describe('a lock file', () => {
  let folder;
  let file;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-lock-'));
    file = path.join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

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
    writeFileSync(file, JSON.stringify({ pid: 999_999_999, birth: '1' }));
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
});
