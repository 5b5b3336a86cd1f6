import type { Processor } from '@nestjs/bullmq';

/**
 * A killed worker's job is taken over after `lockDuration` and two looks for stalled jobs. BullMQ's own settings
 * make that a minute; the second value is what a customer waits at worst before the sweeper would have helped.
 */
export const WORKER_SETTINGS: Parameters<typeof Processor>[1] & object = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 3,
  runRetryDelay: 1_000,
  drainDelay: 5,
};
