import { Sender, Statuses } from '@munshi/messaging';
import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { z } from 'zod';
import { DrainedWorker } from './drained-worker.js';
import { WORKER_SETTINGS } from './worker-settings.js';

const wakeUp = z.object({ id: z.uuid() });

/** Something is to be sent from a channel account, or statuses of it are to be joined. */
@Processor('outbound-messages', { ...WORKER_SETTINGS, concurrency: 4 })
export class OutboundProcessor extends DrainedWorker {
  constructor(
    private readonly sender: Sender,
    private readonly statuses: Statuses,
  ) {
    super();
  }

  override async process(job: Job<unknown>): Promise<void> {
    const { id } = wakeUp.parse(job.data);
    await (job.name === 'statuses' ? this.statuses.apply(id) : this.sender.pump(id));
  }
}
