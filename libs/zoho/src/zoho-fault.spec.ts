import { UpstreamFault } from '@munshi/resilience';
import { faultOf, harmless, limitReached, TokenRefused, ZohoFault } from './zoho-fault.js';

const answer = (status: number, retryAfterMs?: number) => ({ status, text: '', retryAfterMs });
const crm = (code: string) => ({ code, details: {}, message: 'in Zoho’s words', status: 'error' });
const perRecord = (code: string) => ({ data: [crm(code)] });
const inventory = (code: number) => ({ code, message: 'in Zoho’s words' });
const MINUTE = 60_000;

describe('an answer that brought no use', () => {
  it.each([
    ['a minute’s calls of Inventory', 429, inventory(44), MINUTE],
    ['a day’s calls of Inventory', 429, inventory(45), 60 * MINUTE],
    ['a limit that comes as a success', 200, inventory(44), MINUTE],
    ['a limit that comes as a wrong request', 400, inventory(45), 60 * MINUTE],
    ['too many at once', 429, inventory(1070), 5_000],
    ['CRM’s credits', 429, crm('LIMIT_EXCEEDED'), 60 * MINUTE],
    ['too many requests of CRM', 400, crm('TOO_MANY_REQUESTS'), MINUTE],
    ['a limit of one record', 207, perRecord('TOO_MANY_REQUESTS'), MINUTE],
    ['a 429 in HTML', 429, undefined, MINUTE],
  ])('is a limit with its wait: %s', (_, status, body, wait) => {
    const fault = faultOf(answer(status), body);
    expect(fault).toMatchObject({ outcome: 'refused', action: 'retry', retryable: true, retryAfterMs: wait });
    expect(limitReached(fault)).toBe(true);
    expect(faultOf(answer(status, 7_000), body)).toMatchObject({ retryAfterMs: 7_000 });
  });

  it.each([
    [400, crm('MANDATORY_NOT_FOUND'), 'fix-record'],
    [400, perRecord('DUPLICATE_DATA'), 'fix-record'],
    [412, crm('ALREADY_MODIFIED'), 'fix-record'],
    [404, inventory(1002), 'fix-record'],
    [200, inventory(36_004), 'fix-record'],
    [404, '<html>', 'fix-record'],
    [401, crm('OAUTH_SCOPE_MISMATCH'), 'fix-access'],
    [403, crm('NO_PERMISSION'), 'fix-access'],
    [400, crm('AUTHORIZATION_FAILED'), 'fix-access'],
  ])('of %d with %j did nothing, and asks for %s', (status, body, action) => {
    expect(faultOf(answer(status), body)).toMatchObject({
      outcome: 'refused',
      retryable: false,
      action,
      status,
    });
  });

  it.each([
    [500, crm('INTERNAL_ERROR')],
    [502, undefined],
    [200, undefined],
    [200, { code: 0, message: 'success' }],
    [302, undefined],
    [200, perRecord('SOMETHING_NEW')],
  ])('of %d with %j may have done it', (status, body) => {
    expect(faultOf(answer(status), body)).toMatchObject({
      outcome: 'unknown',
      retryable: false,
      action: 'look',
    });
  });

  it('is about the token where a 401 says nothing else', () => {
    for (const body of [crm('INVALID_TOKEN'), inventory(57), inventory(14), undefined])
      expect(faultOf(answer(401), body)).toBeInstanceOf(TokenRefused);
    expect(faultOf(answer(401), crm('OAUTH_SCOPE_MISMATCH'))).not.toBeInstanceOf(TokenRefused);
  });

  it('keeps Zoho’s words out of the message', () => {
    const fault = faultOf(answer(400), crm('INVALID_DATA'));
    expect(fault.message).toBe('zoho refused (HTTP 400, code INVALID_DATA)');
    expect(fault.detail).toBe('in Zoho’s words');
  });
});

describe('harmless', () => {
  it('says of a look that it did nothing, whatever became of it', () => {
    const lost = new UpstreamFault({
      upstream: 'zoho',
      outcome: 'unknown',
      code: 'ECONNRESET',
      retryable: false,
    });
    expect(harmless(lost)).toMatchObject({ outcome: 'refused', retryable: true, code: 'ECONNRESET' });
  });

  it('leaves everything else as it is', () => {
    const refused = new ZohoFault({ outcome: 'refused', status: 403, retryable: false }, 'fix-access');
    const bug = new TypeError('undefined is not a function');
    expect([harmless(refused), harmless(bug)]).toEqual([refused, bug]);
  });
});
