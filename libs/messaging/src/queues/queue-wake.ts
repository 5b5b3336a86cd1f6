import type { Id } from '@munshi/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { QueueName } from './queue-names.js';
import { Queues, type WakeUp } from './queues.js';
import { Wake } from './wake.js';

/** Conversations in one job: few enough that several workers share a burst, enough that a job's cost is shared too. */
const A_JOB = 32;
/**
 * At most one round of jobs in this time (ms): a job costs more than handling a message, so a burst shares them.
 * The first wake-up after a quiet time goes out at once.
 */
const ROUND = 40;

type Local = (organizationId: Id, id: Id) => Promise<void>;

/** What this very process can do itself needs no queue. */
export interface LocalWork {
  readonly sender?: Local;
  readonly statuses?: Local;
  readonly event?: Local;
}

/** What is further off is found by the sweeper: a timer of a month would fire at once, and one a message adds up. */
const FAR = 15 * 60_000;

@Injectable()
export class QueueWake extends Wake implements OnApplicationShutdown {
  private readonly woken = new Map<Id, Id>();
  private round: NodeJS.Timeout | undefined;
  private lastRound = 0;
  private readonly timers = new Map<string, NodeJS.Timeout>();
  /** Kinds of local work that somebody asked for and that has not begun, so that it is asked for once. */
  private readonly asked = new Set<string>();
  private local: LocalWork = {};

  constructor(private readonly queues: Queues) {
    super();
  }

  /** This process takes over what it can do without a job. */
  serve(local: LocalWork): void {
    this.local = local;
  }

  conversation(organizationId: Id, conversationId: Id): void {
    this.woken.set(conversationId, organizationId);
    if (this.round !== undefined) return;
    const wait = Math.max(0, this.lastRound + ROUND - performance.now());
    this.round = setTimeout(() => {
      this.flush();
    }, wait);
  }

  sender(organizationId: Id, channelAccountId: Id, inMs = 0): void {
    this.later(`sender:${channelAccountId}`, inMs, () => {
      this.doOrQueue('sender', 'outbound-messages', organizationId, channelAccountId);
    });
  }

  statuses(organizationId: Id, channelAccountId: Id): void {
    this.later(`statuses:${channelAccountId}`, ROUND, () => {
      this.doOrQueue('statuses', 'outbound-messages', organizationId, channelAccountId);
    });
  }

  event(organizationId: Id, eventId: Id): void {
    this.doOrQueue('event', 'maintenance', organizationId, eventId);
  }

  delivery(organizationId: Id, deliveryId: number, queue: QueueName, inMs = 0): void {
    const delay = inMs > 0 ? { delay: inMs } : {};
    this.queues.add(queue, [{ name: 'delivery', data: { organizationId, deliveryId }, ...delay }]);
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    if (this.round !== undefined) {
      clearTimeout(this.round);
      this.flush();
    }
  }

  private flush(): void {
    this.round = undefined;
    this.lastRound = performance.now();
    const items = [...this.woken].map(([conversationId, organizationId]) => [organizationId, conversationId]);
    this.woken.clear();
    const jobs: WakeUp[] = [];
    for (let first = 0; first < items.length; first += A_JOB)
      jobs.push({ name: 'hear', data: { conversations: items.slice(first, first + A_JOB) } });
    this.queues.add('conversations', jobs);
  }

  private doOrQueue(kind: keyof LocalWork, queue: QueueName, organizationId: Id, id: Id): void {
    const key = `${kind}:${id}`;
    if (this.asked.has(key)) return;
    this.asked.add(key);
    setImmediate(() => {
      this.asked.delete(key);
      const here = this.local[kind];
      const queued = () => this.queues.add(queue, [{ name: kind, data: { organizationId, id } }]);
      if (here === undefined) queued();
      else void here(organizationId, id).catch(queued);
    });
  }

  /** What is asked for the same round is done once: a burst asks for the same thing again and again. */
  private later(what: string, inMs: number, work: () => void): void {
    if (inMs <= 0) {
      work();
      return;
    }
    if (inMs > FAR) return;
    const round = Math.ceil((performance.now() + inMs) / ROUND);
    const key = `${what}:${round}`;
    if (this.timers.has(key)) return;
    const timer = setTimeout(
      () => {
        this.timers.delete(key);
        work();
      },
      Math.ceil(round * ROUND - performance.now()), // a moment early would find nothing due
    );
    this.timers.set(key, timer);
  }
}
