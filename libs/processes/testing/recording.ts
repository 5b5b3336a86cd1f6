import type { AnyContract, BodyOf } from '@munshi/contracts';
import type { UnitOfWork } from '@munshi/database';
import { Outbound, Outbox, type TransactionalMessage } from '@munshi/messaging';

/** Remembers what was announced by a transaction that committed. */
export class RecordingOutbox extends Outbox {
  readonly announced: { readonly name: string; readonly body: Record<string, unknown> }[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async announce<C extends AnyContract>(contract: C, body: BodyOf<C>): Promise<void> {
    const told = { name: contract.name, body: contract.body.parse(body) as Record<string, unknown> };
    this.unitOfWork.afterCommit(() => this.announced.push(told));
  }
}

/** Remembers what was told by a transaction that committed. */
export class RecordingOutbound extends Outbound {
  readonly messages: TransactionalMessage[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async tell(message: TransactionalMessage): Promise<void> {
    this.unitOfWork.afterCommit(() => this.messages.push(message));
  }

  async tellAll(messages: readonly TransactionalMessage[]): Promise<void> {
    for (const message of messages) await this.tell(message);
  }

  withdraw(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
