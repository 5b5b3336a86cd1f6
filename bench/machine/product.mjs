// Munshi as a black box: the built programs, an environment, and what they print.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { applicationUrl } from '../../scripts/application-url.mjs';
import { migrate } from '../../scripts/migrations.mjs';
import { freePort } from '../../scripts/postmaster.mjs';
import { meta, twilio } from './bodies.mjs';
import { cpuUs } from './cpu.mjs';
import { projectRoot, until } from './servers.mjs';

export const secretKey = 'a secret key for machines that measure';
const built = process.env.MUNSHI_PROGRAMS ?? path.join(projectRoot, 'dist', 'apps');
const program = (app) => path.join(built, app, 'main.js');

export const isBuilt = () => ['api', 'worker', 'cli'].every((app) => existsSync(program(app)));

/** Creates and migrates the database, seeds the demo organization with both channels, lifts the sender's rate. */
export async function prepareDatabase({ ownerUrl, environment, ratePerSecond = 100_000 }) {
  await migrate({ url: ownerUrl, secretKey, directory: path.join(projectRoot, 'prisma', 'migrations') });
  await seed({ ...environment, DATABASE_OWNER_URL: ownerUrl });
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query('UPDATE channel_accounts SET rate_per_second = $1', [ratePerSecond]);
  await owner.query('UPDATE inventory_current SET on_hand = 100000000');
  await owner.end();
}

function seed(environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program('cli'), 'seed'], {
      env: clean(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`seed ended with ${code}\n${said}`)),
    );
  });
}

/** What every part of one installation is given. `stubUrl` is where both providers are played. */
export async function environmentFor({ ownerUrl, stateDir, stubUrl, redisUrl, more = {} }) {
  const port = await freePort();
  mkdirSync(stateDir, { recursive: true });
  return {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: applicationUrl(ownerUrl, secretKey),
    SECRET_KEY: secretKey,
    STATE_DIR: stateDir,
    SIMULATOR: 'off',
    META_PHONE_NUMBER_ID: meta.phoneNumberId,
    META_ACCESS_TOKEN: meta.accessToken,
    META_APP_SECRET: meta.appSecret,
    META_VERIFY_TOKEN: meta.verifyToken,
    META_GRAPH_BASE_URL: stubUrl,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_WHATSAPP_FROM: twilio.from,
    TWILIO_API_BASE_URL: stubUrl,
    LOG_LEVEL: 'info',
    NODE_ENV: 'production',
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
    ...more,
  };
}

/** Only what a program needs from us: nothing that the shell happens to carry. */
const clean = (environment) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TZ: 'UTC',
  ...environment,
});

/**
 * One process of the product. Whoever kills it may start it again; `onExit` hears of ends that nobody asked for.
 * @param {{ cpu?: number }} options `cpu` pins it to that core
 */
export function openProgram(app, environment, { name = app, cpu, onExit } = {}) {
  const logFile = path.join(environment.STATE_DIR, `${name}.log`);
  let child;
  let leaving = false;
  const start = () => {
    leaving = false;
    const log = openSync(logFile, 'a');
    const node = [process.execPath, '--enable-source-maps', program(app)];
    const [command, ...args] = cpu === undefined ? node : ['taskset', '-c', String(cpu), ...node];
    const started = spawn(command, args, { env: clean(environment), stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    child = started;
    started.once('exit', (code, how) => !leaving && onExit?.({ code, how, name }));
  };
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  start();
  return {
    name,
    start,
    get pid() {
      return child.pid;
    },
    alive: () => !gone(),
    cpuUs: () => cpuUs(child.pid),
    log: () => readFileSync(logFile, 'utf8'),
    kill: () => child.kill('SIGKILL'),
    async stop() {
      leaving = true;
      if (gone()) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(impatient);
    },
  };
}

export const answers = (base, route, status = 200, seconds = 30) =>
  until(async () => (await fetch(base + route)).status === status, {
    what: `${base}${route} to answer ${status}`,
    seconds,
  });
