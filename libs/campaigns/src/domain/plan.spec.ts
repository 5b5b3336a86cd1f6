import { aPlan } from '../../testing/a-plan.js';
import { checkPlan, languageFor, type Plan } from './plan.js';

const end = new Date('2026-11-20T06:30:00Z');
const [text] = aPlan().variants;

const problemsOf = (more: Partial<Plan>): readonly string[] => {
  const checked = checkPlan(aPlan(more));
  return checked.ok ? [] : checked.refusal.problems.map(({ path }) => path);
};

describe('the plan of a campaign', () => {
  it.each<[string, string, Partial<Plan>]>([
    ['no name', 'name', { name: ' ' }],
    ['no text', 'variants', { variants: [] }],
    ['two texts of one name', 'variants', { variants: [text!, text!] }],
    ['a text in no language', 'variants.0.language', { variants: [{ ...text!, language: null }] }],
    [
      'a text twice in one language',
      'variants.0.language',
      { variants: [{ ...text!, alsoIn: ['hi', 'en'] }] },
    ],
    ['a hold-out of all', 'holdOut', { holdOut: 100 }],
    ['a zone of nowhere', 'zone', { zone: 'Mars/Olympus' }],
    ['a start before there were clocks', 'startsAt', { startsAt: new Date('0000-12-02T04:06:00Z') }],
    ['an end in the year 999', 'endsAt', { endsAt: new Date('0999-12-02T04:30:00Z') }],
    ['an end in the year 10000', 'endsAt', { endsAt: new Date('+010000-01-01T00:00:00Z') }],
    [
      'words of its own that would be cut off',
      'variants.0.values.0',
      { variants: [{ ...text!, values: [{ text: 'x'.repeat(201) }, { text: 'x'.repeat(200) }] }] },
    ],
    [
      'a fallback that would be cut off',
      'variants.0.values.0',
      { variants: [{ ...text!, values: [{ fact: 'city', fallback: 'x'.repeat(201) }] }] },
    ],
    ['an end before its start', 'endsAt', { startsAt: end, endsAt: end }],
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
    [
      'money spent by those who never ordered',
      'segment.neverOrdered',
      { segment: { neverOrdered: true, spent: { atLeast: 1 } } },
    ],
    ['orders of no time', 'segment.lastOrder', { segment: { lastOrder: {} } }],
    [
      'orders that are older than they are',
      'segment.lastOrder',
      { segment: { lastOrder: { before: 60, after: 10 } } },
    ],
    ['a budget that cannot be counted in millionths', 'budgetMinor', { budgetMinor: 1e12 }],
    ['a balance of anything', 'segment.balance', { segment: { balance: {} } }],
    ['any amount spent', 'segment.spent', { segment: { spent: { withinDays: 3 } } }],
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
    const variant = { ...text!, language, ...(alsoIn && { alsoIn }) };
    expect(languageFor(variant, speaks)).toBe(heard);
  });
});
