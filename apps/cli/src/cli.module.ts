import { CatalogModule } from '@munshi/catalog';
import { ClockModule, type Config, ConfigModule } from '@munshi/config';
import { CustomersModule } from '@munshi/customers';
import { DatabaseModule } from '@munshi/database';
import { OrganizationsModule } from '@munshi/organizations';
import { TemplatesModule } from '@munshi/templates';
import { type DynamicModule, type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';

/** What the commands need: no queue, no channel. The database is reached as the plain role. */
@Module({})
export class CliModule {
  static with(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [
        ConfigModule.of(config),
        ClockModule,
        DatabaseModule.named('munshi-cli'),
        CqrsModule.forRoot(),
        OrganizationsModule,
        CatalogModule,
        CustomersModule,
        TemplatesModule,
      ],
    };
  }
}

/** Runs `work` with everything above at hand; only warnings and errors of the framework are shown. */
export const withCliModule = async <T>(
  config: Config,
  work: (nest: INestApplicationContext) => Promise<T>,
): Promise<T> => {
  Logger.overrideLogger(['error', 'warn']);
  const nest = await NestFactory.createApplicationContext(CliModule.with(config));
  try {
    return await work(nest);
  } finally {
    await nest.close();
  }
};
