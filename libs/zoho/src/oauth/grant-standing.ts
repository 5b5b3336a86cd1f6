import { EARLY_MS, isUsable, type TokenRow } from './token-row.js';

/**
 * - `unproven`: no token has been asked for yet
 * - `good`: there is a token, or the next one may be asked for
 * - `expiring`: the token ends within minutes, and another could not be had so far
 * - `waiting`: there is none, and none may be asked for before `notBefore`
 * - `refused`: a person has to make a new grant; `refusedCode` is Zoho's word for why
 */
export type GrantState = 'unproven' | 'good' | 'expiring' | 'waiting' | 'refused';

export interface GrantStanding {
  readonly state: GrantState;
  readonly tokenExpiresAt: Date | null;
  readonly notBefore: Date | null;
  readonly refusedCode: string | null;
}

/** A token is renewed at the next call after this much of its last minutes; later than that something keeps us from it. */
const OVERDUE_MS = EARLY_MS - 60_000;

/** How it stands with a grant, as staff see it. Asks nobody. */
export function grantStandingOf(row: TokenRow | null, now: Date): GrantStanding {
  if (row === null) return { state: 'unproven', tokenExpiresAt: null, notBefore: null, refusedCode: null };
  const { expiresAt, refusedCode } = row;
  const barred = row.notBefore !== null && row.asking === null && row.notBefore > now;
  const told = { tokenExpiresAt: expiresAt, notBefore: barred ? row.notBefore : null, refusedCode };
  if (refusedCode !== null) return { state: 'refused', ...told };
  if (!isUsable(row, now)) return { state: barred ? 'waiting' : 'good', ...told };
  const left = (expiresAt?.getTime() ?? 0) - now.getTime();
  return { state: left < OVERDUE_MS ? 'expiring' : 'good', ...told };
}
