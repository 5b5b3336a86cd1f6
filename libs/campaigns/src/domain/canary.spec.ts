import { canaryVerdict, type Standing } from './canary.js';

const canary = { size: 100, mostFailed: 5, mostOptedOut: 2, waitMinutes: 10 };
const now = new Date('2026-11-20T06:30:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const verdict = (more: Partial<Standing>, everyone = false) =>
  canaryVerdict(
    canary,
    { told: 100, open: 0, failed: 0, optedOut: 0, lastToldAt: ago(10), ...more },
    { now, everyone },
  );

describe('a canary', () => {
  it('waits until all of it is out and has been given its time', () => {
    expect(verdict({ told: 99 })).toBe('wait');
    expect(verdict({ open: 1 })).toBe('wait');
    expect(verdict({ lastToldAt: ago(9.99) })).toBe('wait');
    expect(verdict({})).toBe('pass');
  });

  it('stops beyond its thresholds and not at them, without waiting for the rest', () => {
    expect(verdict({ failed: 5, optedOut: 2 })).toBe('pass');
    expect(verdict({ failed: 6 })).toBe('failures');
    expect(verdict({ optedOut: 3 })).toBe('opt-outs');
    expect(verdict({ told: 10, open: 4, failed: 6 })).toBe('failures');
    expect(verdict({ told: 10, open: 4, failed: 5 })).toBe('wait');
  });

  it('of a small audience is all of it', () => {
    expect(verdict({ told: 10, failed: 1 }, true)).toBe('failures');
    expect(verdict({ told: 20, failed: 1 }, true)).toBe('pass');
  });
});
