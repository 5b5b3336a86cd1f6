import 'reflect-metadata';
import { type Config, givenEnvironment, readConfig } from '@munshi/config';
import { closeOnSignals, exitWith, LOGGER, type Logger, NestLog } from '@munshi/observability';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { logAccess } from './access-log.js';
import { ApiModule } from './api.module.js';
import { setUpDocs } from './docs/docs.js';
import { mountQueueBoard } from './operations/queue-board.js';
import { createServer } from './server.js';

const start = async (config: Config): Promise<void> => {
  const { adapter, server } = createServer();
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  const logger = app.get<Logger>(LOGGER);
  app.useLogger(new NestLog(logger));
  logAccess(server, logger);
  setUpDocs(app);
  await mountQueueBoard(app);
  closeOnSignals(app, logger);
  await app.listen(config.PORT, config.HOST);
  logger.info({ url: await app.getUrl() }, 'listening');
};

try {
  await start(readConfig(await givenEnvironment()));
} catch (error) {
  exitWith(error);
}
