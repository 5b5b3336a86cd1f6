import { grantStandingOf } from './grant-standing.js';
import type { TokenRow } from './token-row.js';

const now = new Date('2026-11-20T06:30:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const row = (more: Partial<TokenRow> = {}): TokenRow => ({
  version: 1,
  accessToken: Buffer.from('sealed'),
  apiDomain: 'https://www.zohoapis.in',
  issuedAt: inMinutes(-30),
  expiresAt: inMinutes(30),
  askedAt: [inMinutes(-30)],
  asking: null,
  notBefore: null,
  refusedCode: null,
  ...more,
});

describe('how it stands with a grant', () => {
  it.each([
    ['unproven', 'nobody has asked for a token', null],
    ['good', 'there is a token', row()],
    ['good', 'it is just time to renew it', row({ expiresAt: inMinutes(4.5) })],
    ['expiring', 'it should have been renewed by now', row({ expiresAt: inMinutes(3) })],
    ['good', 'it has ended, and the next call brings another', row({ expiresAt: inMinutes(-1) })],
    ['good', 'somebody is asking', row({ expiresAt: inMinutes(-1), asking: 'x', notBefore: inMinutes(0.2) })],
    ['waiting', 'Zoho gives none for now', row({ expiresAt: inMinutes(-1), notBefore: inMinutes(9) })],
    ['refused', 'a person has to renew it', row({ refusedCode: 'invalid_code', notBefore: inMinutes(59) })],
    ['refused', 'it was so at the last look', row({ refusedCode: 'invalid_code', notBefore: inMinutes(-1) })],
  ] as const)('is %s when %s', (state, _, given) => {
    expect(grantStandingOf(given, now).state).toBe(state);
  });
});
