import { crmMoment, inventoryMoment, isSince, moment } from './moments.js';

describe('a moment', () => {
  it.each(['2026-11-20T12:00:00+05:30', '2026-11-20T12:00:00+0530', '2026-11-20T06:30:00Z'])(
    'is read from %s',
    (text) => {
      expect(moment.parse(text)).toEqual(new Date('2026-11-20T06:30:00Z'));
    },
  );

  it.each(['', 'yesterday', '2026-13-40T00:00:00+0530'])('is none in %j', (text) => {
    expect(moment.safeParse(text).success).toBe(false);
  });

  it('is written in whole seconds, the last one before it', () => {
    const at = new Date('2026-11-20T06:30:00.999Z');
    expect(crmMoment(at)).toBe('2026-11-20T06:30:00+00:00');
    expect(inventoryMoment(at)).toBe('2026-11-20T06:30:00+0000');
    expect(isSince(new Date('2026-11-20T06:30:00Z'), at)).toBe(true);
    expect(isSince(new Date('2026-11-20T06:29:59Z'), at)).toBe(false);
  });
});
