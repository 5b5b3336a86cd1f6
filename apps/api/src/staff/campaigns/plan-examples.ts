/** What the API reference shows; each has to be taken by the schema that it stands at. */
export const PLAN_TO_MAKE = {
  key: 'monsoon-2026',
  name: 'Monsoon',
  channel: 'simulator',
  segment: { cities: ['Pune'], lastOrder: { before: 30 }, onePerShop: true },
  variants: [
    { template: 'offer', language: 'en', alsoIn: ['hi'], values: [{ fact: 'shop', fallback: 'customer' }] },
  ],
  holdOut: 10,
  startsAt: '2026-12-01T10:00',
  endsAt: '2026-12-05T20:00',
  windows: [{ days: [1, 2, 3, 4, 5, 6], from: '10:00', until: '19:00' }],
  budget: 50_000,
  canary: { size: 50, mostFailed: 10, mostOptedOut: 5, waitMinutes: 30 },
} as const;

export const WHOLE_PLAN = {
  name: 'Monsoon',
  channel: 'simulator',
  timeZone: 'Asia/Kolkata',
  segment: { neverOrdered: true },
  variants: [
    { name: 'A', weight: 1, template: 'offer', language: 'en', alsoIn: [], values: [{ text: 'friend' }] },
    { name: 'B', weight: 1, template: 'offer', language: 'en', alsoIn: [], values: [{ text: 'customer' }] },
  ],
  holdOut: 0,
  startsAt: null,
  endsAt: '2026-12-05T20:00',
  windows: [],
  budget: null,
  ratePerSecond: 20,
  canary: null,
  attributionDays: 7,
} as const;
