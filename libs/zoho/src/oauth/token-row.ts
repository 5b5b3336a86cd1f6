import { notBefore, ZohoFault } from '../zoho-fault.js';

/** A token is renewed so long before it expires: who has just got it still finishes with it. */
export const EARLY_MS = 5 * 60_000;
/** Zoho gives 10 access tokens per refresh token in 10 minutes, then none for the rest of them. Ours is half of it. */
export const CEILING = { tokens: 5, withinMs: 10 * 60_000 } as const;
/** A grant that was refused is tried again so much later: nobody tells us that a person has put it right. */
export const REFUSED_MS = 60 * 60_000;
/** A token this young has not expired: what is refused is what it may do, and another may no more. */
const YOUNG_MS = 5 * 60_000;

export interface TokenRow {
  readonly version: number;
  readonly accessToken: Buffer | null;
  readonly apiDomain: string | null;
  readonly issuedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly askedAt: readonly Date[];
  readonly asking: string | null;
  readonly notBefore: Date | null;
  readonly refusedCode: string | null;
}

/** `use`: the token is good. `ask`: it is time for another. `wait`: somebody is asking. */
export type Standing = 'use' | 'ask' | 'wait' | ZohoFault;

/** How it stands with a grant's token. `rejected` is the version that the API did not take. */
export function standingOf(row: TokenRow | null, now: Date, rejected?: number): Standing {
  if (row === null) return 'ask';
  const usable = isUsable(row, now, rejected);
  if (usable && until(row.expiresAt, now) > EARLY_MS) return 'use';
  if (isYoung(row, now, rejected)) return 'use';
  const barred = until(row.notBefore, now);
  const wait = Math.max(untilRoom(row.askedAt, now), barred);
  if (wait === 0) return 'ask';
  if (usable) return 'use';
  if (barred > 0 && row.asking !== null) return 'wait';
  return barred > 0 && row.refusedCode !== null
    ? grantRefused(row.refusedCode)
    : notBefore('TOKEN_CEILING', wait);
}

/** Still good, though it may be time for another. */
export const isUsable = ({ version, expiresAt }: TokenRow, now: Date, rejected?: number): boolean =>
  version !== rejected && until(expiresAt, now) > 0;

const isYoung = ({ version, issuedAt }: TokenRow, now: Date, rejected: number | undefined): boolean =>
  version === rejected && issuedAt !== null && now.getTime() - issuedAt.getTime() < YOUNG_MS;

const until = (moment: Date | null, now: Date): number =>
  Math.max((moment?.getTime() ?? 0) - now.getTime(), 0);

/** Milliseconds until the ceiling leaves room for another. */
function untilRoom(askedAt: readonly Date[], now: Date): number {
  const lately = askedAt.map((at) => at.getTime()).toSorted((a, b) => b - a);
  const last = lately[CEILING.tokens - 1];
  return last === undefined ? 0 : Math.max(last + CEILING.withinMs - now.getTime(), 0);
}

export const grantRefused = (code: string, status?: number): ZohoFault =>
  new ZohoFault({ outcome: 'refused', code, status, retryable: false }, 'renew-grant');
