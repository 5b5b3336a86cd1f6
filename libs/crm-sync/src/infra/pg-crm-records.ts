import { randomUUID } from 'node:crypto';
import { done, type Id, refuse, type Result } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { ZohoAccount } from '../account/zoho-account.js';
import type { CrmRecord, RecordChange, RecordKind, WrongRecordState } from '../domain/crm-record.js';
import type { Allocated } from '../domain/record-bodies.js';
import { CrmRecords, type HeardRecord, type RecordNotFound } from '../domain/crm-records.js';
import { ConnectedBooks } from './connected-books.js';
import * as sql from './record-statements.js';

@Injectable()
export class PgCrmRecords extends CrmRecords {
  constructor(
    private readonly books: ConnectedBooks,
    private readonly account: ZohoAccount,
  ) {
    super();
  }

  async hear(organizationId: Id, { kind, subjectId, number, shopId, body, at }: HeardRecord): Promise<void> {
    const orderId = 'orderId' in body ? body.orderId : null;
    const whose = [kind, subjectId, number, shopId, orderId] as const;
    if (await this.isConnected(organizationId))
      await this.books.execute(organizationId, sql.hear, randomUUID(), ...whose, JSON.stringify(body), at);
  }

  async end(organizationId: Id, kind: RecordKind, subjectId: Id, at: Date): Promise<void> {
    if (await this.isConnected(organizationId))
      await this.books.execute(organizationId, sql.end, randomUUID(), kind, subjectId, at);
  }

  async takeBack(organizationId: Id, kind: RecordKind, subjectId: Id, at: Date): Promise<void> {
    if (await this.isConnected(organizationId))
      await this.books.execute(organizationId, sql.takeBack, randomUUID(), kind, subjectId, at);
  }

  async allocate(organizationId: Id, paymentId: Id, allocated: Allocated, at: Date): Promise<void> {
    const json = JSON.stringify(allocated);
    if (await this.isConnected(organizationId))
      await this.books.execute(organizationId, sql.allocate, randomUUID(), paymentId, json, at);
  }

  async ship(organizationId: Id, orderId: Id, at: Date): Promise<void> {
    if (await this.isConnected(organizationId))
      await this.books.execute(organizationId, sql.ship, randomUUID(), orderId, at);
  }

  async next(organizationId: Id, now: Date): Promise<CrmRecord | null> {
    return recordOf(await this.books.one(organizationId, sql.next, now));
  }

  async find(organizationId: Id, kind: RecordKind, subjectId: Id): Promise<CrmRecord | null> {
    return recordOf(await this.books.one(organizationId, sql.find, kind, subjectId));
  }

  async settle(organizationId: Id, { id, version }: CrmRecord, change: RecordChange): Promise<void> {
    const { state, attempts, dueAt, urgent, known, syncedAt } = change;
    const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
    const how = [state, json(change.reason), attempts, dueAt, urgent] as const;
    const there = [
      known?.remoteId ?? null,
      known?.fingerprint ?? null,
      json(change.conflict),
      syncedAt,
    ] as const;
    await this.books.execute(organizationId, sql.settle, id, version, ...how, ...there);
  }

  async take(organizationId: Id, orderId: Id, took: boolean): Promise<boolean> {
    return (await this.books.execute(organizationId, sql.take, orderId, took)) === 1;
  }

  change(
    organizationId: Id,
    id: Id,
    decide: (record: CrmRecord) => Result<RecordChange, WrongRecordState>,
  ): Promise<Result<void, WrongRecordState | RecordNotFound>> {
    type Outcome = Result<void, WrongRecordState | RecordNotFound>;
    return this.books.run(organizationId, async (): Promise<Outcome> => {
      const record = recordOf(await this.books.one(organizationId, sql.lock, id));
      if (record === null) return refuse({ kind: 'record-not-found' });
      const decided = decide(record);
      if (!decided.ok) return decided;
      await this.settle(organizationId, record, decided.value);
      return done;
    });
  }

  async retry(organizationId: Id, because: string, shopId: Id | null, now: Date): Promise<void> {
    await this.books.execute(organizationId, sql.retry, because, shopId, now);
  }

  async payFor(organizationId: Id, invoiceId: Id, shopId: Id | null, now: Date): Promise<void> {
    const named = JSON.stringify([{ invoiceId }]);
    await this.books.execute(organizationId, sql.payFor, shopId, named, now);
  }

  hurry(organizationId: Id, now: Date): Promise<number> {
    return this.books.execute(organizationId, sql.hurry, now);
  }

  /** Events of every organization are heard; whose books are elsewhere is one of them. */
  private async isConnected(organizationId: Id): Promise<boolean> {
    return (await this.account.open())?.organizationId === organizationId;
  }
}

function recordOf(row: sql.RecordRow | null): CrmRecord | null {
  if (row === null) return null;
  const { remoteId, fingerprint, ...record } = row;
  const known = remoteId === null || fingerprint === null ? null : { remoteId, fingerprint };
  return { ...record, known };
}
