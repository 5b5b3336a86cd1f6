import { pauseAfter, waitAfter } from './waiting.js';

describe('waiting', () => {
  it('grows from ten seconds to half an hour for a record', () => {
    expect([1, 2, 3, 8, 9, 100].map((attempts) => waitAfter(attempts, 0) / 1_000)).toEqual([
      10, 20, 40, 1_280, 1_800, 1_800,
    ]);
  });

  it('grows from five seconds to five minutes for all of it, and is as long as Zoho wants at least', () => {
    expect([1, 2, 7, 100].map((faults) => pauseAfter(faults, 0, 0) / 1_000)).toEqual([5, 10, 300, 300]);
    expect(pauseAfter(1, 60_000, 0)).toBe(60_000);
  });

  it('differs by chance, so that those who failed together come back one by one', () => {
    expect(waitAfter(1, 1)).toBe(15_000);
    expect(pauseAfter(1, 60_000, 1)).toBe(72_000);
  });
});
