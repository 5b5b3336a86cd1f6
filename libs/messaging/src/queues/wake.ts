import type { Id } from '@munshi/kernel';
import type { QueueName } from './queue-names.js';

/**
 * Tells a worker that there is something to do. Rows say what; a wake-up that is lost costs time, never work,
 * since the sweeper finds every row that is due. So none of these waits, and none fails.
 */
export abstract class Wake {
  /** The conversation has a message to be handled. */
  abstract conversation(organizationId: Id, conversationId: Id): void;

  /** The account has something to send, now or `inMs` from now. */
  abstract sender(organizationId: Id, channelAccountId: Id, inMs?: number): void;

  /** The account has statuses to be joined to their messages. */
  abstract statuses(organizationId: Id, channelAccountId: Id): void;

  /** An event has been announced. */
  abstract event(organizationId: Id, eventId: Id): void;

  /** A reaction is due, now or `inMs` from now. */
  abstract delivery(organizationId: Id, deliveryId: number, queue: QueueName, inMs?: number): void;
}
