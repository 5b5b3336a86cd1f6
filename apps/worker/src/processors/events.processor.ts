import { Deliveries } from '@munshi/messaging';
import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { z } from 'zod';
import { DrainedWorker } from './drained-worker.js';
import { WORKER_SETTINGS } from './worker-settings.js';

const wakeUp = z.object({ organizationId: z.uuid(), id: z.uuid() });

/** An event was announced by a process that dispatches none itself. */
@Processor('maintenance', { ...WORKER_SETTINGS, concurrency: 4 })
export class EventsProcessor extends DrainedWorker {
  constructor(private readonly deliveries: Deliveries) {
    super();
  }

  override async process(job: Job<unknown>): Promise<void> {
    const { organizationId, id } = wakeUp.parse(job.data);
    await this.deliveries.dispatch(organizationId, id);
  }
}
