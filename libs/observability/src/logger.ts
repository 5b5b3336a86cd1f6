import type { Config } from '@munshi/config';
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { isError, loggedError } from './errors.js';

/** Ids and outcomes only: neither bodies nor numbers are ever logged. */
const REDACTED = ['text', 'body', 'raw', 'address', 'phone', 'to', 'from', 'credentials', 'authorization'];

/** Lines leave in blocks: a write each would cost a request more than its signature. A crash flushes them. */
const inBlocks = (): DestinationStream =>
  pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 200 });

const readable = (): DestinationStream =>
  pino.transport({
    target: 'pino-pretty',
    options: { translateTime: 'SYS:HH:MM:ss.l', ignore: 'pid,hostname', singleLine: true },
  });

/** JSON in production, readable elsewhere. */
export const createLogger = (
  config: Pick<Config, 'LOG_LEVEL' | 'NODE_ENV'>,
  name: string,
  destination: DestinationStream = config.NODE_ENV === 'development' ? readable() : inBlocks(),
): Logger =>
  pino(
    {
      name,
      level: config.LOG_LEVEL,
      serializers: { err: (error: unknown) => loggedError(error) },
      redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`]), censor: '…' },
    },
    destination,
  );

/** Nest's own lines, through the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    // As any other error: by its name, codes and frames, and not by whatever its message quotes.
    if (isError(message)) this.logger.error({ context, err: message }, 'Nest reports an error');
    else this.logger.error({ context, stack }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }

  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, String(message));
  }
}

/** DI token of the process's pino logger. */
export const LOGGER = Symbol('Logger');

export type { Logger } from 'pino';
