// A whole Munshi that can be hurt: two APIs, two workers, PostgreSQL, and Redis where it is wanted.
import { rmSync } from 'node:fs';
import pg from 'pg';
import { freePort } from '../../scripts/postmaster.mjs';
import { answers, environmentFor, openProgram, prepareDatabase } from '../../bench/machine/product.mjs';
import { openPostgres, openRedis, pause, scratchFolder } from '../../bench/machine/servers.mjs';

const restartAfterMs = 300;

/**
 * @param {{ withRedis: boolean, stubUrl: string, note: (words: string) => void, workerCount?: number,
 *   ratePerSecond?: number }} options
 */
export async function install({ withRedis, stubUrl, note, workerCount = 2, ratePerSecond }) {
  const stateDir = scratchFolder('faults');
  const postgres = await openPostgres();
  const redis = withRedis ? await openRedis() : undefined;
  const ownerUrl = postgres.url('faults');
  const environment = await environmentFor({
    ownerUrl,
    stateDir,
    stubUrl,
    redisUrl: redis?.url,
    more: { LOG_LEVEL: 'warn', UNKNOWN_OUTCOME_DEADLINE: '15s' },
  });
  await prepareDatabase({ ownerUrl, environment, ratePerSecond });

  const secondPort = String(await freePort());
  const deaths = {};
  let leaving = false;
  const supervised = (name, app, more = {}) => {
    const program = openProgram(
      app,
      { ...environment, ...more },
      {
        name,
        onExit: async ({ code, how }) => {
          if (leaving) return;
          if (how !== 'SIGKILL')
            note(`${name} ended by itself (${how ?? `code ${code}`}): ${lastWords(program.log())}`);
          deaths[name] = (deaths[name] ?? 0) + (how === 'SIGKILL' ? 0 : 1);
          await pause(restartAfterMs);
          if (!leaving) program.start();
        },
      },
    );
    return program;
  };
  const apis = [supervised('api-1', 'api'), supervised('api-2', 'api', { PORT: secondPort })];
  const workers = Array.from({ length: workerCount }, (_, nth) => supervised(`worker-${nth + 1}`, 'worker'));
  const bases = [`http://127.0.0.1:${environment.PORT}`, `http://127.0.0.1:${secondPort}`];
  await Promise.all(bases.map((base) => answers(base, '/ready', 200, 30 * workerCount)));

  return {
    environment,
    bases,
    stateDir,
    deaths,
    apis,
    workers,
    postgres,
    redis,
    /** As the owner, on a connection of its own: the server may just have been restarted. */
    async ask(text, values) {
      const client = new pg.Client(ownerUrl);
      client.on('error', () => {});
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end().catch(() => {});
      }
    },
    /** All of it or nothing, with one connection for its statements. */
    async transaction(work) {
      const client = new pg.Client(ownerUrl);
      await client.connect();
      try {
        await client.query('BEGIN');
        await work(async (text, values) => (await client.query(text, values)).rows);
        await client.query('COMMIT');
      } finally {
        await client.end();
      }
    },
    async remove({ keepLogs }) {
      leaving = true;
      await Promise.all([...apis, ...workers].map((program) => program.stop()));
      await redis?.remove();
      await postgres.remove();
      if (!keepLogs) rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

/** The line of a log that most likely says why. */
const lastWords = (log) => {
  const lines = log.trim().split('\n').slice(-120);
  return (lines.findLast((line) => /^\S*error\b/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 300);
};
