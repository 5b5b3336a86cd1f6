import { type Id, mayBecome, ok, refuse, type Result, type TransitionTable } from '@munshi/kernel';
import type { Allocated, RecordBody } from './record-bodies.js';
import { MOST_ATTEMPTS, waitAfter } from './waiting.js';

export const RECORD_KINDS = ['order', 'invoice', 'payment', 'credit-note'] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

export const RECORD_STATES = ['pending', 'synced', 'failed', 'conflict', 'ignored'] as const;

export type RecordState = (typeof RECORD_STATES)[number];

/** `ignored`: staff have said that what is there counts, or that they see to it themselves; or there is nothing to do. */
export const RECORD_TRANSITIONS: TransitionTable<RecordState> = {
  pending: ['synced', 'failed', 'conflict', 'ignored'],
  synced: ['pending'],
  failed: ['pending', 'ignored'],
  conflict: ['pending', 'ignored'],
  ignored: ['pending'],
};

/** Why a record is not there yet, for staff to see. */
export type Reason =
  | { readonly kind: 'refused' | 'customer-refused'; readonly code: string; readonly detail: string | null }
  | { readonly kind: 'unknown-outcome' | 'fault'; readonly code: string }
  | { readonly kind: 'unknown-items'; readonly skus: readonly string[] }
  | { readonly kind: 'price-not-divisible'; readonly sku: string }
  /** No tax there is of this rate, in hundredths of a percent. */
  | { readonly kind: 'unknown-tax'; readonly rate: number; readonly supply: 'within' | 'across' | null }
  /** Somebody there has the shop's name: staff have to say whether it is the shop. */
  | { readonly kind: 'customer-asked' }
  | { readonly kind: 'waits-for-order' | 'waits-for-invoice' | 'reversed-here' }
  /** It was taken back here, and is not there. */
  | { readonly kind: 'not-there' }
  /** A credit note over a part of its invoice: staff enter it there. */
  | { readonly kind: 'enter-there'; readonly invoiceNumber: string; readonly amount: string }
  | { readonly kind: Conflict['because']; readonly detail?: string };

/** What a push left there. */
export interface Known {
  readonly remoteId: string;
  readonly fingerprint: string;
}

export interface Conflict {
  /** `total-differs`: we made it, and it comes to something else there. */
  readonly because: 'changed' | 'cancelled' | 'deleted' | 'taken' | 'total-differs';
  /** What is there now; null where it is gone. */
  readonly remote: Known | null;
  readonly detail?: string;
}

export interface CrmRecord {
  readonly id: Id;
  readonly kind: RecordKind;
  readonly subjectId: Id;
  readonly number: string | null;
  readonly shopId: Id | null;
  readonly body: RecordBody | null;
  /** Of a payment that has come to pay others than when it was told. */
  readonly allocated: Allocated | null;
  readonly standing: 'open' | 'cancelled';
  readonly version: number;
  readonly state: RecordState;
  readonly reason: Reason | null;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly urgent: boolean;
  readonly known: Known | null;
  readonly conflict: Conflict | null;
  readonly syncedAt: Date | null;
}

export type PushEnd =
  | { readonly kind: 'accepted'; readonly known: Known }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  /** Only a person, or a change here, can help. */
  | { readonly kind: 'failed'; readonly reason: Reason }
  /** Nothing is to be done, by anybody. */
  | { readonly kind: 'needless'; readonly reason: Reason }
  /** The same again later: it looks first. */
  | { readonly kind: 'later'; readonly reason: Reason };

/** Of a record, what a push or a person changes. */
export type RecordChange = Pick<
  CrmRecord,
  'state' | 'reason' | 'attempts' | 'dueAt' | 'urgent' | 'known' | 'conflict' | 'syncedAt'
>;

/** @param chance 0 to 1, so that those who failed together do not all come back together. */
export function afterPush(record: CrmRecord, end: PushEnd, now: Date, chance: number): RecordChange {
  const { known, syncedAt } = record;
  const attempts = record.attempts + 1;
  const change = { reason: null, attempts, dueAt: now, urgent: false, known, conflict: null, syncedAt };
  switch (end.kind) {
    case 'accepted':
      return { ...change, state: 'synced', attempts: 0, known: end.known, syncedAt: now };
    case 'conflict': {
      const { conflict } = end;
      const { because: kind, detail } = conflict;
      const reason = { kind, ...(detail !== undefined && { detail }) };
      return { ...change, state: 'conflict', reason, conflict };
    }
    case 'failed':
      return { ...change, state: 'failed', reason: end.reason };
    case 'needless':
      return { ...change, state: 'ignored', reason: end.reason };
    case 'later': {
      const dueAt = new Date(now.getTime() + waitAfter(attempts, chance));
      const state = attempts >= MOST_ATTEMPTS ? 'failed' : 'pending';
      return { ...change, state, reason: end.reason, dueAt, urgent: record.urgent };
    }
  }
}

export interface WrongRecordState {
  readonly kind: 'wrong-record-state';
  readonly state: RecordState;
}

type Decision = Result<RecordChange, WrongRecordState>;

/** Staff have it tried again, now; a conflict has to be resolved instead. */
export function retried(record: CrmRecord, now: Date): Decision {
  if (record.state === 'conflict') return refuse({ kind: 'wrong-record-state', state: record.state });
  return again(record, record.known, now);
}

/**
 * Staff decide. `ours`: what is here is written over what is there, as they have seen it. `theirs`: it is left alone.
 */
export function resolved(record: CrmRecord, counts: 'ours' | 'theirs', now: Date): Decision {
  const { state, conflict, attempts, known, syncedAt } = record;
  if (counts === 'ours')
    return conflict === null
      ? refuse({ kind: 'wrong-record-state', state })
      : again(record, conflict.remote, now);
  // A push alone may find that there is nothing to do; staff decide on what has been tried.
  if (state === 'pending' || !mayBecome(RECORD_TRANSITIONS, state, 'ignored'))
    return refuse({ kind: 'wrong-record-state', state });
  const left = {
    reason: record.reason,
    attempts,
    dueAt: now,
    urgent: false,
    known,
    conflict: null,
    syncedAt,
  };
  return ok({ ...left, state: 'ignored' });
}

function again({ state, syncedAt }: CrmRecord, known: Known | null, now: Date): Decision {
  if (state !== 'pending' && !mayBecome(RECORD_TRANSITIONS, state, 'pending'))
    return refuse({ kind: 'wrong-record-state', state });
  const change = { reason: null, attempts: 0, dueAt: now, urgent: true, conflict: null };
  return ok({ ...change, state: 'pending', known, syncedAt });
}
