import { Campaign } from '@munshi/campaigns';
import { PLAN_TO_MAKE, WHOLE_PLAN } from './plan-examples.js';
import { newPlanJson, planIn, toPlanJson, wholePlanJson } from './plan-json.js';

const OURS = { channelAccountId: 'a', zone: 'Asia/Kolkata' };

describe('a campaign as staff write it', () => {
  it('may be as the reference shows it', () => {
    for (const given of [newPlanJson.parse(PLAN_TO_MAKE), wholePlanJson.parse(WHOLE_PLAN)]) {
      const { key: _, ...plan } = { key: undefined, ...given };
      expect(Campaign.draft('c', planIn(plan, OURS), new Date())).toMatchObject({ ok: true });
    }
  });

  it('is read as it was written, up to the end of the day', () => {
    const windows = [{ days: [1], from: '00:00', until: '24:00' }];
    const plan = planIn(wholePlanJson.parse({ ...WHOLE_PLAN, windows }), OURS);
    expect(plan.windows).toEqual([{ days: [1], from: 0, until: 1_440 }]);
    expect(toPlanJson(plan, undefined)).toMatchObject({ windows, endsAt: WHOLE_PLAN.endsAt });
    expect(
      wholePlanJson.safeParse({ ...WHOLE_PLAN, windows: [{ ...windows[0], until: '24:01' }] }).success,
    ).toBe(false);
  });
});
