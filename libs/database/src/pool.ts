import pg from 'pg';
import { CONNECTED_WITHIN_MS, TIME_LIMITS } from './time-limits.js';

/** Minor units and message ids stay below 2^53, so a bigint column is a number here. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

export interface PoolOptions {
  readonly url: string;
  readonly max: number;
  readonly applicationName: string;
  /** False only where a lost commit harms nobody, as with rate counters. */
  readonly durable?: boolean;
}

/**
 * Connections in pipeline mode: statements that do not wait for each other's answers share a round trip.
 */
export const openPool = ({ url, max, applicationName, durable = true }: PoolOptions): pg.Pool => {
  const settings = [
    ...TIME_LIMITS,
    // Prepared statements look rows up by their keys: planning one anew for its values costs more than running it.
    '-c plan_cache_mode=force_generic_plan',
    ...(durable ? [] : ['-c synchronous_commit=off']),
  ];
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    types,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECTED_WITHIN_MS,
    idleTimeoutMillis: 60_000,
    options: settings.join(' '),
  });
  // An idle connection that breaks has no query to fail; the next one to use the pool opens another.
  pool.on('error', () => undefined);
  // One that breaks in the moment between being connected and being taken has nobody else to hear of it, and an error
  // that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
