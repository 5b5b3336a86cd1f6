/** Why a message is sent; what is asked of it differs. */
export type Purpose = 'reply' | 'transactional' | 'reminder' | 'marketing';

/** All that the policy knows. What later checks need (quiet hours, caps, budgets) becomes further facts. */
export interface SendFacts {
  readonly purpose: Purpose;
  readonly now: Date;
  /** The customer's last message; opens the 24 h service window. */
  readonly lastInboundAt: Date | null;
  readonly optedOutAt: Date | null;
  /** The start of the 45th last request to this recipient, null when there were fewer. */
  readonly pairBurstStart: Date | null;
}

export type Verdict =
  | { readonly kind: 'send'; readonly reason: 'in-window' }
  | { readonly kind: 'wait'; readonly until: Date; readonly reason: 'pair-rate' }
  | { readonly kind: 'template'; readonly reason: 'window-closed' }
  | { readonly kind: 'refuse'; readonly reason: 'opted-out' };

const HOUR = 3_600_000;

/** Meta: free-form messages only within 24 h of the customer's last one; a minute is kept for the way there. */
const SERVICE_WINDOW = 24 * HOUR - 60_000;

/** Meta's pair rate, as of Nov 2026: one message in 6 s to one user, of which 45 may be borrowed at once. */
export const PAIR_BURST = 45;
const PAIR_WINDOW = PAIR_BURST * 6_000;

const NEEDS_CONSENT: ReadonlySet<Purpose> = new Set(['reminder', 'marketing']);

/** Whether a message may go out, decided just before its request is started. Pure: the same facts, the same verdict. */
export const decideSend = (facts: SendFacts): Verdict => {
  if (NEEDS_CONSENT.has(facts.purpose) && facts.optedOutAt !== null)
    return { kind: 'refuse', reason: 'opted-out' };
  const now = facts.now.getTime();
  if (facts.lastInboundAt === null || now - facts.lastInboundAt.getTime() >= SERVICE_WINDOW)
    return { kind: 'template', reason: 'window-closed' };
  if (facts.pairBurstStart !== null && now - facts.pairBurstStart.getTime() < PAIR_WINDOW)
    return {
      kind: 'wait',
      until: new Date(facts.pairBurstStart.getTime() + PAIR_WINDOW),
      reason: 'pair-rate',
    };
  return { kind: 'send', reason: 'in-window' };
};
