import 'reflect-metadata';
import { type Config, givenEnvironment, readConfig } from '@munshi/config';
import { closeOnSignals, exitWith, LOGGER, type Logger, NestLog } from '@munshi/observability';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

const start = async (config: Config): Promise<void> => {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn'],
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(new NestLog(logger));
  closeOnSignals(app, logger);
  logger.info('working');
};

try {
  await start(readConfig(await givenEnvironment()));
} catch (error) {
  exitWith(error);
}
