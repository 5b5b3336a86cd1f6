import { instantAt } from '@munshi/kernel';
import { quietUntil } from './quiet-hours.js';
import { decideSend, type Purpose, type SendFacts } from './send-policy.js';

const HOUR = 3_600_000;
const now = new Date('2026-11-20T12:00:00Z');
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const ago = (milliseconds: number) => at(-milliseconds);

/** What is asked of each purpose; the window is asked of all. */
const ASKED: Readonly<Record<Purpose, readonly string[]>> = {
  reply: [],
  transactional: [],
  'follow-up': ['opted-out', 'held', 'month-budget', 'batch-budget'],
  reminder: [
    ...[
      'opted-out',
      'quiet-hours',
      'frequency-cap',
      'portfolio-limit',
      'held',
      'month-budget',
      'batch-budget',
    ],
  ],
  marketing: [
    ...['opted-out', 'no-consent', 'quiet-hours', 'frequency-cap', 'portfolio-limit', 'standing', 'held'],
    ...['month-budget', 'batch-budget'],
  ],
};
const PURPOSES = Object.keys(ASKED) as Purpose[];

/** Each dimension: the facts at its boundary, and what they mean. */
type Edge = readonly [means: string, facts: Partial<SendFacts>];

const WINDOW: readonly Edge[] = [
  ['open', { lastInboundAt: now }],
  ['open', { lastInboundAt: ago(24 * HOUR - 60_001) }],
  ['closed', { lastInboundAt: ago(24 * HOUR - 60_000) }],
  ['closed', { lastInboundAt: null }],
];
const TEMPLATE: readonly Edge[] = [
  ['worded', { hasTemplate: true }],
  ['wordless', { hasTemplate: false }],
];
const CONSENT: readonly Edge[] = [
  ['welcome', { optedInAt: ago(HOUR) }],
  ['no-consent', { optedInAt: null }],
  ['opted-out', { optedInAt: ago(HOUR), optedOutAt: ago(1) }],
  ['opted-out', { optedInAt: null, optedOutAt: now }],
];
const QUIET: readonly Edge[] = [
  ['', { quietUntil: null }],
  ['', { quietUntil: now }],
  ['quiet-hours', { quietUntil: at(1) }],
];
const CAP: readonly Edge[] = [
  ['', { cap: { most: 2, withinMs: HOUR }, sentBefore: [ago(0), ago(HOUR)] }],
  ['frequency-cap', { cap: { most: 2, withinMs: HOUR }, sentBefore: [ago(0), ago(HOUR - 2), ago(HOUR)] }],
];
const MONTH: readonly Edge[] = [
  ['', { monthLeft: null }],
  ['', { monthLeft: { micros: 100, until: at(4) } }],
  ['month-budget', { monthLeft: { micros: 99, until: at(4) } }],
];
const BATCH: readonly Edge[] = [
  ['', { batchLeft: null }],
  ['', { batchLeft: { micros: 100, until: null } }],
  ['batch-budget', { batchLeft: { micros: 99, until: null } }],
];
const PORTFOLIO: readonly Edge[] = [
  ['', { portfolioUntil: null }],
  ['portfolio-limit', { portfolioUntil: at(3) }],
];
const ACCOUNT: readonly Edge[] = [
  ['', {}],
  ['', { standingUntil: now, heldUntil: now }],
  ['standing', { standingUntil: at(5) }],
  ['held', { heldUntil: at(6) }],
];
const TRUE_UNTIL: readonly Edge[] = [
  ['', { goodUntil: null }],
  ['too-late', { goodUntil: now }],
  ['', { goodUntil: at(4.5) }],
];
/** When each wait is over, by the edges above. */
const OVER: Readonly<Record<string, number>> = {
  'quiet-hours': 1,
  'frequency-cap': 2,
  'portfolio-limit': 3,
  'month-budget': 4,
  standing: 5,
  held: 6,
};

const REST: SendFacts = {
  purpose: 'reply',
  now,
  createdAt: now,
  goodUntil: null,
  lastInboundAt: now,
  optedOutAt: null,
  optedInAt: null,
  hasTemplate: false,
  templateUntil: null,
  asTemplate: false,
  humanUntil: null,
  quietUntil: null,
  cap: null,
  sentBefore: [],
  pairBurstStart: null,
  heldUntil: null,
  standingUntil: null,
  price: 100,
  monthLeft: null,
  batchLeft: null,
  portfolioUntil: null,
};

const product = (dimensions: readonly (readonly Edge[])[]): Edge[] =>
  dimensions.reduce<Edge[]>(
    (all, dimension) =>
      all.flatMap(([means, facts]) =>
        dimension.map(([more, further]): Edge => [`${means} ${more}`, { ...facts, ...further }]),
      ),
    [['', {}]],
  );

/** The policy as a table says it, written without looking at how it is decided. */
const expected = (purpose: Purpose, means: ReadonlySet<string>, goodUntil: Date | null): string => {
  const asks = (what: string) => ASKED[purpose].includes(what) && means.has(what);
  const open = means.has('open');
  if (asks('opted-out')) return 'refuse opted-out';
  // Who has opted out and never in is told the former.
  if (ASKED[purpose].includes('no-consent') && means.has('no-consent')) return 'refuse no-consent';
  if (means.has('too-late')) return 'refuse too-late';
  if (!open && purpose === 'follow-up') return 'refuse window-closed';
  if (!open && means.has('wordless'))
    return ASKED[purpose].length > 0 ? 'refuse no-approved-template' : 'park window-closed';
  const waits = Object.keys(OVER).filter((wait) => asks(wait) && !(wait === 'portfolio-limit' && open));
  const longest = waits.sort((left, right) => (OVER[right] ?? 0) - (OVER[left] ?? 0))[0];
  if (longest !== undefined)
    return goodUntil !== null && at(OVER[longest] ?? 0) >= goodUntil ? 'refuse too-late' : `wait ${longest}`;
  if (asks('batch-budget')) return 'refuse batch-budget';
  return open ? 'send in-window' : 'template window-closed';
};

describe('the table of the send policy, at every boundary', () => {
  const edges = product([
    WINDOW,
    TEMPLATE,
    CONSENT,
    QUIET,
    CAP,
    MONTH,
    BATCH,
    PORTFOLIO,
    ACCOUNT,
    TRUE_UNTIL,
  ]);

  it.each(PURPOSES)('holds for a %s', (purpose) => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const [means, facts] of edges) {
      const verdict = decideSend({ ...REST, ...facts, purpose });
      const told = `${verdict.kind} ${verdict.reason}`;
      const wanted = expected(purpose, new Set(means.split(' ')), facts.goodUntil ?? null);
      seen.add(told);
      if (told !== wanted) wrong.push(`${means}: ${told} instead of ${wanted}`);
      if (verdict.kind === 'wait' && verdict.until.getTime() !== at(OVER[verdict.reason] ?? NaN).getTime())
        wrong.push(`${means}: waits until another time`);
    }
    expect(edges).toHaveLength(4 * 2 * 4 * 3 * 2 * 3 * 3 * 2 * 4 * 3);
    expect(wrong.slice(0, 5)).toEqual([]);
    // Each check that the table has for it has decided something.
    const decisive = [...seen].map((told) => told.split(' ')[1] ?? '');
    expect(ASKED[purpose].filter((check) => !decisive.includes(check))).toEqual([]);
  });

  it('sends nothing under a budget whose price nobody knows, and asks for none without one', () => {
    const facts = { ...REST, purpose: 'marketing', optedInAt: now, price: null } as const;
    expect(decideSend(facts).reason).toBe('in-window');
    expect(decideSend({ ...facts, monthLeft: { micros: 100, until: null } }).reason).toBe('no-price');
    expect(decideSend({ ...facts, batchLeft: { micros: 100, until: null } }).reason).toBe('no-price');
  });

  const quiet = { quietFrom: 21 * 60, quietUntil: 9 * 60 };
  /** Zone, day, and when nine in the morning is that the night from it ends with (UTC). */
  it.each([
    ['Asia/Kolkata', '2026-11-20', '2026-11-21T03:30:00Z'],
    ['Asia/Kathmandu', '2026-11-20', '2026-11-21T03:15:00Z'],
    ['America/Sao_Paulo', '2026-11-20', '2026-11-21T12:00:00Z'],
    ['Pacific/Apia', '2026-12-31', '2026-12-31T20:00:00Z'],
    // Clocks go back, and forward, in the night; by an hour, and by half of one.
    ['Europe/London', '2026-10-24', '2026-10-25T09:00:00Z'],
    ['Europe/London', '2027-03-27', '2027-03-28T08:00:00Z'],
    ['America/New_York', '2026-10-31', '2026-11-01T14:00:00Z'],
    ['America/New_York', '2027-03-13', '2027-03-14T13:00:00Z'],
    ['Australia/Lord_Howe', '2027-04-03', '2027-04-03T22:30:00Z'],
    ['Australia/Lord_Howe', '2026-10-03', '2026-10-03T22:00:00Z'],
  ])('keeps the night of %s from %s until %s', (zone, day, end) => {
    const verdictAt = (moment: Date) =>
      decideSend({
        ...REST,
        purpose: 'reminder',
        now: moment,
        createdAt: moment,
        lastInboundAt: moment,
        quietUntil: quietUntil(moment, zone, quiet),
      });
    const begins = instantAt({ day, minutes: quiet.quietFrom }, zone);
    const ends = new Date(end);
    expect(verdictAt(new Date(begins.getTime() - 1)).kind).toBe('send');
    for (let moment = begins.getTime(); moment < ends.getTime(); moment += 15 * 60_000)
      expect(verdictAt(new Date(moment))).toEqual({ kind: 'wait', reason: 'quiet-hours', until: ends });
    expect(verdictAt(new Date(ends.getTime() - 1)).kind).toBe('wait');
    expect(verdictAt(ends).kind).toBe('send');
  });
});
