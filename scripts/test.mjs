import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { machine } from './machine.mjs';

/** jest would leave a core idle, which on two cores is half of the machine; more than this only shares one PostgreSQL. */
const workers = Math.min(os.availableParallelism(), 4);

/** No test has this name: jest then loads the files and counts every test in them as skipped. */
const nothing = ['--testNamePattern', '(?!)'];
const onRedis = (root) => ['--filter', path.join(root, 'scripts', 'redis-specs.cjs')];

/**
 * `npm test [-- arguments for jest]`: everything that this machine can run, first on PostgreSQL alone, then what
 * has to do with queues once more on Redis. What it cannot run is named, counted and not hidden.
 */
export async function test({ root, args }) {
  await ensureBuilt(root); // the acceptance specs start the built programs
  const has = machine();
  const chosen = args.some((argument) =>
    /^--(selectProjects|ignoreProjects|showConfig|listTests|watch|help|version)/.test(argument),
  );
  const plan = [{ name: 'on PostgreSQL alone', projects: ['unit', 'int', 'e2e'], env: {} }];

  if (has.chromium) plan[0].projects.push('browser');
  else
    plan.push({
      name: 'in a browser',
      projects: ['browser'],
      without: 'a Chromium (apt-get install chromium, or CHROMIUM_PATH)',
    });

  const redis = {
    name: 'again on Redis',
    projects: ['int', 'e2e'],
    more: onRedis(root),
    env: { MUNSHI_TEST_REDIS: '1' },
  };
  if (!has.redisServer && !has.redisUrl)
    redis.without = 'a Redis (apt-get install redis-server, or REDIS_URL)';
  plan.push(redis);

  const total = { passed: 0, failed: 0, skipped: 0 };
  const excuses = [];
  for (const run of chosen ? [{ ...plan[0], projects: [], name: 'as chosen' }] : plan) {
    const counts = await jest(root, run, args, has);
    for (const key of Object.keys(total)) total[key] += counts[key];
    if (run.without && counts.skipped > 0)
      excuses.push(`${counts.skipped} skipped ${run.name}: they need ${run.without}`);
  }
  process.stderr.write('\n');
  for (const excuse of excuses) process.stdout.write(`${excuse}\n`);
  const { passed, failed, skipped } = total;
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return failed > 0 ? 1 : 0;
}

async function jest(root, { name, projects, more = [], env = {}, without }, args, has) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-jest-'));
  const results = path.join(folder, 'results.json');
  try {
    process.stderr.write(`\n── ${name}${without ? ' (counting only)' : ''}\n`);
    const code = await handOver(
      process.execPath,
      [
        ...['--experimental-vm-modules', '--no-warnings', path.join(root, 'node_modules/jest/bin/jest.js')],
        ...(projects.length > 0 ? ['--selectProjects', ...projects] : []),
        ...(without ? ['--reporters', path.join(root, 'scripts', 'silent-reporter.mjs'), ...nothing] : []),
        ...['--maxWorkers', String(workers), '--passWithNoTests', '--json', '--outputFile', results, ...more], // no list last: it would swallow `args`
        ...args,
      ],
      { cwd: root, env: testEnvironment(has, { ...env, ...(without && { MUNSHI_TEST_COUNT_ONLY: '1' }) }) },
    );
    if (!existsSync(results)) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    return countsOf(JSON.parse(readFileSync(results, 'utf8')), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that does not even load counts as one failure, and so does a run that failed without a failing test. */
function countsOf(result, code) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** The tests see what the machine has, and nothing of the person's own configuration. */
function testEnvironment(has, more) {
  const env = { ...process.env, NODE_ENV: 'test', ...more };
  for (const name of Object.keys(env))
    if (/^(DATABASE_|REDIS_URL|STATE_DIR|PORT$|PUBLIC_URL|TWILIO_|META_|ZOHO_|SECRET_KEY)/.test(name))
      delete env[name];
  if (has.chromium) env.CHROMIUM_PATH = has.chromium;
  if (has.redisServer) env.REDIS_SERVER_PATH = has.redisServer;
  if (has.redisUrl) env.MUNSHI_TEST_REDIS_URL = has.redisUrl;
  return env;
}
