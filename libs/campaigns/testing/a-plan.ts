import type { Plan } from '../src/domain/plan.js';

/** One that nothing is wrong with. */
export const aPlan = (more: Partial<Plan> = {}): Plan => ({
  name: 'Monsoon',
  channelAccountId: 'a',
  segment: {},
  variants: [{ name: 'A', weight: 1, template: 'offer', language: 'en', values: [] }],
  holdOut: 0,
  startsAt: null,
  endsAt: null,
  zone: 'Asia/Kolkata',
  windows: [],
  budgetMinor: null,
  ratePerSecond: null,
  canary: null,
  attributionDays: 7,
  ...more,
});
