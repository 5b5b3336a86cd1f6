import { CONFIG, type Config, applicationUrl } from '@munshi/config';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { openPool } from './pool.js';
import { Reading } from './reading.js';
import { UnitOfWork } from './unit-of-work.js';

/** DI token of the pool for what belongs to no organization: heartbeats, sweeps, intake. */
export const POOL = Symbol('Pool');

/** DI token of the application role's address. */
export const DATABASE_URL = Symbol('DatabaseUrl');

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly reading: Reading,
  ) {}

  static named(applicationName: string): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DATABASE_URL,
          useFactory: (config: Config) => applicationUrl(config.DATABASE_URL, config.SECRET_KEY),
          inject: [CONFIG],
        },
        {
          provide: POOL,
          useFactory: (url: string, config: Config) =>
            openPool({ url, max: config.DATABASE_POOL, applicationName }),
          inject: [DATABASE_URL, CONFIG],
        },
        { provide: UnitOfWork, useFactory: (pool: pg.Pool) => new UnitOfWork(pool), inject: [POOL] },
        {
          provide: Reading,
          useFactory: (url: string) => new Reading(url, `${applicationName}-reading`),
          inject: [DATABASE_URL],
        },
      ],
      exports: [DATABASE_URL, POOL, UnitOfWork, Reading],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reading.close();
    await this.pool.end();
  }
}
