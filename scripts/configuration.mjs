import { registerHooks } from 'node:module';
import { hostProblem } from './reachable.mjs';
import { stateProblem } from './state-dir.mjs';
import { Trouble } from './progress.mjs';
import { wrongConfiguration } from './supervisor.mjs';

/** What the applications get from us where the person names none. */
const ours = { DATABASE_URL: 'postgresql://127.0.0.1/munshi', SECRET_KEY: '-'.repeat(32) };

/**
 * The applications' configuration, read as they will read it, before anything is started.
 * @returns {Promise<object>} what the environment says, with `ours` where `npm start` has not yet got it
 * @throws {Trouble} that lists every problem of the environment at once
 */
export async function checkedConfiguration(root, environment) {
  const { readConfig, WrongConfiguration } = await configLibrary();
  const problems = [];
  let config;
  try {
    config = readConfig({ ...ours, ...environment });
  } catch (error) {
    if (!(error instanceof WrongConfiguration)) throw error;
    problems.push(...error.problems);
  }
  problems.push(...[await hostProblem(environment), stateProblem(root, environment)].filter(Boolean));
  if (problems.length === 0) return config;
  throw new Trouble(
    'the configuration is wrong',
    'Put right what is listed above, in the environment or in .env, and start again.',
    problems.map((problem) => `- ${problem}`).join('\n'),
    wrongConfiguration,
  );
}

/** From its sources, which Node reads as they are: a wrong variable is told before the first build. */
async function configLibrary() {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(
        /libs\/config\/src\/\w+\.ts$/.test(context.parentURL)
          ? specifier.replace(/^(\..*)\.js$/, '$1.ts')
          : specifier,
        context,
      ),
  });
  try {
    return await import('../libs/config/src/config.ts');
  } finally {
    hooks.deregister();
  }
}
