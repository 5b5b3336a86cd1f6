import { unreachable } from '@munshi/kernel';
import {
  afterPush,
  type Conflict,
  type CrmRecord,
  type PushEnd,
  RECORD_TRANSITIONS,
  type RecordState,
  resolved,
  retried,
} from './crm-record.js';

const now = new Date('2026-11-20T06:30:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const known = { remoteId: '7', fingerprint: 'f' };
const conflict: Conflict = { because: 'changed', remote: { remoteId: '7', fingerprint: 'theirs' } };
const record = (more: Partial<CrmRecord> = {}): CrmRecord => ({
  ...{ id: 'r', kind: 'order', subjectId: 'o', number: 'ORD-1', shopId: 's', body: null, standing: 'open' },
  allocated: null,
  ...{ version: 1, state: 'pending', reason: null, attempts: 0, dueAt: now, urgent: true },
  ...{ known: null, conflict: null, syncedAt: null },
  ...more,
});
const later: PushEnd = { kind: 'later', reason: { kind: 'unknown-outcome', code: 'TIMEOUT' } };

describe('a record of ours in other books', () => {
  it('can come to every state', () => {
    expect(unreachable(RECORD_TRANSITIONS, 'pending')).toEqual([]);
  });

  it('is synced when it is there, and known by what we left', () => {
    const change = afterPush(record({ attempts: 3 }), { kind: 'accepted', known }, now, 0);
    expect(change).toMatchObject({
      state: 'synced',
      known,
      attempts: 0,
      reason: null,
      syncedAt: now,
      urgent: false,
    });
  });

  it('is a conflict that says why, and keeps what we knew', () => {
    const change = afterPush(record({ known }), { kind: 'conflict', conflict }, now, 0);
    expect(change).toMatchObject({ state: 'conflict', reason: { kind: 'changed' }, conflict, known });
  });

  it.each([
    [0, 0, 10],
    [0, 1, 15],
    [1, 0, 20],
    [5, 0, 320],
    [8, 1, 2_700],
  ])('waits after %i attempts and by chance %d for %i seconds', (attempts, chance, seconds) => {
    const change = afterPush(record({ attempts }), later, now, chance);
    expect(change).toMatchObject({ state: 'pending', dueAt: inSeconds(seconds), urgent: true });
  });

  it('is left to staff after ten attempts', () => {
    expect(afterPush(record({ attempts: 9 }), later, now, 0)).toMatchObject({
      state: 'failed',
      attempts: 10,
    });
  });

  it('is left alone where nothing is to be done', () => {
    const end: PushEnd = { kind: 'needless', reason: { kind: 'not-there' } };
    const change = afterPush(record({ attempts: 2 }), end, now, 0);
    expect(change).toMatchObject({ state: 'ignored', reason: { kind: 'not-there' }, known: null });
  });

  it.each<[RecordState, boolean]>([
    ['pending', true],
    ['synced', true],
    ['failed', true],
    ['ignored', true],
    ['conflict', false],
  ])('that is %s may be tried again by staff: %s', (state, may) => {
    const decided = retried(
      record({ state, attempts: 4, ...(state === 'conflict' && { conflict }) }),
      inSeconds(1),
    );
    expect(decided.ok).toBe(may);
    if (decided.ok)
      expect(decided.value).toMatchObject({
        state: 'pending',
        attempts: 0,
        urgent: true,
        dueAt: inSeconds(1),
      });
  });

  it('is written over what staff have seen there, and nothing else, when ours counts', () => {
    expect(resolved(record({ state: 'conflict', conflict, known }), 'ours', now)).toMatchObject({
      value: { state: 'pending', known: conflict.remote, conflict: null },
    });
    expect(resolved(record({ state: 'failed' }), 'ours', now)).toMatchObject({
      refusal: { kind: 'wrong-record-state', state: 'failed' },
    });
  });

  it('is made anew when it was deleted there and ours counts', () => {
    const deleted: Conflict = { because: 'deleted', remote: null };
    expect(resolved(record({ state: 'conflict', conflict: deleted, known }), 'ours', now)).toMatchObject({
      value: { state: 'pending', known: null },
    });
  });

  it.each<[RecordState, boolean]>([
    ['conflict', true],
    ['failed', true],
    ['pending', false],
    ['synced', false],
  ])('that is %s may be left as it is there: %s', (state, may) => {
    const given = record({ state, known, ...(state === 'conflict' && { conflict }) });
    const decided = resolved(given, 'theirs', now);
    expect(decided.ok).toBe(may);
    if (decided.ok) expect(decided.value).toMatchObject({ state: 'ignored', conflict: null, known });
  });
});
