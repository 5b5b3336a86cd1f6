import type { AnyContract, BodyOf } from '@munshi/contracts';
import type { UnitOfWork } from '@munshi/database';
import { Outbound, Outbox, type TransactionalMessage } from '@munshi/messaging';

/** Remembers what was announced by a transaction that committed. */
export class RecordingOutbox extends Outbox {
  readonly announced: { readonly name: string; readonly body: unknown }[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async announce<C extends AnyContract>(contract: C, body: BodyOf<C>): Promise<void> {
    const told = { name: contract.name, body: contract.body.parse(body) };
    this.unitOfWork.afterCommit(() => this.announced.push(told));
  }
}

/** Remembers what is to be said, once an identity. */
export class RecordingOutbound extends Outbound {
  readonly told = new Map<string, TransactionalMessage>();

  async tell(message: TransactionalMessage): Promise<void> {
    if (!this.told.has(message.identity)) this.told.set(message.identity, message);
  }

  async tellAll(messages: readonly TransactionalMessage[]): Promise<void> {
    for (const message of messages) await this.tell(message);
  }

  async withdraw(_: string, identity: string): Promise<boolean> {
    return this.told.delete(identity);
  }
}
