import fc from 'fast-check';
import { unreachable } from '@munshi/kernel';
import { Campaign } from './campaign.js';
import { CAMPAIGN_TRANSITIONS } from './campaign-status.js';
import { aPlan } from '../../testing/a-plan.js';
import type { Plan } from './plan.js';

const now = new Date('2026-11-20T06:30:00Z');
const later = new Date('2026-11-21T06:30:00Z');
const later2 = new Date('2026-11-22T06:30:00Z');

const plan = (more: Partial<Plan> = {}): Plan => aPlan({ startsAt: later, ...more });

const campaign = (more: Partial<Plan> = {}): Campaign => {
  const drafted = Campaign.draft('c', plan(more), now);
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  return drafted.value;
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
    expect(changed.change(plan({ name: 'Winter' }), now).ok).toBe(true);
    expect(changed.snapshot()).toMatchObject({ status: 'draft', lookAt: null, plan: { name: 'Winter' } });
    changed.start(now);
    expect(changed.change(plan({ name: 'Winter', holdOut: 5 }), now).ok).toBe(false);
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

  it('changes when it speaks, how fast and what stops it once it has started, and nothing else', () => {
    const one = campaign();
    one.start(now);
    expect(one.news()).toMatchObject([{ status: 'running', changes: [] }]);
    const windows = [{ days: [1], from: 600, until: 700 }];
    expect(one.change(plan({ endsAt: later2, windows, ratePerSecond: 5 }), now).ok).toBe(true);
    expect(one.snapshot()).toMatchObject({ status: 'running', lookAt: now, plan: { windows } });
    expect(one.news()).toMatchObject([
      {
        changes: [
          { field: 'endsAt', from: null, to: later2 },
          { field: 'windows' },
          { field: 'ratePerSecond' },
        ],
      },
    ]);
    const { plan: before } = one.snapshot();
    const [text] = before.variants;
    const late = {
      segment: { tags: ['a'] },
      variants: [{ ...text!, template: 'other' }],
      endsAt: now,
      budgetMinor: 5,
    };
    const refused = one.change({ ...before, ...late }, now);
    expect(refused.ok ? [] : refused.refusal).toMatchObject({
      kind: 'campaign-under-way',
      problems: [{ path: 'segment' }, { path: 'variants' }, { path: 'endsAt' }, { path: 'budgetMinor' }],
    });
    expect(one.change({ ...before, ratePerSecond: -1 }, now)).toMatchObject({
      refusal: { kind: 'invalid-campaign', problems: [{ path: 'ratePerSecond' }] },
    });
    one.passCanary(now);
    const canary = { size: 5, mostFailed: 5, mostOptedOut: 5, waitMinutes: 5 };
    expect(one.change({ ...before, canary }, now)).toMatchObject({
      refusal: { problems: [{ path: 'canary' }] },
    });
    expect(one.snapshot().plan).toBe(before);
    expect(one.news()).toEqual([]);
    one.pause('staff');
    expect(one.change({ ...before, endsAt: null }, now).ok).toBe(true);
    expect(one.snapshot()).toMatchObject({ status: 'paused', lookAt: null });
    one.cancel(now);
    expect(one.change(before, now)).toMatchObject({ refusal: { kind: 'wrong-campaign-status' } });
  });

  it('that is cancelled says nothing more of what had stopped it before', () => {
    const one = campaign();
    one.start(now);
    one.pause('canary-failures', 'Of 50 who were told first, 20 failed.');
    one.cancel(now);
    expect(one.snapshot()).toMatchObject({ status: 'cancelled', reason: 'staff', detail: null });
    expect(one.news().at(-1)).toMatchObject({ reason: 'staff', detail: null });
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
    expect(early.change(plan({ name: 'Winter' }), now).ok).toBe(true);
    expect(early.snapshot()).toMatchObject({ status: 'draft', reason: null, detail: null, lookAt: null });
    early.start(now);
    early.pause('staff');
    expect(early.change(plan({ attributionDays: 8 }), now).ok).toBe(false);
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
});
