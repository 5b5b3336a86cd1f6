import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { addressOf, readEnvironment, secretKey } from './environment.mjs';
import { refuseTakenPort } from './reachable.mjs';

describe('the environment of a start', () => {
  let root;
  beforeEach(() => (root = mkdtempSync(path.join(os.tmpdir(), 'munshi-environment-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  it('is the process’s, with what .env adds; an empty variable counts as unset', () => {
    writeFileSync(path.join(root, '.env'), 'PORT=4000\nHOST=0.0.0.0\nREDIS_URL=redis://x\n');
    const read = readEnvironment(root, { PORT: '5000', REDIS_URL: '', FOLLOW_UP_TEXT: '' });
    expect(read).toEqual({ PORT: '5000', HOST: '0.0.0.0', REDIS_URL: 'redis://x', FOLLOW_UP_TEXT: '' });
  });

  it('gives an address that can be reached from here', () => {
    expect(addressOf({ HOST: '127.0.0.1', PORT: 3000 })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      base: 'http://127.0.0.1:3000',
    });
    expect(addressOf({ HOST: '::', PORT: 80 }).base).toBe('http://[::1]:80');
  });

  it('makes a SECRET_KEY once, for the owner alone', () => {
    const made = secretKey({}, root);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(secretKey({}, root)).toBe(made);
    expect(secretKey({ SECRET_KEY: 'given' }, root)).toBe('given');
    expect(statSync(path.join(root, 'secret-key')).mode & 0o777).toBe(0o600);
  });

  it('refuses a port that another program has, and names a way out', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address();
    await expect(refuseTakenPort({ host: '127.0.0.1', port })).rejects.toMatchObject({
      message: expect.stringContaining(`port ${port} on 127.0.0.1 is taken`),
      advice: expect.stringContaining('npm start'),
    });
    await new Promise((resolve) => other.close(resolve));
    await refuseTakenPort({ host: '127.0.0.1', port });
  });
});
