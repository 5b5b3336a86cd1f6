import { createServer } from 'node:net';
import { pause } from './postmaster.mjs';
import { Trouble, say } from './progress.mjs';

const notOurs = (host) => `HOST=${host} is no address of this machine`;

const tryListening = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(resolve));
  });

/** What is wrong with HOST, whatever the port. */
export const hostProblem = ({ HOST = '127.0.0.1' }) =>
  tryListening(0, HOST).then(
    () => undefined,
    () => notOurs(HOST),
  );

/** Tries the port before anything is started, so that the message comes at once. */
export async function refuseTakenPort({ port, host }) {
  const other = `Use another one: PORT=${port === 65_535 ? 3000 : port + 1} npm start`;
  const advice = {
    EADDRINUSE: [
      `port ${port} on ${host} is taken by another program`,
      `${other} (ss -ltnp or lsof -i :${port} shows which one it is).`,
    ],
    EACCES: [
      `this account may not listen on port ${port}`,
      port < 1024 ? 'Use a port from 1024 on, behind a proxy.' : other,
    ],
  };
  try {
    await tryListening(port, host);
  } catch (error) {
    throw advice[error.code] ? new Trouble(...advice[error.code]) : error;
  }
}

/** An application without its Redis would wait for it, and say so only in its log. */
export async function refuseUnreachableRedis(url) {
  if (!url) return;
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, retryStrategy: () => null });
  let reason;
  redis.on('error', (error) => (reason = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    const { host } = new URL(url);
    throw new Trouble(
      `no Redis answers at ${host}`,
      'Check REDIS_URL, and that the server runs and lets this user in; or leave REDIS_URL out: PostgreSQL will do.',
      (reason ?? error).message,
    );
  } finally {
    redis.disconnect();
  }
}

/** Waits for GET /ready = 200; from time to time says what is still missing, in the API's own words. */
export async function untilReady({ base }, { sayEvery = 10_000 } = {}) {
  let spoke = Date.now();
  for (;;) {
    const answer = await ask(`${base}/ready`);
    if (answer.status === 200) return;
    if (Date.now() - spoke > sayEvery) {
      spoke = Date.now();
      say(`not ready yet: ${answer.text.slice(0, 300)}`);
    }
    await pause(50);
  }
}

async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 0, text: `no answer at ${url} (${error.cause?.code ?? error.message})` };
  }
}

/** The last words of a start. */
export function welcome(address, folder, config) {
  say('ready');
  process.stdout.write(greeting(address, folder, config));
}

/** Only what is there: without the simulator its page has nobody to write to. */
export function greeting({ base }, folder, { SIMULATOR }) {
  const simulator = `    Phone simulator   ${base}/simulator     order something: “Cement x 100”\n`;
  return `
  Munshi is open.

    Start page        ${base}/
${SIMULATOR === 'on' ? simulator : ''}    API reference     ${base}/api/docs
    Queue board       ${base}/queues

  Data and secrets are in ${folder}
  Ctrl-C stops everything.

`;
}
