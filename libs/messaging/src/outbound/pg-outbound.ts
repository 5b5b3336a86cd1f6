import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import { Injectable } from '@nestjs/common';
import { Wake } from '../queues/wake.js';
import { currentTrace } from '../outbox/trace.js';
import { Outbound, type TransactionalMessage } from './outbound.js';
import * as sql from './outbound.sql.js';

@Injectable()
export class PgOutbound extends Outbound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
  ) {
    super();
  }

  async tell({ conversationId, identity, said, document }: TransactionalMessage): Promise<void> {
    const told = await this.unitOfWork.one(sql.tell, [
      randomUUID(),
      conversationId,
      identity,
      currentTrace(),
      said.text,
      JSON.stringify(said.choices),
      JSON.stringify([{ slot: null, said }]),
      said.choicesLabel ?? null,
      document === undefined ? null : JSON.stringify(document),
    ]);
    if (told === null) return;
    const { organizationId } = this.unitOfWork;
    this.unitOfWork.afterCommit(() => {
      this.wake.sender(organizationId, told.channelAccountId);
    });
  }
}
