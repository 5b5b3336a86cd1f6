import type pg from 'pg';

const gathering = new WeakSet<pg.PoolClient>();

/**
 * What is asked of a connection in one turn of the event loop leaves at its end, in one write: a statement by itself costs
 * both sides a system call and a wake-up, which is more than many a statement takes to run.
 */
export const sendTogether = (client: pg.PoolClient): void => {
  if (gathering.has(client)) return;
  gathering.add(client);
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => {
    gathering.delete(client);
    stream.uncork();
  });
};
