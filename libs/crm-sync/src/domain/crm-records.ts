import type { Id, Result } from '@munshi/kernel';
import type { CrmRecord, RecordChange, RecordKind, WrongRecordState } from './crm-record.js';
import type { Allocated, RecordBody } from './record-bodies.js';

/** What another context told of: an order, an invoice or a payment that is to be there. */
export interface HeardRecord {
  readonly kind: RecordKind;
  readonly subjectId: Id;
  readonly number: string;
  readonly shopId: Id;
  readonly body: RecordBody;
  readonly at: Date;
}

export interface RecordNotFound {
  readonly kind: 'record-not-found';
}

/** Each call joins the open unit of work, or runs in one of its own. All are of the service that is connected. */
export abstract class CrmRecords {
  /**
   * Once, however often it is told, and whatever has been told of it before. What is told of an organization whose books
   * are not there is nobody's, here and below.
   */
  abstract hear(organizationId: Id, record: HeardRecord): Promise<void>;

  /** It is to be there no more. What is told of it later changes nothing of that. */
  abstract end(organizationId: Id, kind: RecordKind, subjectId: Id, at: Date): Promise<void>;

  /** It was taken back here. Staff take out what is there; where nothing is known to be, a look tells. */
  abstract takeBack(organizationId: Id, kind: RecordKind, subjectId: Id, at: Date): Promise<void>;

  /** A payment pays others than before; what is older than what is known changes nothing. */
  abstract allocate(organizationId: Id, paymentId: Id, allocated: Allocated, at: Date): Promise<void>;

  /** All goods of the order have left. */
  abstract ship(organizationId: Id, orderId: Id, at: Date): Promise<void>;

  /** What is due first: what people wait for, then orders before their invoices before payments. */
  abstract next(organizationId: Id, now: Date): Promise<CrmRecord | null>;

  abstract find(organizationId: Id, kind: RecordKind, subjectId: Id): Promise<CrmRecord | null>;

  /** Writes down what a push left. What has changed here meanwhile stays to be done. */
  abstract settle(organizationId: Id, record: CrmRecord, change: RecordChange): Promise<void>;

  /** An order's goods are taken off there, or given back; true where they were not so before. */
  abstract take(organizationId: Id, orderId: Id, took: boolean): Promise<boolean>;

  /** Loads it under a lock, decides and saves. */
  abstract change(
    organizationId: Id,
    id: Id,
    decide: (record: CrmRecord) => Result<RecordChange, WrongRecordState>,
  ): Promise<Result<void, WrongRecordState | RecordNotFound>>;

  /** Has those tried again that failed for what may have been put right: of one shop, or of all. */
  abstract retry(organizationId: Id, because: string, shopId: Id | null, now: Date): Promise<void>;

  /** An invoice has come there: payments of it that went ahead are applied to it. */
  abstract payFor(organizationId: Id, invoiceId: Id, shopId: Id | null, now: Date): Promise<void>;

  /** Has everything tried now that is waiting for its turn. */
  abstract hurry(organizationId: Id, now: Date): Promise<number>;
}
