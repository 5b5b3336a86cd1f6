import type { TestDatabase } from './test-database.js';

/** Resolves once a statement waits for a lock, or so many do: whoever came second is really there. */
export const somebodyWaits = async ({ owner }: TestDatabase, waiting = 1): Promise<void> => {
  for (;;) {
    const { rowCount } = await owner.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((rowCount ?? 0) >= waiting) return;
  }
};
