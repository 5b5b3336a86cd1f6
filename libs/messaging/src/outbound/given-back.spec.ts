import { givenBack } from './given-back.js';
import type { Verdict } from './send-policy.js';

const now = new Date('2026-12-01T15:30:00Z');
const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const row = {
  perishable: true,
  identity: 'reminder:1',
  attempts: 0,
  createdAt: after(-1),
  goodUntil: after(900),
};
const send: Verdict = { kind: 'send', reason: 'in-window' };
const wait = (reason: Extract<Verdict, { kind: 'wait' }>['reason']): Verdict => ({
  kind: 'wait',
  reason,
  until: after(60),
});

describe('what a message says of how things stand', () => {
  it('is sent as it is while it is fresh', () => {
    expect(givenBack(row, send, now)).toBeNull();
    expect(givenBack({ ...row, createdAt: after(-10) }, send, now)).toBeNull();
  });

  it('is made anew where it has waited, whatever for', () => {
    const old = { ...row, createdAt: after(-11) };
    const anew = { reason: 'waited', until: now };
    expect(givenBack(old, send, now)).toEqual(anew);
    expect(givenBack(old, { kind: 'template', reason: 'window-closed' }, now)).toEqual(anew);
  });

  it('is repeated as it was where it was refused before, but not a day later', () => {
    const tried = { ...row, attempts: 1 };
    expect(givenBack({ ...tried, createdAt: after(-11) }, send, now)).toBeNull();
    expect(givenBack({ ...tried, createdAt: after(-721) }, send, now)).toEqual({
      reason: 'waited',
      until: now,
    });
  });

  it('is given back for as long as nothing but time can end its wait', () => {
    for (const reason of ['quiet-hours', 'frequency-cap'] as const)
      expect(givenBack(row, wait(reason), now)).toEqual({ reason, until: after(60) });
    for (const reason of ['held', 'pair-rate', 'month-budget', 'portfolio-limit', 'standing'] as const)
      expect(givenBack({ ...row, createdAt: after(-999) }, wait(reason), now)).toBeNull();
  });

  it('is given back where it comes too late, and in no other case of a refusal', () => {
    expect(givenBack(row, { kind: 'refuse', reason: 'too-late' }, now)).toEqual({
      reason: 'too-late',
      until: row.goodUntil,
    });
    expect(givenBack(row, { kind: 'refuse', reason: 'opted-out' }, now)).toBeNull();
  });

  it('stays as it is where nobody would make it anew, or it is the rest of a longer one', () => {
    for (const other of [{ perishable: false }, { identity: null }])
      expect(givenBack({ ...row, ...other, createdAt: after(-999) }, send, now)).toBeNull();
  });
});
