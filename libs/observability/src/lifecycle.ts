import { inspect } from 'node:util';
import { WrongConfiguration } from '@munshi/config';
import type { Logger } from 'pino';

/** How a process says that starting it again would not help: its configuration is wrong (sysexits.h EX_CONFIG). */
export const EXIT_WRONG_CONFIGURATION = 78;

/** Longer than any request in flight may take (ms). */
const DRAIN_WITHIN = 14_000;

/** Ends a process that could not start: there is no log yet, so it says why on standard error. */
export const exitWith = (error: unknown): never => {
  const wrong = error instanceof WrongConfiguration;
  process.stderr.write(`${wrong ? error.message : inspect(error)}\n`);
  process.exit(wrong ? EXIT_WRONG_CONFIGURATION : 1);
};

interface Closable {
  close(): Promise<unknown>;
}

/**
 * Drains the application on SIGTERM or SIGINT, and when the process that started it is gone: a supervisor that was
 * killed can tell nobody to stop, but the channel to it closes.
 */
export const closeOnSignals = (application: Closable, logger: Logger): void => {
  let closing = false;
  const close = (why: string): void => {
    if (closing) return;
    closing = true;
    logger.info({ why }, 'draining');
    setTimeout(() => {
      logger.error('draining took too long');
      process.exit(1);
    }, DRAIN_WITHIN).unref();
    application.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'draining failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      close(signal);
    });
  if (process.connected) {
    process.removeAllListeners('disconnect'); // that ends a process which is only starting
    process.on('disconnect', () => {
      close('the supervisor is gone');
    });
    process.channel?.unref();
  }
};
