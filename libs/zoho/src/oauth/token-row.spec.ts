import { CEILING, EARLY_MS, standingOf, type TokenRow } from './token-row.js';

const now = new Date('2026-11-20T06:30:00Z');
const at = (offset: number) => new Date(now.getTime() + offset);
const MINUTE = 60_000;
const row = (more: Partial<TokenRow>): TokenRow => ({
  version: 3,
  accessToken: Buffer.of(1),
  apiDomain: 'https://www.zohoapis.in',
  issuedAt: at(-10 * MINUTE),
  expiresAt: at(50 * MINUTE),
  askedAt: [at(-10 * MINUTE)],
  asking: null,
  notBefore: null,
  refusedCode: null,
  ...more,
});
const four = [-9, -8, -7, -6].map((minutes) => at(minutes * MINUTE));
const ending = { expiresAt: at(EARLY_MS) };
const ended = { expiresAt: at(0) };

describe('how it stands with a token', () => {
  it.each([
    ['there is none', null, undefined, 'ask'],
    ['it lasts', row({}), undefined, 'use'],
    ['it lasts a moment more than five minutes', row({ expiresAt: at(EARLY_MS + 1) }), undefined, 'use'],
    ['it ends in five minutes', row(ending), undefined, 'ask'],
    ['it ends soon, and somebody asks', row({ ...ending, asking: 'a', notBefore: at(1) }), undefined, 'use'],
    [
      'it ends soon, and the ceiling is reached',
      row({ ...ending, askedAt: [...four, now] }),
      undefined,
      'use',
    ],
    ['it has ended', row(ended), undefined, 'ask'],
    ['it has ended, and somebody asks', row({ ...ended, asking: 'a', notBefore: at(1) }), undefined, 'wait'],
    ['who asked has died', row({ ...ended, asking: 'a', notBefore: at(0) }), undefined, 'ask'],
    ['four were asked for lately', row({ ...ended, askedAt: four }), undefined, 'ask'],
    ['it was rejected', row({}), 3, 'ask'],
    ['an older one was rejected', row({}), 2, 'use'],
    ['it was rejected, and is young', row({ issuedAt: at(-4 * MINUTE) }), 3, 'use'],
  ])('when %s', (_, given, rejected, standing) => {
    expect(standingOf(given, now, rejected)).toBe(standing);
  });

  it.each([
    ['the ceiling is reached', row({ ...ended, askedAt: [...four, now] }), 1 * MINUTE],
    ['Zoho told us to wait', row({ ...ended, notBefore: at(7 * MINUTE) }), 7 * MINUTE],
    [
      'both',
      row({ ...ended, askedAt: [now, ...four], notBefore: at(30_000) }),
      CEILING.withinMs - 9 * MINUTE,
    ],
  ])('says how long to wait when %s', (_, given, retryAfterMs) => {
    expect(standingOf(given, now)).toMatchObject({ code: 'TOKEN_CEILING', action: 'retry', retryAfterMs });
  });

  const refusedCode = 'invalid_code';
  it('wants a person once Zoho has refused the grant', () => {
    expect(standingOf(row({ ...ended, refusedCode, notBefore: at(1) }), now)).toMatchObject({
      action: 'renew-grant',
      code: 'invalid_code',
      retryable: false,
    });
    expect(standingOf(row({ ...ending, refusedCode, notBefore: at(1) }), now)).toBe('use');
    expect(standingOf(row({ ...ended, refusedCode, notBefore: at(0) }), now)).toBe('ask');
  });
});
