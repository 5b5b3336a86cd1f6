import { ReadingClock } from './reading-clock.js';

describe('ReadingClock', () => {
  it('hands on what is built and read, and counts both', () => {
    const clock = new ReadingClock();
    expect(clock.building(3, () => 'index')).toBe('index');
    for (const each of [1, 2, 3]) expect(clock.reading(() => each)).toBe(each);
    const summary = clock.summary() as Record<string, number>;
    expect(summary).toMatchObject({ products: 3, messages: 3 });
    expect(summary['p50Ms']).toBeLessThanOrEqual(summary['p99Ms'] ?? 0);
    expect(summary['p99Ms']).toBeLessThanOrEqual(summary['worstMs'] ?? 0);
  });

  it('has nothing to say before anything was read', () => {
    expect(new ReadingClock().summary()).toMatchObject({ messages: 0, p50Ms: 0, worstMs: 0 });
  });
});
