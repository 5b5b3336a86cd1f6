/**
 * The process's environment. `npm start` launches the programs while it still opens the database, so that loading them
 * takes no time of its own; it then sends what they have to wait for. Whoever is starting ends when `npm start` is
 * gone, since it would wait for a database that is gone too; an application that is up drains instead.
 */
export const givenEnvironment = async (): Promise<NodeJS.ProcessEnv> => {
  if (process.env['MUNSHI_ENVIRONMENT_FOLLOWS'] !== '1') return process.env;
  const orphaned = (): never => process.exit(1);
  if (!process.connected) orphaned();
  process.once('disconnect', orphaned);
  const rest = await new Promise<NodeJS.ProcessEnv>((resolve) => {
    process.once('message', (message) => {
      resolve(message as NodeJS.ProcessEnv);
    });
  });
  return Object.assign(process.env, rest);
};
