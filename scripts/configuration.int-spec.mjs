import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { refuseUnreachableRedis } from './reachable.mjs';

/** A process of its own, as it is at a person's hands: jest cannot load sources the way Node does. */
const startWith = (environment) =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run.mjs'), 'start'], { env });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    child.on('close', (code) => resolve({ code, said }));
  });

describe('the configuration of a start', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-configuration-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is refused with every problem at once, the entry script’s and the applications’, before anything starts', async () => {
    writeFileSync(path.join(folder, 'somebody-elses'), '');
    const { code, said } = await startWith({
      PORT: 'abc',
      HOST: '192.0.2.1',
      WORKERS: '0',
      STATE_DIR: folder,
      SECRET_KEY: 'short',
      TWILIO_AUTH_TOKEN: 't',
      FOLLOW_UP_DELAY: 'soon',
    });
    expect(code).toBe(78);
    expect([...said.matchAll(/^ +- (.*)$/gm)].map(([, problem]) => problem).sort()).toEqual([
      'FOLLOW_UP_DELAY is no duration; write 90s, 10m or 24h',
      'HOST=192.0.2.1 is no address of this machine',
      'PORT is no whole number from 0 to 65535',
      'SECRET_KEY must have at least 32 characters',
      `STATE_DIR: ${folder} holds other things`,
      'TWILIO_ACCOUNT_SID, TWILIO_WHATSAPP_FROM missing: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_WHATSAPP_FROM go together',
      'WORKERS is no whole number from 1 to 64',
    ]);
    expect(said).not.toMatch(/database|building/);
    expect(readdirSync(folder)).toEqual(['somebody-elses']);
  });

  it('is refused where its Redis does not answer, before the database starts', async () => {
    const { code, said } = await startWith({
      STATE_DIR: folder,
      PORT: '0',
      REDIS_URL: 'redis://127.0.0.1:1',
    });
    expect(code).toBe(1);
    expect(said).toMatch(/ECONNREFUSED[^]*munshi: no Redis answers at 127\.0\.0\.1:1/);
    expect(said).not.toMatch(/the database is ready/);
    await refuseUnreachableRedis(undefined);
  });
});
