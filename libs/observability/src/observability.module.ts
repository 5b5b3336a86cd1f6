import { CONFIG, type Config } from '@munshi/config';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { createLogger, LOGGER } from './logger.js';
import { Metrics } from './metrics.js';

@Global()
@Module({})
export class ObservabilityModule {
  static named(name: string): DynamicModule {
    return {
      module: ObservabilityModule,
      providers: [
        { provide: LOGGER, useFactory: (config: Config) => createLogger(config, name), inject: [CONFIG] },
        Metrics,
      ],
      exports: [LOGGER, Metrics],
    };
  }
}
