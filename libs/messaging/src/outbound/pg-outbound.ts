import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { Wake } from '../queues/wake.js';
import { currentTrace } from '../outbox/trace.js';
import { Outbound, type TransactionalMessage, type UnaskedMessage } from './outbound.js';
import * as sql from './outbound.sql.js';

@Injectable()
export class PgOutbound extends Outbound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wake: Wake,
  ) {
    super();
  }

  tell(message: TransactionalMessage | UnaskedMessage): Promise<void> {
    return this.tellAll([message]);
  }

  async tellAll(messages: readonly (TransactionalMessage | UnaskedMessage)[]): Promise<void> {
    if (messages.length === 0) return;
    const rows = messages.map((message) => rowOf(message, currentTrace()));
    const told = await this.unitOfWork.rows(sql.tell, [JSON.stringify(rows)]);
    const { organizationId } = this.unitOfWork;
    const accounts = new Set(told.map(({ channelAccountId }) => channelAccountId));
    this.unitOfWork.afterCommit(() => {
      for (const account of accounts) this.wake.sender(organizationId, account);
    });
  }

  async withdraw(conversationId: Id, identity: string): Promise<boolean> {
    return (await this.unitOfWork.execute(sql.withdraw, [conversationId, identity])) > 0;
  }
}

const rowOf = (message: TransactionalMessage | UnaskedMessage, traceId: string): sql.ToldRow => {
  const { conversationId, identity, said, shows, document, template } = message;
  const unasked = 'purpose' in message ? message : null;
  return {
    id: randomUUID(),
    conversationId,
    identity,
    traceId,
    text: said.text,
    choices: said.choices,
    choicesLabel: said.choicesLabel ?? null,
    shows: shows ?? null,
    document: document ?? null,
    template: template ?? null,
    purpose: unasked?.purpose ?? 'transactional',
    kind: unasked?.kind ?? null,
    goodUntil: unasked?.goodUntil ?? null,
    perishable: unasked?.perishable ?? false,
    batch: unasked?.batch ?? null,
  };
};
