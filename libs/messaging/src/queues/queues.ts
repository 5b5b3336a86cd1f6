import { LOGGER, type Logger } from '@munshi/observability';
import { CONFIG, type Config } from '@munshi/config';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ConnectionOptions, Queue } from 'bullmq';
import pg from 'pg';
import { bullClasses, QUEUE_CONNECTION } from './queue-connection.js';
import { QUEUE_NAMES, type QueueName } from './queue-names.js';
import { Trickle } from './trickle.js';

/** Nothing of a finished wake-up is worth keeping: rows are the record. */
const KEEP_NOTHING = { removeOnComplete: true, removeOnFail: true };

/**
 * Adds under way at once. On PostgreSQL they share their connections with the workers, who have to get one to finish
 * a job; a burst of adds that took them all would make jobs stall, be repeated, and bring more adds. Beyond
 * `mostWaiting` the sweeper is as quick.
 */
const ADDS = { atOnce: 2, mostWaiting: 2_000, answeredWithin: 10_000 };
/** Wake-ups that wait when the process ends are still added, if that is quick (ms). */
const LAST_ADDS = 1_000;

export interface WakeUp {
  readonly name: string;
  readonly data: object;
  readonly delay?: number;
}

/** The queues, as whoever adds to them sees them. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly queues: ReadonlyMap<QueueName, Queue>;
  private lastComplaint = 0;
  private readonly adds = new Trickle({
    ...ADDS,
    onError: (error) => {
      this.complain(error);
    },
  });

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(QUEUE_CONNECTION) private readonly connection: ConnectionOptions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const { Queue: QueueClass } = bullClasses(config);
    this.queues = new Map(
      QUEUE_NAMES.map((name) => {
        const queue = new QueueClass(name, {
          connection,
          defaultJobOptions: KEEP_NOTHING,
          streams: { events: { maxLen: 256 } },
        });
        queue.on('error', (error) => {
          this.complain(error);
        });
        return [name, queue];
      }),
    );
  }

  all(): readonly Queue[] {
    return [...this.queues.values()];
  }

  /**
   * Nobody waits for it: what is not added is found by the sweeper. One by one, since on PostgreSQL BullMQ's bulk add
   * makes two temporary tables a call, which costs as much as twenty single ones.
   */
  add(name: QueueName, wakeUps: readonly WakeUp[]): void {
    const queue = this.queue(name);
    for (const { name: job, data, delay } of wakeUps)
      this.adds.add(() => queue.add(job, data, delay === undefined ? {} : { delay: Math.ceil(delay) }));
  }

  /** @throws whatever keeps the backend from answering */
  async ping(): Promise<void> {
    await this.queue('maintenance').getJobCounts('waiting');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.adds.end(LAST_ADDS);
    await Promise.allSettled(this.all().map((queue) => queue.close()));
    // BullMQ leaves a pool that it was given to whoever made it.
    if (this.connection instanceof pg.Pool) await this.connection.end();
  }

  private queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (queue === undefined) throw new Error(`there is no queue ${name}`);
    return queue;
  }

  /** A server that is away would fill the log: once in five seconds is enough. */
  private complain(error: unknown): void {
    const now = Date.now();
    if (now - this.lastComplaint < 5_000) return;
    this.lastComplaint = now;
    this.logger.warn({ err: error }, 'queue trouble; the sweeper finds what is due');
  }
}
