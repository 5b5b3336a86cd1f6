import { openPool, UnitOfWork } from '@munshi/database';
import type pg from 'pg';

/**
 * The provider's own connections. It plays a foreign system that happens to keep its books in the same
 * PostgreSQL, so what it does commits by itself, whatever becomes of the unit of work that asked for it.
 */
export class SimulatorDatabase {
  readonly pool: pg.Pool;
  readonly books: UnitOfWork;

  constructor(url: string, connections = 4) {
    this.pool = openPool({ url, max: connections, applicationName: 'munshi-simulator' });
    this.books = new UnitOfWork(this.pool);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
