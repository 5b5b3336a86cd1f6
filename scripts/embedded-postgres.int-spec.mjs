import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { runningPostgres, startEphemeralPostgres, startPostgres } from './embedded-postgres.mjs';
import { birthOf } from './lock.mjs';
import { pause } from './postmaster.mjs';
import { stateDir } from './state-dir.mjs';

const until = async (condition) => {
  while (!(await condition())) await pause(20);
};

const query = async (url, text) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

/** Another Node that starts a server and goes on running; it prints the server's pid and address. */
async function elsewhere(code) {
  const script = `import * as embedded from ${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.mjs'))};
    const server = await embedded.${code};
    process.stdout.write(JSON.stringify({ pid: server.pid, url: server.url('postgres') }) + '\\n');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(JSON.parse(data)));
    child.once('exit', () => reject(new Error('it ended')));
  });
  return { child, ...said };
}

describe('the embedded database', () => {
  const cleanUp = [];
  const freshStateDir = () => {
    const parent = mkdtempSync(path.join(os.tmpdir(), 'munshi-spec-'));
    chmodSync(parent, 0o755); // as root the database's own account has to pass
    cleanUp.push(() => rmSync(parent, { recursive: true, force: true }));
    return stateDir(parent, { environment: { STATE_DIR: path.join(parent, 'state') } });
  };
  const started = async (options) => {
    const server = await startPostgres(options);
    cleanUp.unshift(() => server.stop());
    return server;
  };
  afterEach(async () => {
    for (const step of cleanUp.splice(0)) await step();
  });

  it('keeps its data from one start to the next, for its owner alone', async () => {
    const folder = freshStateDir();
    const first = await started({ stateDir: folder });
    await query(first.url('postgres'), 'CREATE TABLE ledger AS SELECT 42 AS entry');
    expect(runningPostgres({ stateDir: folder })).toMatchObject({ pid: first.pid, port: first.port });
    await first.stop();
    expect(runningPostgres({ stateDir: folder })).toBeUndefined();

    const second = await started({ stateDir: folder });
    expect(await query(second.url('postgres'), 'SELECT entry FROM ledger')).toEqual([{ entry: 42 }]);
    for (const place of [folder, path.join(folder, 'postgres'), path.join(folder, 'database-password')])
      expect(statSync(place).mode & 0o077).toBe(0);
  });

  it('lets nobody in without the password', async () => {
    const server = await started({ stateDir: freshStateDir() });
    const url = new URL(server.url('postgres'));
    url.password = 'guessed';
    await expect(query(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('ends a server that a killed start left running, and starts on the same data', async () => {
    const folder = freshStateDir();
    const { child, pid, url } = await elsewhere(`startPostgres({ stateDir: ${JSON.stringify(folder)} })`);
    await query(url, 'CREATE TABLE ledger AS SELECT 42 AS entry');
    child.kill('SIGKILL');
    const server = await started({ stateDir: folder });
    expect(birthOf(pid)).toBe('');
    expect(await query(server.url('postgres'), 'SELECT entry FROM ledger')).toEqual([{ entry: 42 }]);
  });

  it('is stopped by its keeper when the program that started it is killed', async () => {
    const { child, pid } = await elsewhere(`startPostgres({ stateDir: ${JSON.stringify(freshStateDir())} })`);
    child.kill('SIGKILL');
    await until(() => birthOf(pid) === '');
  });

  it('recovers what was committed after kill -9 of the server itself', async () => {
    const folder = freshStateDir();
    const first = await started({ stateDir: folder });
    await query(first.url('postgres'), 'CREATE TABLE ledger AS SELECT 42 AS entry');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await started({ stateDir: folder });
    expect(await query(second.url('postgres'), 'SELECT entry FROM ledger')).toEqual([{ entry: 42 }]);
  });

  it('is not held up by a stale pid file whose number now belongs to another program', async () => {
    const folder = freshStateDir();
    await (await started({ stateDir: folder })).stop();
    const stale = path.join(folder, 'postgres', 'data', 'postmaster.pid');
    writeFileSync(stale, `${process.pid}\n${path.dirname(stale)}\n1\n5432\n\n127.0.0.1\n 1 1\nready\n`);
    const server = await started({ stateDir: folder });
    expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('opens again when the password file was lost', async () => {
    const folder = freshStateDir();
    await (await started({ stateDir: folder })).stop();
    rmSync(path.join(folder, 'database-password'));
    const server = await started({ stateDir: folder });
    expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('starts over when it was killed while the database was being created', async () => {
    const folder = freshStateDir();
    const script = `import { startPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.mjs'))};
      await startPostgres({ stateDir: ${JSON.stringify(folder)} });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'ignore',
      detached: true,
    });
    await until(() => existsSync(path.join(folder, 'postgres', 'data.new', 'base')));
    process.kill(-child.pid, 'SIGKILL');
    expect(existsSync(path.join(folder, 'postgres', 'data'))).toBe(false);
    const server = await started({ stateDir: folder });
    expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('runs for two copies beside each other', async () => {
    const [one, two] = await Promise.all([
      started({ stateDir: freshStateDir() }),
      started({ stateDir: freshStateDir() }),
    ]);
    expect(one.port).not.toBe(two.port);
    await Promise.all([one, two].map((server) => query(server.url('postgres'), 'SELECT 1')));
  });

  it('for tests leaves neither process nor folder, not even when the tests are killed', async () => {
    const server = await startEphemeralPostgres();
    const [{ folder }] = await query(
      server.url('postgres'),
      `SELECT current_setting('data_directory') AS folder`,
    );
    await server.stop();
    expect(existsSync(path.dirname(folder))).toBe(false);

    const { child, pid, url } = await elsewhere('startEphemeralPostgres()');
    const [{ folder: second }] = await query(url, `SELECT current_setting('data_directory') AS folder`);
    child.kill('SIGKILL');
    await until(() => birthOf(pid) === '' && !existsSync(path.dirname(second)));
  });

  it('says what PostgreSQL said when it does not start', async () => {
    const folder = freshStateDir();
    await (await started({ stateDir: folder })).stop();
    const version = path.join(folder, 'postgres', 'data', 'PG_VERSION');
    expect(readFileSync(version, 'utf8').trim()).toBe('18');
    writeFileSync(version, '12\n');
    await expect(started({ stateDir: folder })).rejects.toMatchObject({
      details: expect.stringContaining('initialized by PostgreSQL version 12'),
      advice: expect.stringContaining('another major version'),
    });
  });
});

describe('the state folder', () => {
  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('is refused where no folder can be made, below a folder that is none', () => {
    for (const folder of ['/proc/nope', '/proc/nope/deeper', '/dev/null/deeper'])
      expect(() => stateDir('/', { environment: { STATE_DIR: folder } })).toThrow('cannot hold the database');
  });

  it('is never a folder that holds other things', () => {
    const parent = mkdtempSync(path.join(os.tmpdir(), 'munshi-spec-'));
    writeFileSync(path.join(parent, 'letters.txt'), 'mine');
    expect(() => stateDir('/', { environment: { STATE_DIR: parent } })).toThrow('holds other things');
    rmSync(parent, { recursive: true });
  });
});
