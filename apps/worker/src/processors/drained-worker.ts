import { LOGGER, type Logger } from '@munshi/observability';
import { WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, type OnApplicationBootstrap } from '@nestjs/common';

const COMPLAIN_EVERY = 5_000;

/** A queue's worker that finishes its jobs before anything they need is closed. */
export abstract class DrainedWorker
  extends WorkerHost
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  @Inject(LOGGER) protected readonly logger!: Logger;
  private lastComplaint = 0;

  onApplicationBootstrap(): void {
    // A server that recovers gives each worker dozens of errors; BullMQ prints them all when nobody listens.
    this.worker.on('error', (error) => {
      const now = Date.now();
      if (now - this.lastComplaint < COMPLAIN_EVERY) return;
      this.lastComplaint = now;
      this.logger.warn({ err: error, queue: this.worker.name }, 'queue trouble');
    });
    this.worker.on('failed', (job, error) => {
      this.logger.error(
        { err: error, queue: this.worker.name, job: job?.name },
        'a wake-up failed; its row stays due',
      );
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }
}
