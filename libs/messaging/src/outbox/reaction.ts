import type { AnyContract, BodyOf } from '@munshi/contracts';
import { DiscoveryService } from '@nestjs/core';
import type { QueueName } from '../queues/queue-names.js';

/** What travels with an event's body. */
export interface EventHead {
  readonly id: string;
  readonly organizationId: string;
  readonly traceId: string;
}

/**
 * What a context does when another one speaks. It runs inside a unit of work that also marks it done, at least
 * once and in any order: it derives its identity from the event and checks state before it acts.
 */
export interface Reaction<C extends AnyContract, Ready = undefined> {
  /** What needs a processor, a disk or the network: before any transaction is open, and as often as it is tried. */
  prepare?(body: BodyOf<C>, event: EventHead): Promise<Ready>;

  handle(body: BodyOf<C>, event: EventHead, ready: Ready): Promise<void>;
}

export interface ReactionTo {
  readonly contract: AnyContract;
  /** The reaction's name as staff see it, and its job's: `process-order`. Never changed once it has run. */
  readonly name: string;
  readonly queue: QueueName;
}

/** Marks a provider as a reaction; found at boot and checked against the known contracts. */
export const ReactsTo = DiscoveryService.createDecorator<ReactionTo>();
