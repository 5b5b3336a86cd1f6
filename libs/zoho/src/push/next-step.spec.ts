import { nextStep, type RemoteRecord, type Standing } from './next-step.js';

const remote = (fingerprint: string, standing: Standing = 'open'): RemoteRecord => ({
  remoteId: '7',
  fingerprint,
  standing,
  modifiedAt: new Date(0),
});
const known = (fingerprint: string) => ({ remoteId: '7', fingerprint });
const wanted = (fingerprint: string, standing: Standing = 'open') => ({ fingerprint, standing });

describe('what brings Zoho to what is wanted', () => {
  it.each([
    ['it was never there', wanted('a'), null, null, 'create'],
    ['it is as wanted', wanted('a'), known('a'), remote('a'), 'keep'],
    ['it is as wanted, and nobody told us', wanted('a'), null, remote('a'), 'keep'],
    ['it is as wanted, but a draft', wanted('a'), null, remote('a', 'draft'), 'keep'],
    ['it is as we left it', wanted('b'), known('a'), remote('a'), 'update'],
    ['somebody made our change', wanted('b'), known('a'), remote('b'), 'keep'],
    ['it is to be cancelled', wanted('a', 'cancelled'), known('a'), remote('a'), 'keep'],
    ['it is cancelled already', wanted('b', 'cancelled'), known('a'), remote('c', 'cancelled'), 'keep'],
  ] as const)('when %s', (_, want, last, there, step) => {
    expect(nextStep(want, last, there)).toMatchObject({ step });
  });

  it.each([
    ['a draft', 'draft', 'update'],
    ['sent', 'open', 'leave'],
  ] as const)('writes over the total of what we made ourselves where it is %s', (_, standing, step) => {
    const there = { ...remote('goods 9', standing), goods: 'goods' };
    expect(nextStep({ ...wanted('goods 10'), goods: 'goods' }, null, there)).toMatchObject({ step });
  });

  it.each([
    ['changed', wanted('c'), known('a'), remote('b')],
    ['changed', wanted('a', 'cancelled'), known('z'), remote('b')],
    ['taken', wanted('a'), null, remote('b')],
    ['cancelled', wanted('a'), known('a'), remote('a', 'cancelled')],
    ['deleted', wanted('a'), known('a'), null],
  ] as const)('leaves alone what was %s', (because, want, last, there) => {
    const left = there === null ? null : { remoteId: '7', fingerprint: there.fingerprint };
    expect(nextStep(want, last, there)).toEqual({
      step: 'leave',
      conflict: { kind: 'conflict', because, remote: left },
    });
  });
});
