import type { Pushed, PushOutcome } from '../zoho-records.js';

/** `draft` is where Inventory leaves what was just made; CRM has no such thing. */
export type Standing = 'draft' | 'open' | 'cancelled';

/** A record as it is at Zoho. */
export interface RemoteRecord extends Pushed {
  /** Of what has a total: a fingerprint without it. */
  readonly goods?: string;
  readonly standing: Standing;
  readonly modifiedAt: Date;
}

export interface Wanted {
  readonly goods?: string;
  readonly fingerprint: string;
  readonly standing: Standing;
}

type Conflict = Extract<PushOutcome, { kind: 'conflict' }>;

/** `keep`: what is written is right, though perhaps not how it stands. `leave`: somebody else's work is not undone. */
export type NextStep<Remote extends RemoteRecord> =
  | { readonly step: 'create' }
  | { readonly step: 'update' | 'keep'; readonly remote: Remote }
  | { readonly step: 'leave'; readonly conflict: Conflict };

/** What brings Zoho to what is wanted. */
export function nextStep<Remote extends RemoteRecord>(
  wanted: Wanted,
  known: Pushed | null,
  remote: Remote | null,
): NextStep<Remote> {
  if (remote === null) return known === null ? { step: 'create' } : leave('deleted', null);
  if (remote.standing === 'cancelled')
    return wanted.standing === 'cancelled' ? { step: 'keep', remote } : leave('cancelled', remote);
  if (remote.fingerprint === wanted.fingerprint) return { step: 'keep', remote };
  if (known === null) return isHalfMade(wanted, remote) ? { step: 'update', remote } : leave('taken', remote);
  return remote.fingerprint === known.fingerprint ? { step: 'update', remote } : leave('changed', remote);
}

/** We made it, and died before its total was right. */
const isHalfMade = (wanted: Wanted, { goods, standing }: RemoteRecord): boolean =>
  standing === 'draft' && goods !== undefined && goods === wanted.goods;

const leave = (because: Conflict['because'], remote: RemoteRecord | null): NextStep<never> => ({
  step: 'leave',
  conflict: {
    kind: 'conflict',
    because,
    remote: remote === null ? null : { remoteId: remote.remoteId, fingerprint: remote.fingerprint },
  },
});
