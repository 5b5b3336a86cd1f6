import { unhandled } from '@munshi/kernel';
import { UpstreamFault } from '@munshi/resilience';
import type { Urgency } from '../budget/call-budget.js';
import { ALREADY_MODIFIED, ZohoFault } from '../zoho-fault.js';
import type { Pushed, PushOutcome } from '../zoho-records.js';
import { type NextStep, nextStep, type RemoteRecord, type Standing, type Wanted } from './next-step.js';

/** What a write has left there. */
export interface Written {
  readonly remoteId: string;
  readonly standing: Standing;
  /** It is there, and comes to something else than it does here. */
  readonly differs?: { readonly fingerprint: string; readonly detail: string };
}

/** One kind of record at one service: how it is looked for, and how it is written. */
export interface RecordGateway<Doc, Remote extends RemoteRecord = RemoteRecord> {
  wanted(doc: Doc): Wanted;
  find(doc: Doc, urgency: Urgency): Promise<Remote | null>;
  read(remoteId: string, urgency: Urgency): Promise<Remote | null>;
  create(doc: Doc, urgency: Urgency): Promise<Written>;
  update(doc: Doc, remote: Remote, urgency: Urgency): Promise<Written>;
  settle(remoteId: string, standing: Standing, urgency: Urgency): Promise<void>;
}

/**
 * Looks, then does what is left to do. Where Zoho refuses that, somebody may have been quicker: it looks once more, and
 * goes on from what is there now.
 */
export async function pushRecord<Doc, Remote extends RemoteRecord>(
  gateway: RecordGateway<Doc, Remote>,
  doc: Doc,
  known: Pushed | null,
  urgency: Urgency,
): Promise<PushOutcome> {
  const look = () => (known === null ? gateway.find(doc, urgency) : gateway.read(known.remoteId, urgency));
  const before = await look();
  const first = await attempt(gateway, doc, known, before, urgency);
  if (first.kind !== 'refused') return first;
  const now = await look();
  if (first.code !== ALREADY_MODIFIED && isSame(before, now)) return first;
  const second = await attempt(gateway, doc, known, now, urgency);
  if (second.kind !== 'refused' || second.code !== ALREADY_MODIFIED) return second;
  // It is there, and the search does not show it yet.
  const details = { outcome: 'unknown', code: ALREADY_MODIFIED, retryable: false } as const;
  return { kind: 'unknown', fault: new ZohoFault(details, 'look') };
}

const isSame = (one: RemoteRecord | null, other: RemoteRecord | null): boolean =>
  one?.fingerprint === other?.fingerprint && one?.standing === other?.standing;

async function attempt<Doc, Remote extends RemoteRecord>(
  gateway: RecordGateway<Doc, Remote>,
  doc: Doc,
  known: Pushed | null,
  remote: Remote | null,
  urgency: Urgency,
): Promise<PushOutcome> {
  const wanted = gateway.wanted(doc);
  const next = nextStep(wanted, known, remote);
  if (next.step === 'leave') return next.conflict;
  try {
    const { remoteId, standing, differs } = await carryOut(gateway, doc, next, urgency);
    if (differs !== undefined) {
      const { fingerprint, detail } = differs;
      return { kind: 'conflict', because: 'total-differs', remote: { remoteId, fingerprint }, detail };
    }
    if (standing !== wanted.standing) await gateway.settle(remoteId, wanted.standing, urgency);
    return { kind: 'accepted', remoteId, fingerprint: wanted.fingerprint };
  } catch (fault) {
    return failedAs(fault);
  }
}

async function carryOut<Doc, Remote extends RemoteRecord>(
  gateway: RecordGateway<Doc, Remote>,
  doc: Doc,
  next: Exclude<NextStep<Remote>, { step: 'leave' }>,
  urgency: Urgency,
): Promise<Written> {
  switch (next.step) {
    case 'create':
      return gateway.create(doc, urgency);
    case 'update':
      return gateway.update(doc, next.remote, urgency);
    case 'keep':
      return { remoteId: next.remote.remoteId, standing: next.remote.standing };
    default:
      return unhandled(next);
  }
}

/** @throws what says nothing of the record: a limit, an open breaker, a missing permission */
export function failedAs(fault: unknown): Extract<PushOutcome, { kind: 'refused' | 'unknown' }> {
  if (fault instanceof ZohoFault && fault.action === 'fix-record')
    return { kind: 'refused', code: String(fault.code ?? fault.status), detail: fault.detail };
  if (fault instanceof UpstreamFault && fault.outcome === 'unknown') return { kind: 'unknown', fault };
  throw fault;
}
