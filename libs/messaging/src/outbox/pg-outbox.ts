import { randomUUID } from 'node:crypto';
import type { AnyContract, BodyOf } from '@munshi/contracts';
import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { Wake } from '../queues/wake.js';
import { Outbox } from './outbox.js';
import { currentTrace } from './trace.js';

const announce = statement<never, [Id, Id, string, string, string]>(
  'outbox.announce',
  'INSERT INTO outbox (id, organization_id, trace_id, type, body) VALUES ($1, $2, $3, $4, $5::jsonb)',
);

@Injectable()
export class PgOutbox extends Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
  ) {
    super();
  }

  async announce<C extends AnyContract>(contract: C, body: BodyOf<C>): Promise<void> {
    const { organizationId } = this.unitOfWork;
    const id = randomUUID();
    const checked = JSON.stringify(contract.body.parse(body));
    await this.unitOfWork.execute(announce, [id, organizationId, currentTrace(), contract.name, checked]);
    this.unitOfWork.afterCommit(() => {
      this.wake.event(organizationId, id);
    });
  }
}
