import { InboxDrain } from '@munshi/conversation';
import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { z } from 'zod';
import { DrainedWorker } from './drained-worker.js';
import { WORKER_SETTINGS } from './worker-settings.js';

const wakeUp = z.object({ conversations: z.array(z.tuple([z.uuid(), z.uuid()])) });

/** Translates a job into calls. It never decides. */
@Processor('conversations', { ...WORKER_SETTINGS, concurrency: 4 })
export class ConversationsProcessor extends DrainedWorker {
  constructor(private readonly inboxDrain: InboxDrain) {
    super();
  }

  override async process(job: Job<unknown>): Promise<void> {
    const { conversations } = wakeUp.parse(job.data);
    const heard = await Promise.allSettled(
      conversations.map(([organizationId, conversationId]) =>
        this.inboxDrain.drain(organizationId, conversationId),
      ),
    );
    const failed = heard.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }
}
