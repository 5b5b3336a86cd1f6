import fc from 'fast-check';
import { unreachable } from '@munshi/kernel';
import { Campaign } from './campaign.js';
import { CAMPAIGN_TRANSITIONS } from './campaign-status.js';
import { languageFor, type Plan } from './plan.js';

const now = new Date('2026-11-20T06:30:00Z');
const later = new Date('2026-11-21T06:30:00Z');

const plan = (more: Partial<Plan> = {}): Plan => ({
  name: 'Monsoon',
  channelAccountId: 'a',
  segment: {},
  variants: [{ name: 'A', weight: 1, template: 'offer', language: 'en', values: [] }],
  holdOut: 0,
  startsAt: later,
  endsAt: null,
  zone: 'Asia/Kolkata',
  windows: [],
  budgetMinor: null,
  ratePerSecond: null,
  canary: null,
  attributionDays: 7,
  ...more,
});

const campaign = (more: Partial<Plan> = {}): Campaign => {
  const drafted = Campaign.draft('c', plan(more), now);
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  return drafted.value;
};
const problemsOf = (more: Partial<Plan>): readonly string[] => {
  const drafted = Campaign.draft('c', plan(more), now);
  return drafted.ok ? [] : drafted.refusal.problems.map(({ path }) => path);
};

describe('a campaign', () => {
  it('has no status that nothing leads to', () => {
    expect(unreachable(CAMPAIGN_TRANSITIONS, 'draft')).toEqual([]);
  });

  it('starts once', () => {
    const started = campaign();
    expect(started.start(now).ok).toBe(true);
    expect(started.start(now)).toMatchObject({ ok: false, refusal: { kind: 'wrong-campaign-status' } });
    started.pause('staff');
    expect(started.start(now).ok).toBe(false);
  });

  it('is scheduled for a time to come alone, and is looked at then', () => {
    expect(campaign({ startsAt: now }).schedule(now)).toMatchObject({
      refusal: { kind: 'starts-in-the-past' },
    });
    const scheduled = campaign();
    expect(scheduled.schedule(now).ok).toBe(true);
    expect(scheduled.snapshot()).toMatchObject({ status: 'scheduled', lookAt: later });
  });

  it('is a draft again when what was scheduled is changed, and is not changed any more once it runs', () => {
    const changed = campaign();
    changed.schedule(now);
    expect(changed.change(plan({ name: 'Winter' })).ok).toBe(true);
    expect(changed.snapshot()).toMatchObject({ status: 'draft', lookAt: null, plan: { name: 'Winter' } });
    changed.start(now);
    expect(changed.change(plan()).ok).toBe(false);
  });

  it('does not say why it was paused when it has started, or waits for its time again', () => {
    for (const goOn of [(one: Campaign) => one.start(now), (one: Campaign) => one.schedule(now)]) {
      const early = campaign();
      early.schedule(now);
      early.pause('staff', 'a word');
      expect(goOn(early).ok).toBe(true);
      expect(early.snapshot()).toMatchObject({ reason: null, detail: null });
    }
  });

  it('that had used up its budget waits for staff when it has more, and not when it has less', () => {
    const poor = campaign({ budgetMinor: 1_000 });
    poor.start(now);
    poor.pause('budget', 'used up');
    poor.changeBudget(900);
    expect(poor.snapshot()).toMatchObject({ status: 'paused', reason: 'budget' });
    poor.changeBudget(2_000);
    expect(poor.snapshot()).toMatchObject({
      status: 'paused',
      reason: 'staff',
      detail: 'It has a larger budget, and goes on when it is resumed.',
    });
  });

  it('that was paused before its audience was frozen is scheduled again', () => {
    const early = campaign();
    early.schedule(now);
    early.pause('template-paused', 'it is paused');
    expect(early.resume(later).ok).toBe(true);
    expect(early.snapshot()).toMatchObject({
      status: 'scheduled',
      lookAt: later,
      reason: null,
      detail: null,
    });
  });

  it('waits for its time when it goes on before it, and starts at once when that has passed', () => {
    const early = campaign();
    early.schedule(now);
    for (const resumed of [now, new Date(later.getTime() + 1)]) {
      early.pause('staff');
      early.resume(resumed);
      expect(early.snapshot().lookAt).toEqual(resumed > later ? resumed : later);
    }
  });

  it('that was paused before it started is a draft when it is changed, and nothing else that was paused is', () => {
    const early = campaign();
    early.schedule(now);
    early.pause('template-rejected', 'told so');
    expect(early.change(plan({ name: 'Winter' })).ok).toBe(true);
    expect(early.snapshot()).toMatchObject({ status: 'draft', reason: null, detail: null, lookAt: null });
    early.start(now);
    early.pause('staff');
    expect(early.change(plan()).ok).toBe(false);
  });

  it('goes on beyond its canary when staff resume what the canary had stopped', () => {
    const stopped = campaign();
    stopped.start(now);
    stopped.pause('canary-failures');
    stopped.resume(later);
    expect(stopped.snapshot()).toMatchObject({ status: 'running', canaryPassedAt: later });
    const asked = campaign();
    asked.start(now);
    asked.pause('staff');
    asked.resume(later);
    expect(asked.snapshot().canaryPassedAt).toBeNull();
  });

  it('never leaves the end, whatever is asked of it', () => {
    const step = fc.constantFrom('schedule', 'start', 'pause', 'resume', 'complete', 'cancel');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const one = campaign();
        let starts = 0;
        for (const what of steps) {
          const before = one.snapshot();
          const moved = {
            schedule: () => one.schedule(now),
            start: () => one.start(now),
            pause: () => one.pause('staff'),
            resume: () => one.resume(now),
            complete: () => one.complete(now),
            cancel: () => one.cancel(now),
          }[what]();
          if (before.startedAt === null && one.snapshot().startedAt !== null) starts += 1;
          if (!moved.ok) expect(one.snapshot()).toBe(before);
          if (before.status === 'completed' || before.status === 'cancelled') expect(moved.ok).toBe(false);
          if (one.snapshot().status === 'paused') expect(one.snapshot().lookAt).toBeNull();
          if (one.snapshot().status === 'scheduled') expect(one.snapshot().lookAt).toBe(later);
        }
        expect(starts).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each<[string, string, Partial<Plan>]>([
    ['no name', 'name', { name: ' ' }],
    ['no text', 'variants', { variants: [] }],
    ['two texts of one name', 'variants', { variants: [plan().variants[0]!, plan().variants[0]!] }],
    [
      'a text in no language',
      'variants.0.language',
      { variants: [{ ...plan().variants[0]!, language: null }] },
    ],
    [
      'a text twice in one language',
      'variants.0.language',
      { variants: [{ ...plan().variants[0]!, alsoIn: ['hi', 'en'] }] },
    ],
    ['a hold-out of all', 'holdOut', { holdOut: 100 }],
    ['a zone of nowhere', 'zone', { zone: 'Mars/Olympus' }],
    ['an end before its start', 'endsAt', { endsAt: now }],
    [
      'a window that ends before it begins',
      'windows.0.until',
      { windows: [{ days: [1], from: 600, until: 540 }] },
    ],
    ['an eighth day', 'windows.0.days', { windows: [{ days: [8], from: 600, until: 640 }] }],
    ['a budget below nothing', 'budgetMinor', { budgetMinor: -1 }],
    [
      'a canary of nobody',
      'canary.size',
      { canary: { size: 0, mostFailed: 5, mostOptedOut: 5, waitMinutes: 5 } },
    ],
    [
      'a canary that is not waited for',
      'canary.waitMinutes',
      { canary: { size: 1, mostFailed: 5, mostOptedOut: 5, waitMinutes: 1 } },
    ],
    [
      'a threshold that is none',
      'canary.mostFailed',
      { canary: { size: 1, mostFailed: 500, mostOptedOut: 5, waitMinutes: 5 } },
    ],
    ['a segment of no tag at all', 'segment.tags', { segment: { tags: [] } }],
    ['a segment that bought nothing', 'segment.bought', { segment: { bought: { withinDays: 3 } } }],
    [
      'orders of those who never ordered',
      'segment.neverOrdered',
      { segment: { neverOrdered: true, lastOrder: { after: 3 } } },
    ],
    ['a range turned around', 'segment.balance', { segment: { balance: { atLeast: 5, atMost: 3 } } }],
  ])('is refused with %s, at %s', (_, path, more) => {
    expect(problemsOf(more)).toEqual([path]);
  });

  it.each([
    ['en', undefined, 'hi', 'en'],
    ['en', ['hi'], 'hi', 'hi'],
    ['en', ['hi'], 'pt', 'en'],
    ['en', ['hi'], null, 'en'],
    [null, ['hi', 'pt'], 'pt', 'pt'],
    [null, ['hi', 'pt'], 'en', null],
    [null, ['hi', 'pt'], null, null],
  ])('said in %j, also in %j, is heard by who speaks %j in %j', (language, alsoIn, speaks, heard) => {
    const variant = { ...plan().variants[0]!, language, ...(alsoIn && { alsoIn }) };
    expect(languageFor(variant, speaks)).toBe(heard);
  });
});
