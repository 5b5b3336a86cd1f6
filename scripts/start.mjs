import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { compileCache } from './compile-cache.mjs';
import { checkedConfiguration } from './configuration.mjs';
import { addressOf, readEnvironment } from './environment.mjs';
import { whenOrphaned } from './hand-over.mjs';
import { KeptDatabase, bringDatabase } from './kept-database.mjs';
import { endLeftovers } from './leftovers.mjs';
import { freePort } from './postmaster.mjs';
import { refuseTakenPort, refuseUnreachableRedis, untilReady, welcome } from './reachable.mjs';
import { Trouble, report, say } from './progress.mjs';
import { seedWhereNeeded } from './seeding.mjs';
import { lockState, stateDir } from './state-dir.mjs';
import { Supervisor } from './supervisor.mjs';

/** `npm start`: everything that Munshi needs, running in front until Ctrl-C. @returns {Promise<number>} the exit code */
export async function start({ root }) {
  const environment = readEnvironment(root);
  const config = await checkedConfiguration(root, environment);
  const address = addressOf({ ...config, PORT: config.PORT || (await freePort()) });
  const folder = stateDir(root, { environment });
  const lock = lockState(folder, { what: 'npm start', url: address.base });
  const running = { lock, supervisor: undefined, database: undefined };
  const leaving = untilToldToStop(running);
  try {
    await endLeftovers(lock.previous?.programs);
    await refuseTakenPort(address);
    await refuseUnreachableRedis(config.REDIS_URL);
    const raised = raise({ root, environment, config, address, folder, running });
    raised.catch(() => {}); // it is awaited in the race; when somebody leaves first nobody asks any more
    await Promise.race([raised, leaving.told]);
    if (!leaving.asked()) await Promise.race([leaving.told, running.supervisor.failed]);
    return 0;
  } catch (error) {
    report(error instanceof Trouble ? error : troubleOf(error));
    return error.exitCode ?? 1;
  } finally {
    await takeDown(running);
    leaving.forget();
  }
}

/** Loading a thousand modules makes much that is soon dropped: fewer collections make a start some tenths quicker. */
const fast = ['--max-semi-space-size=32'];

async function raise({ root, environment, config, address, folder, running }) {
  const built = ensureBuilt(root);
  running.built = built.catch(() => {});
  const env = {
    ...environment,
    DATABASE_URL: undefined, // the owner's, or none: theirs follows
    STATE_DIR: folder,
    PORT: String(address.port),
    HOST: address.host,
    NODE_COMPILE_CACHE: compileCache(root),
  };
  const program = (app) => path.join(root, 'dist', 'apps', app, 'main.js');

  const opened = openDatabase({
    root,
    environment,
    config,
    folder,
    running,
    built,
    env,
    cli: program('cli'),
  });
  await Promise.race([built, opened]); // a database that cannot be opened need not wait for the build
  if (running.leaving) return;
  const note = (programs) => running.lock.note({ programs });
  running.supervisor = new Supervisor({ onChange: note });
  for (const name of programs(config)) {
    running.supervisor.run({
      name,
      args: [...fast, '--enable-source-maps', program(name.split(' ')[0])],
      env,
      rest: opened,
      cwd: root,
    });
  }
  await Promise.race([opened, running.supervisor.failed]);
  if (running.leaving) return;
  say('starting the applications');
  await Promise.race([untilReady(address), running.supervisor.failed]);
  running.supervisor.settled();
  welcome(address, folder, config);
}

const programs = ({ WORKERS }) => [
  'api',
  ...Array.from({ length: WORKERS }, (_, index) => (index === 0 ? 'worker' : `worker ${index + 1}`)),
];

/** Everything that the applications find done. @returns {Promise<object>} what they still need to know */
async function openDatabase({ root, environment, config, folder, running, built, env, cli }) {
  running.database = new KeptDatabase({ root, folder, environment });
  const urls = await bringDatabase(running.database, { root, folder, environment });
  await built;
  if (!running.leaving) {
    const seeding = { ...env, ...urls.forApplications, ...urls.forOwner };
    await seedWhereNeeded({ root, folder, config, env: seeding, cli });
  }
  return urls.forApplications;
}

/** Applications first (they finish what they hold), the database last. */
async function takeDown(running) {
  running.leaving = true;
  await running.supervisor?.stop();
  await running.built;
  await running.database?.stop();
  running.lock.release();
}

/** Ctrl-C, `kill`, a closed terminal, or the end of the npm that started us. */
function untilToldToStop(running) {
  let first = 0;
  let tell;
  const told = new Promise((resolve) => (tell = resolve));
  const stop = () => {
    if (first === 0) say('stopping: the applications finish what they hold, then the database');
    // npm passes on the Ctrl-C that the terminal has already sent: only a later one means haste.
    else if (Date.now() - first > 1_000) running.supervisor?.hurry();
    first ||= Date.now();
    running.leaving = true;
    tell();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  process.on('disconnect', stop);
  process.channel?.unref();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // `npm start | head`
  const calm = whenOrphaned(stop);
  return {
    told,
    asked: () => first > 0,
    forget() {
      calm();
      process.off('disconnect', stop);
    },
  };
}

function troubleOf(error) {
  if (!/configuration|times in a row/.test(error?.message ?? '')) return error;
  return new Trouble(error.message, 'Its own words are above; put right what they name, and start again.');
}
