import fc from 'fast-check';
import { decideSend, PAIR_BURST, type Purpose, type SendFacts } from './send-policy.js';

const now = new Date('2026-11-20T12:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const HOUR = 3_600_000;

const facts = (more: Partial<SendFacts> = {}): SendFacts => ({
  purpose: 'reply',
  now,
  lastInboundAt: ago(1000),
  optedOutAt: null,
  pairBurstStart: null,
  ...more,
});

describe('the send policy', () => {
  it('sends a reply within the service window', () => {
    expect(decideSend(facts())).toEqual({ kind: 'send', reason: 'in-window' });
  });

  it.each([24 * HOUR, 24 * HOUR - 30_000, 48 * HOUR])(
    'asks for a template %p ms after the last message',
    (age) => {
      expect(decideSend(facts({ lastInboundAt: ago(age) })).kind).toBe('template');
    },
  );

  it('asks for a template when the customer has never written', () => {
    expect(decideSend(facts({ lastInboundAt: null, purpose: 'transactional' })).kind).toBe('template');
  });

  it('still answers, and bills, whoever wants no reminders', () => {
    const verdicts = (['reply', 'transactional', 'reminder', 'marketing'] as const).map(
      (purpose) => decideSend(facts({ purpose, optedOutAt: ago(HOUR) })).kind,
    );
    expect(verdicts).toEqual(['send', 'send', 'refuse', 'refuse']);
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

  it('never sends free-form outside the window, and never waits for the past', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Purpose>('reply', 'transactional', 'reminder', 'marketing'),
        fc.option(fc.integer({ min: 0, max: 72 * HOUR })),
        fc.option(fc.integer({ min: 0, max: HOUR })),
        (purpose, age, burst) => {
          const verdict = decideSend(
            facts({
              purpose,
              lastInboundAt: age === null ? null : ago(age),
              pairBurstStart: burst === null ? null : ago(burst),
            }),
          );
          if (verdict.kind === 'send') expect(age).toBeLessThan(24 * HOUR);
          if (verdict.kind === 'wait') expect(verdict.until.getTime()).toBeGreaterThan(now.getTime());
        },
      ),
    );
  });
});
