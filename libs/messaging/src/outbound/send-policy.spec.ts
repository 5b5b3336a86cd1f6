import fc from 'fast-check';
import { decideSend, PAIR_BURST, type Purpose, type SendFacts } from './send-policy.js';

const now = new Date('2026-11-20T12:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const HOUR = 3_600_000;
const PURPOSES = ['reply', 'transactional', 'follow-up', 'reminder', 'marketing'] as const;

const facts = (more: Partial<SendFacts> = {}): SendFacts => ({
  purpose: 'reply',
  now,
  createdAt: now,
  goodUntil: null,
  lastInboundAt: ago(1000),
  optedOutAt: null,
  optedInAt: ago(HOUR),
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
  price: null,
  monthLeft: null,
  batchLeft: null,
  portfolioUntil: null,
  ...more,
});
const kinds = (more: Partial<SendFacts>) =>
  PURPOSES.map((purpose) => decideSend(facts({ purpose, ...more })).kind);
const reasons = (more: Partial<SendFacts>) =>
  PURPOSES.map((purpose) => decideSend(facts({ purpose, ...more })).reason);

describe('the send policy', () => {
  it('sends whatever is wanted within the service window, as free text', () => {
    expect(new Set(kinds({ hasTemplate: true }))).toEqual(new Set(['send']));
  });

  it.each([24 * HOUR, 24 * HOUR - 60_000, 48 * HOUR])(
    'sends an approved template %p ms after the last message, and never a follow-up',
    (age) => {
      expect(kinds({ lastInboundAt: ago(age), hasTemplate: true })).toEqual([
        'template',
        'template',
        'refuse',
        'template',
        'template',
      ]);
    },
  );

  it('sends free text until a minute before the window closes', () => {
    expect(decideSend(facts({ lastInboundAt: ago(24 * HOUR - 60_001) })).kind).toBe('send');
  });

  it('keeps what belongs with others until its template is approved again, unless that is too late', () => {
    const templateUntil = new Date(now.getTime() + 60_000);
    const waiting = facts({ purpose: 'marketing', lastInboundAt: null, templateUntil });
    expect(decideSend(waiting)).toEqual({
      kind: 'wait',
      until: templateUntil,
      reason: 'template-not-approved',
    });
    expect(decideSend({ ...waiting, goodUntil: templateUntil }).reason).toBe('too-late');
  });

  it('sends as its template also within the window what free text would not be the whole of', () => {
    const whole = facts({ purpose: 'marketing', asTemplate: true, hasTemplate: true });
    expect(decideSend(whole)).toEqual({ kind: 'template', reason: 'in-window' });
    expect(decideSend({ ...whole, hasTemplate: false }).reason).toBe('no-approved-template');
  });

  it('says nothing that nobody wants to whoever talks with a person, and answers them', () => {
    expect(kinds({ humanUntil: new Date(now.getTime() + HOUR) })).toEqual([
      'send',
      'send',
      'send',
      'send',
      'wait',
    ]);
    expect(decideSend(facts({ purpose: 'marketing', humanUntil: now })).kind).toBe('send');
  });

  it('leaves to staff what is owed, and drops what would be late, where no template is approved', () => {
    expect(reasons({ lastInboundAt: null })).toEqual([
      'window-closed',
      'window-closed',
      'window-closed',
      'no-approved-template',
      'no-approved-template',
    ]);
    expect(kinds({ lastInboundAt: null })).toEqual(['park', 'park', 'refuse', 'refuse', 'refuse']);
  });

  it('still answers, and bills, whoever wants no reminders', () => {
    expect(kinds({ optedOutAt: ago(HOUR) })).toEqual(['send', 'send', 'refuse', 'refuse', 'refuse']);
  });

  it('sends offers only to those who asked for them', () => {
    expect(kinds({ optedInAt: null })).toEqual(['send', 'send', 'send', 'send', 'refuse']);
  });

  it('asks nobody who has written meanwhile whether they are there', () => {
    const meanwhile = { createdAt: ago(2000), lastInboundAt: ago(1999) };
    expect(reasons(meanwhile)).toEqual([
      'in-window',
      'in-window',
      'answered-meanwhile',
      'in-window',
      'in-window',
    ]);
    expect(reasons({ createdAt: ago(2000), lastInboundAt: ago(2000) })[2]).toBe('in-window');
  });

  it('waits until the quiet hours are over with what nobody asked for', () => {
    const quietUntil = new Date(now.getTime() + 1);
    expect(kinds({ quietUntil })).toEqual(['send', 'send', 'send', 'wait', 'wait']);
    expect(decideSend(facts({ purpose: 'reminder', quietUntil }))).toEqual({
      kind: 'wait',
      until: quietUntil,
      reason: 'quiet-hours',
    });
  });

  it('waits with a template as with free text', () => {
    const quietUntil = new Date(now.getTime() + HOUR);
    const closed = { lastInboundAt: null, hasTemplate: true, quietUntil };
    expect(kinds(closed)).toEqual(['template', 'template', 'refuse', 'wait', 'wait']);
  });

  it('waits until the oldest of as many as the cap allows is old enough', () => {
    const cap = { most: 2, withinMs: HOUR };
    const capped = (...sentBefore: Date[]) => decideSend(facts({ purpose: 'reminder', cap, sentBefore }));
    expect(capped(ago(0)).kind).toBe('send');
    expect(capped(ago(0), ago(HOUR)).kind).toBe('send');
    expect(capped(ago(0), ago(HOUR - 1), ago(HOUR - 2))).toEqual({
      kind: 'wait',
      until: new Date(now.getTime() + 1),
      reason: 'frequency-cap',
    });
    expect(kinds({ cap, sentBefore: [ago(0), ago(0)] })).toEqual(['send', 'send', 'send', 'wait', 'wait']);
  });

  it('never sends a kind whose cap is nothing', () => {
    expect(reasons({ cap: { most: 0, withinMs: HOUR } }).slice(3)).toEqual(['never', 'never']);
  });

  it('says nothing that is not true any more, nor waits until it is not', () => {
    expect(new Set(reasons({ goodUntil: now }))).toEqual(new Set(['too-late']));
    expect(kinds({ goodUntil: new Date(now.getTime() + 1) })[3]).toBe('send');
    const quietUntil = new Date(now.getTime() + HOUR);
    expect(reasons({ quietUntil, goodUntil: quietUntil })[3]).toBe('too-late');
    expect(reasons({ quietUntil, goodUntil: new Date(quietUntil.getTime() + 1) })[3]).toBe('quiet-hours');
  });

  it('waits until the pair rate has room', () => {
    const start = ago(60_000);
    expect(decideSend(facts({ pairBurstStart: start }))).toEqual({
      kind: 'wait',
      reason: 'pair-rate',
      until: new Date(start.getTime() + PAIR_BURST * 6_000),
    });
    expect(decideSend(facts({ pairBurstStart: ago(PAIR_BURST * 6_000) })).kind).toBe('send');
  });

  it('keeps every promise at once, whatever the facts', () => {
    const time = fc.option(fc.integer({ min: -72 * HOUR, max: 72 * HOUR }));
    fc.assert(
      fc.property(
        fc.constantFrom<Purpose>(...PURPOSES),
        fc.record({ inbound: time, out: time, in: time, quiet: time, good: time, burst: time }),
        fc.array(fc.integer({ min: 0, max: 72 * HOUR }), { maxLength: 5 }),
        fc.boolean(),
        (purpose, at, sent, hasTemplate) => {
          const when = (offset: number | null) => (offset === null ? null : new Date(now.getTime() + offset));
          const sentBefore = sent.sort((a, b) => a - b).map(ago);
          const cap = { most: 2, withinMs: 24 * HOUR };
          const given = facts({
            purpose,
            hasTemplate,
            sentBefore,
            cap,
            lastInboundAt: at.inbound === null ? null : ago(Math.abs(at.inbound)),
            optedOutAt: when(at.out),
            optedInAt: when(at.in),
            quietUntil: when(at.quiet),
            goodUntil: when(at.good),
            pairBurstStart: at.burst === null ? null : ago(Math.abs(at.burst)),
          });
          const verdict = decideSend(given);
          if (verdict.kind === 'wait') expect(verdict.until.getTime()).toBeGreaterThan(now.getTime());
          if (verdict.kind === 'template') expect(hasTemplate).toBe(true);
          if (verdict.kind === 'send') expect(Math.abs(at.inbound ?? Infinity)).toBeLessThan(24 * HOUR);
          if (verdict.kind !== 'send' && verdict.kind !== 'template') return;
          if (at.good !== null) expect(at.good).toBeGreaterThan(0);
          if (purpose !== 'reminder' && purpose !== 'marketing') return;
          expect(at.out).toBeNull();
          expect(at.quiet ?? 0).toBeLessThanOrEqual(0);
          expect(sent.filter((age) => age < 24 * HOUR).length).toBeLessThan(2);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
