/** Why a message is sent; what is asked of it differs. A follow-up asks whether the customer is still there. */
export type Purpose = 'reply' | 'transactional' | 'follow-up' | 'reminder' | 'marketing';

/** All that the policy knows. What later checks need (budgets, limits of a portfolio) becomes further facts. */
export interface SendFacts {
  readonly purpose: Purpose;
  readonly now: Date;
  readonly createdAt: Date;
  /** It says nothing true any more afterwards; null for always. */
  readonly goodUntil: Date | null;
  /** The customer's last message; opens the 24 h service window. */
  readonly lastInboundAt: Date | null;
  readonly optedOutAt: Date | null;
  /** When the customer said that offers are welcome; null for never. */
  readonly optedInAt: Date | null;
  /** Whether there is a template for it that the sender's provider has approved. */
  readonly hasTemplate: boolean;
  /** When the recipient's quiet hours end; null outside of them. */
  readonly quietUntil: Date | null;
  /** No more than so many messages of its kind in that time; null for no cap. */
  readonly cap: { readonly most: number; readonly withinMs: number } | null;
  /** When the latest messages of its kind were sent to this person, newest first: at least as many as the cap allows. */
  readonly sentBefore: readonly Date[];
  /** The start of the 45th last request to this recipient, null when there were fewer. */
  readonly pairBurstStart: Date | null;
}

/** `send`: as free text. `template`: as the template that goes with it. `park`: staff look at it. */
export type Verdict =
  | { readonly kind: 'send'; readonly reason: 'in-window' }
  | { readonly kind: 'template'; readonly reason: 'window-closed' }
  | {
      readonly kind: 'wait';
      readonly until: Date;
      readonly reason: 'pair-rate' | 'quiet-hours' | 'frequency-cap';
    }
  | { readonly kind: 'park'; readonly reason: 'window-closed' }
  | { readonly kind: 'refuse'; readonly reason: Refused };

type Refused =
  | 'opted-out'
  | 'no-consent'
  | 'answered-meanwhile'
  | 'too-late'
  | 'never'
  /** Outside of the window, and nobody waits for it: it would not be true any more when it could be sent. */
  | 'no-approved-template'
  | 'window-closed';

const HOUR = 3_600_000;

/** Meta: free-form messages only within 24 h of the customer's last one; a minute is kept for the way there. */
const SERVICE_WINDOW = 24 * HOUR - 60_000;

/** Meta's pair rate, as of Nov 2026: one message in 6 s to one user, of which 45 may be borrowed at once. */
export const PAIR_BURST = 45;
const PAIR_WINDOW = PAIR_BURST * 6_000;

/** Those that nobody asked for. */
export const isUnasked = (purpose: Purpose): boolean =>
  purpose === 'follow-up' || purpose === 'reminder' || purpose === 'marketing';

/** Whether a message may go out, decided just before its request is started. Pure: the same facts, the same verdict. */
export const decideSend = (facts: SendFacts): Verdict => {
  const reason = whyNot(facts);
  if (reason !== null) return { kind: 'refuse', reason };
  const { purpose, hasTemplate } = facts;
  const open = isOpen(facts);
  if (!open && purpose === 'follow-up') return { kind: 'refuse', reason: 'window-closed' };
  if (!open && !hasTemplate)
    return isUnasked(purpose)
      ? { kind: 'refuse', reason: 'no-approved-template' }
      : { kind: 'park', reason: 'window-closed' };
  const wait = waitFor(facts);
  // Of several reasons to wait the longest counts; the others are looked at again then.
  if (wait !== null)
    return isPast(facts.goodUntil, wait.until) ? { kind: 'refuse', reason: 'too-late' } : wait;
  return open ? { kind: 'send', reason: 'in-window' } : { kind: 'template', reason: 'window-closed' };
};

const whyNot = (facts: SendFacts): Refused | null => {
  const { purpose, optedOutAt, optedInAt, lastInboundAt, createdAt, goodUntil, cap, now } = facts;
  if (isUnasked(purpose) && optedOutAt !== null) return 'opted-out';
  if (purpose === 'marketing' && optedInAt === null) return 'no-consent';
  if (purpose === 'follow-up' && lastInboundAt !== null && lastInboundAt > createdAt)
    return 'answered-meanwhile';
  if (isPast(goodUntil, now)) return 'too-late';
  return cap?.most === 0 && isCapped(purpose) ? 'never' : null;
};

const isPast = (end: Date | null, at: Date): boolean => end !== null && at >= end;

const isCapped = (purpose: Purpose): boolean => purpose === 'reminder' || purpose === 'marketing';

const isOpen = ({ lastInboundAt, now }: SendFacts): boolean =>
  lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < SERVICE_WINDOW;

type Wait = Extract<Verdict, { kind: 'wait' }>;

const waitFor = (facts: SendFacts): Wait | null => {
  const { purpose, now, quietUntil, cap, sentBefore, pairBurstStart } = facts;
  const waits: Wait[] = [];
  const until = (time: Date | null | undefined, reason: Wait['reason']): void => {
    if (time && time > now) waits.push({ kind: 'wait', until: time, reason });
  };
  if (isCapped(purpose)) {
    until(quietUntil, 'quiet-hours');
    until(cap && after(sentBefore[cap.most - 1], cap.withinMs), 'frequency-cap');
  }
  until(after(pairBurstStart, PAIR_WINDOW), 'pair-rate');
  return waits.sort((left, right) => right.until.getTime() - left.until.getTime())[0] ?? null;
};

const after = (time: Date | null | undefined, milliseconds: number): Date | null =>
  time ? new Date(time.getTime() + milliseconds) : null;
