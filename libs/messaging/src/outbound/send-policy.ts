/** Why a message is sent; what is asked of it differs. A follow-up asks whether the customer is still there. */
export type Purpose = 'reply' | 'transactional' | 'follow-up' | 'reminder' | 'marketing';

/** What a budget has left, in millionths of its currency's unit, and when there is more; null for never by itself. */
export interface BudgetLeft {
  readonly micros: number;
  readonly until: Date | null;
}

/** All that the policy knows. */
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
  /**
   * It belongs with others, and its template is not approved just now: when that is looked at again. Null otherwise, also
   * where its values do not fit.
   */
  readonly templateUntil: Date | null;
  /** In the window too: free text would leave something of it behind. */
  readonly asTemplate: boolean;
  /** Until when a person answers them; null for nobody. */
  readonly humanUntil: Date | null;
  /** When the recipient's quiet hours end; null outside of them. */
  readonly quietUntil: Date | null;
  /** No more than so many messages of its kind in that time; null for no cap. */
  readonly cap: { readonly most: number; readonly withinMs: number } | null;
  /** When the latest messages of its kind were sent to this person, newest first: at least as many as the cap allows. */
  readonly sentBefore: readonly Date[];
  /** The start of the 45th last request to this recipient, null when there were fewer. */
  readonly pairBurstStart: Date | null;
  /** Somebody else holds this person's row, so that nobody can say what counts; null where we hold it. */
  readonly heldUntil: Date | null;
  /** The provider warns of the sender's standing: no marketing before; null while it does not. */
  readonly standingUntil: Date | null;
  /** What it will cost, in millionths of the budgets' currency; null where no rate card tells. */
  readonly price: number | null;
  /** What the organization may still spend this month on what nobody has asked for; null for as much as it wants. */
  readonly monthLeft: BudgetLeft | null;
  /** What the messages that it belongs with may still cost; null likewise. */
  readonly batchLeft: BudgetLeft | null;
  /** When the sender may write to one person more out of the blue; null where it may now, or has to this one anyway. */
  readonly portfolioUntil: Date | null;
}

/** `send`: as free text. `template`: as the template that goes with it. `park`: staff look at it. */
export type Verdict =
  | { readonly kind: 'send'; readonly reason: 'in-window' }
  | { readonly kind: 'template'; readonly reason: 'window-closed' | 'in-window' }
  | {
      readonly kind: 'wait';
      readonly until: Date;
      readonly reason: Waits;
    }
  | { readonly kind: 'park'; readonly reason: 'window-closed' }
  | { readonly kind: 'refuse'; readonly reason: Refused };

type Waits =
  | 'pair-rate'
  | 'quiet-hours'
  | 'frequency-cap'
  /** So many people a day, by Meta's tiers; only outside of the window. */
  | 'portfolio-limit'
  | 'month-budget'
  | 'standing'
  /** Whoever talks with one of us hears no offers meanwhile. */
  | 'with-a-person'
  /** A campaign stops for its template, and goes on with everybody when that is approved again. */
  | 'template-not-approved'
  | 'held';

type Refused =
  | 'opted-out'
  | 'no-consent'
  | 'answered-meanwhile'
  | 'too-late'
  /** What it says may have changed while it waited: whoever told it makes it anew (`given-back.ts`). */
  | 'given-back'
  | 'never'
  /** Outside of the window, and nobody waits for it: it would not be true any more when it could be sent. */
  | 'no-approved-template'
  | 'window-closed'
  | 'batch-budget'
  /** There is a budget, and nobody can say whether it would hold. */
  | 'no-price';

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
  const { purpose, hasTemplate, templateUntil } = facts;
  const open = isOpen(facts);
  const asText = isText(facts);
  if (!open && purpose === 'follow-up') return { kind: 'refuse', reason: 'window-closed' };
  if (!asText && !hasTemplate && templateUntil === null)
    return isUnasked(purpose)
      ? { kind: 'refuse', reason: 'no-approved-template' }
      : { kind: 'park', reason: 'window-closed' };
  const wait = waitFor(facts);
  // Of several reasons to wait the longest counts; the others are looked at again then.
  if (wait !== null)
    return isPast(facts.goodUntil, wait.until) ? { kind: 'refuse', reason: 'too-late' } : wait;
  // Last, since money may have come back by the time that it may be sent.
  const unpaid = whyNotPaid(facts);
  if (unpaid !== null) return { kind: 'refuse', reason: unpaid };
  if (asText) return { kind: 'send', reason: 'in-window' };
  return { kind: 'template', reason: open ? 'in-window' : 'window-closed' };
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

const whyNotPaid = ({ purpose, price, monthLeft, batchLeft }: SendFacts): Refused | null => {
  if (!isUnasked(purpose) || (monthLeft === null && batchLeft === null)) return null;
  if (price === null) return 'no-price';
  return batchLeft !== null && price > batchLeft.micros ? 'batch-budget' : null;
};

const isPast = (end: Date | null, at: Date): boolean => end !== null && at >= end;

const isCapped = (purpose: Purpose): boolean => purpose === 'reminder' || purpose === 'marketing';

/** Whether free text may be sent. */
export const isOpen = ({ lastInboundAt, now }: Pick<SendFacts, 'lastInboundAt' | 'now'>): boolean =>
  lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < SERVICE_WINDOW;

/** Whether it would go out as free text. */
export const isText = (facts: Pick<SendFacts, 'lastInboundAt' | 'now' | 'asTemplate'>): boolean =>
  isOpen(facts) && !facts.asTemplate;

type Wait = Extract<Verdict, { kind: 'wait' }>;

const waitFor = (facts: SendFacts): Wait | null => {
  const { purpose, now, quietUntil, cap, sentBefore, pairBurstStart, price, monthLeft } = facts;
  const waits: Wait[] = [];
  const until = (time: Date | null | undefined, reason: Wait['reason']): void => {
    if (time && time > now) waits.push({ kind: 'wait', until: time, reason });
  };
  if (isCapped(purpose)) {
    until(quietUntil, 'quiet-hours');
    until(cap && after(sentBefore[cap.most - 1], cap.withinMs), 'frequency-cap');
  }
  if (isCapped(purpose) && !isOpen(facts)) until(facts.portfolioUntil, 'portfolio-limit');
  if (purpose === 'marketing') until(facts.standingUntil, 'standing');
  if (purpose === 'marketing') until(facts.humanUntil, 'with-a-person');
  if (!isText(facts)) until(facts.templateUntil, 'template-not-approved');
  if (isUnasked(purpose)) {
    until(facts.heldUntil, 'held');
    if (monthLeft !== null && (price ?? 0) > monthLeft.micros) until(monthLeft.until, 'month-budget');
  }
  until(after(pairBurstStart, PAIR_WINDOW), 'pair-rate');
  return waits.sort((left, right) => right.until.getTime() - left.until.getTime())[0] ?? null;
};

const after = (time: Date | null | undefined, milliseconds: number): Date | null =>
  time ? new Date(time.getTime() + milliseconds) : null;
