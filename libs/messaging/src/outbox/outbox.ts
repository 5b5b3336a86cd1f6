import type { AnyContract, BodyOf } from '@munshi/contracts';

/** Tells the other contexts, in the same transaction as the change it tells of. */
export abstract class Outbox {
  /** Joins the open unit of work; the body is checked against its contract. */
  abstract announce<C extends AnyContract>(contract: C, body: BodyOf<C>): Promise<void>;
}
