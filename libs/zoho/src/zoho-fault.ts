import { type ApiAnswer, UpstreamFault, type UpstreamFaultDetails } from '@munshi/resilience';
import { z } from 'zod';

/**
 * What a fault asks for.
 * - `retry`: the same again after `retryAfterMs`; nothing is wrong but the moment
 * - `renew-grant`: no access token will come until a person makes a new refresh token
 * - `fix-access`: the token is good, but may not do this: scopes, permissions or the plan
 * - `fix-record`: Zoho does not take this record as it is
 * - `look`: nobody knows whether it was done; a look at the record tells
 */
export type ZohoAction = 'retry' | 'renew-grant' | 'fix-access' | 'fix-record' | 'look';

/** Zoho failed us, or we may not ask it now. */
export class ZohoFault extends UpstreamFault {
  override readonly name: string = 'ZohoFault';

  constructor(
    details: Omit<UpstreamFaultDetails, 'upstream'>,
    readonly action: ZohoAction,
    /** Zoho's own words: for staff, not for logs, since names may stand in them. */
    readonly detail?: string,
  ) {
    super({ upstream: 'zoho', ...details });
  }
}

/** Not now: it will be possible after so many milliseconds. `status` where Zoho said so and not we. */
export const notBefore = (code: string | number, retryAfterMs: number, status?: number): ZohoFault =>
  new ZohoFault({ outcome: 'refused', code, status, retryAfterMs, retryable: true }, 'retry');

export const recordRefused = (code: string, detail?: string, status = 200): ZohoFault =>
  new ZohoFault({ outcome: 'refused', code, status, retryable: false }, 'fix-record', detail);

/** CRM's word for a record that was changed after the moment given in `If-Unmodified-Since` (CRM v8 "Upsert Records", HTTP 412). */
export const ALREADY_MODIFIED = 'ALREADY_MODIFIED';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Codes that say "too fast" or "too much", whatever the status, and how long to wait where no `Retry-After` says so.
 * Inventory: 44 a minute's calls, 45 a day's, 1070 too many at once, all three as its users report them, so a 429 counts
 * without any; CRM: its API limits page. When a day's calls come back is not told, so that is asked once an hour.
 */
const LIMITS: ReadonlyMap<string, number> = new Map([
  ['44', MINUTE],
  ['45', HOUR],
  ['1070', 5_000],
  ['TOO_MANY_REQUESTS', MINUTE],
  ['LIMIT_EXCEEDED', HOUR],
]);

/** A 401 with one of these is not about the token: a fresh one would be refused too. */
const NOT_THE_TOKEN = new Set(['OAUTH_SCOPE_MISMATCH', 'NO_PERMISSION', 'AUTHORIZATION_FAILED']);

/** CRM says it at the top, or of each record; Inventory at the top, in numbers. */
const error = z.object({ code: z.union([z.string(), z.number()]), message: z.string().optional() });
const refusal = z.union([
  error,
  z.object({ data: z.tuple([error], error) }).transform(({ data }) => data[0]),
]);

/** What is wrong according to the body; empty where it is a page of HTML. */
const toldIn = (body: unknown): { code?: string | number; message?: string | undefined } =>
  refusal.safeParse(body).data ?? {};

/** The access token itself was refused: expired early, or taken back. */
export class TokenRefused extends ZohoFault {
  constructor(status: number, code: string | number | undefined, detail: string | undefined) {
    super({ outcome: 'refused', code, status, retryable: false }, 'fix-access', detail);
  }
}

/**
 * What an answer that brought no use says. One in the 400s did nothing, and nor did one of Inventory's with a code of
 * its own; of any other, and of a success without sense, nobody can say.
 */
export function faultOf({ status, retryAfterMs }: ApiAnswer, body: unknown): ZohoFault {
  const { code, message } = toldIn(body);
  const wait = LIMITS.get(String(code)) ?? (status === 429 ? MINUTE : undefined);
  if (wait !== undefined) return notBefore(code ?? 'TOO_MANY_REQUESTS', retryAfterMs ?? wait, 429);
  const notTheToken = NOT_THE_TOKEN.has(String(code));
  if (status === 401 && !notTheToken) return new TokenRefused(status, code, message);
  const clearlyRefused =
    (status >= 400 && status < 500) || (status < 400 && typeof code === 'number' && code !== 0);
  const details = { code: code ?? (status < 400 ? 'NONSENSE' : undefined), status, retryable: false };
  if (!clearlyRefused) return new ZohoFault({ ...details, outcome: 'unknown' }, 'look', message);
  const action = notTheToken || status === 403 ? 'fix-access' : 'fix-record';
  return new ZohoFault({ ...details, outcome: 'refused' }, action, message);
}

/** A limit of Zoho's, as against one of our own budget: no other process need run into it too. */
export const limitReached = (fault: unknown): fault is ZohoFault & { readonly retryAfterMs: number } =>
  fault instanceof ZohoFault && fault.status === 429 && fault.retryAfterMs !== undefined;

/** Looking changes nothing, and nor does asking for a token, whatever became of the answer. */
export function harmless(fault: unknown): unknown {
  if (!(fault instanceof UpstreamFault) || fault.outcome === 'refused') return fault;
  const { code, status, retryAfterMs } = fault;
  return new ZohoFault({ outcome: 'refused', code, status, retryAfterMs, retryable: true }, 'retry');
}
