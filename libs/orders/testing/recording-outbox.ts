import type { AnyContract, BodyOf } from '@munshi/contracts';
import type { UnitOfWork } from '@munshi/database';
import { Outbox } from '@munshi/messaging';

export interface Announced {
  readonly name: string;
  readonly body: unknown;
}

/** Remembers what was announced by a transaction that committed. */
export class RecordingOutbox extends Outbox {
  readonly announced: Announced[] = [];

  constructor(private readonly unitOfWork?: UnitOfWork) {
    super();
  }

  async announce<C extends AnyContract>(contract: C, body: BodyOf<C>): Promise<void> {
    const told = { name: contract.name, body: contract.body.parse(body) };
    const remember = (): void => void this.announced.push(told);
    if (this.unitOfWork) this.unitOfWork.afterCommit(remember);
    else remember();
  }
}
