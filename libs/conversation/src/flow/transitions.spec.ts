import { assertMayGo, TRANSITIONS } from './transitions.js';

const PLACES = Object.keys(TRANSITIONS) as (keyof typeof TRANSITIONS)[];

describe('where a conversation may go', () => {
  it('is anywhere from anywhere but for these', () => {
    const barred = PLACES.flatMap((from) =>
      PLACES.filter((to) => to !== from && !TRANSITIONS[from].includes(to)).map((to) => `${from} -> ${to}`),
    );
    expect(barred).toEqual([
      'asking -> menu',
      'asking -> over-limit',
      'asking -> changing',
      'asking -> placed',
      'placed -> changing',
    ]);
  });

  it('throws on any other way, and lets it stay', () => {
    expect(() => assertMayGo('asking', 'placed')).toThrow(/from asking to placed/);
    expect(() => assertMayGo('asking', 'asking')).not.toThrow();
  });
});
