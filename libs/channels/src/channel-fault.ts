import { type ApiAnswer, UpstreamFault, type UpstreamFaultDetails } from '@munshi/resilience';

/**
 * What a provider's error code asks for.
 * - `retry`: wait, then the same again; the whole sender is being slowed
 * - `retry-recipient`: as `retry`, but only this recipient has to wait: see `pairBackoffMs`
 * - `use-template`: the 24 h window is closed
 * - `not-now`: the customer gets no marketing today; not before 24 h
 * - `slow-down`: the sender's standing suffers: stop campaigns
 * - `suppress`: the customer opted out
 * - `bad-recipient`: nothing will ever reach this address
 * - `fix-template`, `fix-media`: ours is wrong: pause the campaign
 * - `call-human`: credentials, permissions or billing
 * - `give-up`: a refusal without a rule
 */
export type SendAction =
  | 'retry'
  | 'retry-recipient'
  | 'use-template'
  | 'not-now'
  | 'slow-down'
  | 'suppress'
  | 'bad-recipient'
  | 'fix-template'
  | 'fix-media'
  | 'call-human'
  | 'give-up';

export type ActionTable = ReadonlyMap<number, SendAction>;

/** Turns rows of an action and its codes into a lookup by code. */
export const actionTable = (rows: Partial<Record<SendAction, readonly number[]>>): ActionTable =>
  new Map(
    Object.entries(rows).flatMap(([action, codes]) =>
      codes.map((code) => [code, action as SendAction] as const),
    ),
  );

/** A provider answered, and not with what was asked for. */
export class ChannelFault extends UpstreamFault {
  override readonly name = 'ChannelFault';

  constructor(
    details: UpstreamFaultDetails,
    readonly action: SendAction,
    /** The provider's own words: for staff, not for logs, since numbers and names may stand in them. */
    readonly detail?: string,
  ) {
    super(details);
  }
}

/**
 * An answer in the 400s means that nothing was sent. Everything else that is no success, and a success that
 * makes no sense, leaves the outcome unknown, whatever its code says.
 */
export function faultOf(
  upstream: string,
  answer: ApiAnswer,
  table: ActionTable,
  told: { code?: number | undefined; detail?: string | undefined },
): ChannelFault {
  const { status, retryAfterMs } = answer;
  const outcome = status >= 400 && status < 500 ? 'refused' : 'unknown';
  const action = (told.code === undefined ? undefined : table.get(told.code)) ?? byStatus(status);
  const retryable = outcome === 'refused' && (action === 'retry' || action === 'retry-recipient');
  const { code } = told;
  return new ChannelFault({ upstream, outcome, code, status, retryAfterMs, retryable }, action, told.detail);
}

const byStatus = (status: number): SendAction => {
  if (status === 429) return 'retry';
  return status === 401 || status === 403 ? 'call-human' : 'give-up';
};

/** Meta's pair rate (131056): try again after 4^X seconds, X being how often that was already tried; at most 256 s. */
export const pairBackoffMs = (tries: number): number => 1000 * 4 ** Math.min(Math.max(tries, 0), 4);
