import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { birthOf, isAlive } from './lock.mjs';
import { pause } from './postmaster.mjs';
import { Supervisor } from './supervisor.mjs';

const until = async (condition) => {
  while (!(await condition())) await pause(10);
};

describe('the supervisor', () => {
  let folder;
  let supervisor;
  const log = () => path.join(folder, 'log');
  const lines = () => readFileSync(log(), 'utf8').split('\n').filter(Boolean);
  const program = (body) => {
    const file = path.join(folder, `program-${Math.random().toString(36).slice(2)}.mjs`);
    writeFileSync(
      file,
      `import { appendFileSync } from 'node:fs';
      const note = (text) => appendFileSync(${JSON.stringify(log())}, text + '\\n');
      ${body}`,
    );
    return { name: 'program', args: [file], env: process.env };
  };
  const waiting = `process.on('SIGTERM', () => { note('left'); process.exit(0); });
    process.on('disconnect', () => { note('orphaned'); process.exit(0); });
    note('pid ' + process.pid); setInterval(() => {}, 1000);`;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-supervisor-'));
    writeFileSync(log(), '');
    process.env.MUNSHI_QUIET = '1';
  });
  afterEach(async () => {
    await supervisor?.stop({ grace: 100 });
    rmSync(folder, { recursive: true });
    delete process.env.MUNSHI_QUIET;
  });

  it('starts a program that was killed again, and tells who runs', async () => {
    let running = [];
    supervisor = new Supervisor({ firstPause: 10, onChange: (programs) => (running = programs) });
    supervisor.run(program(waiting));
    await until(() => lines().length === 1);
    process.kill(Number(lines()[0].slice(4)), 'SIGKILL');
    await until(() => lines().length === 2);
    expect(running).toHaveLength(1);
    expect(running[0].pid).toBe(Number(lines()[1].slice(4)));
  });

  it('sends a program the rest of its environment when that is known, and again to the one that takes its place', async () => {
    supervisor = new Supervisor({ firstPause: 10 });
    const told = `note('follows ' + process.env.MUNSHI_ENVIRONMENT_FOLLOWS);
      process.once('message', ({ DATABASE_URL }) => { note(DATABASE_URL); process.exit(1); });`;
    let tell;
    const rest = new Promise((resolve) => (tell = resolve));
    supervisor.run({ ...program(told), rest });
    await until(() => lines().length === 1);
    tell({ DATABASE_URL: 'postgresql://there' });
    await until(() => lines().length >= 4);
    expect(lines().slice(0, 4)).toEqual([
      'follows 1',
      'postgresql://there',
      'follows 1',
      'postgresql://there',
    ]);
  });

  it('waits longer after each death, and gives up on a program that never comes up', async () => {
    supervisor = new Supervisor({ firstPause: 20, patience: 4 });
    supervisor.run(program(`note(String(Date.now())); process.exit(3);`));
    await expect(supervisor.failed).rejects.toThrow('program ended with code 3, 4 times in a row');
    const times = lines().map(Number);
    const gaps = times.slice(1).map((time, index) => time - times[index]);
    expect(gaps).toHaveLength(3);
    [20, 40, 80].forEach((least, index) => expect(gaps[index]).toBeGreaterThanOrEqual(least));
  });

  it('does not start a program again whose configuration is wrong', async () => {
    supervisor = new Supervisor({ firstPause: 1 });
    supervisor.run(program(`note('started'); process.exit(78);`));
    await expect(supervisor.failed).rejects.toThrow('does not start with this configuration');
    expect(lines()).toEqual(['started']);
  });

  it('lets programs finish when it stops, and kills the one that will not', async () => {
    supervisor = new Supervisor();
    supervisor.run(program(waiting));
    supervisor.run(
      program(`process.on('SIGTERM', () => {}); note('pid ' + process.pid); setInterval(() => {}, 1000);`),
    );
    await until(() => lines().length === 2);
    const programs = lines().map((line) => ({ pid: Number(line.slice(4)) }));
    await supervisor.stop({ grace: 300 });
    expect(lines()).toContain('left');
    expect(programs.map(({ pid }) => birthOf(pid))).toEqual(['', '']);
    expect(programs.some(isAlive)).toBe(false);
  });

  it('leaves no program behind when it is killed itself', async () => {
    const { args } = program(waiting);
    const code = `import { Supervisor } from ${JSON.stringify(path.join(import.meta.dirname, 'supervisor.mjs'))};
      new Supervisor().run({ name: 'program', args: ${JSON.stringify(args)}, env: process.env });
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
    await until(() => lines().length === 1);
    parent.kill('SIGKILL');
    await until(() => lines().includes('orphaned'));
  });
});
