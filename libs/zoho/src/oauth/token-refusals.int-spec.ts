import { faultIn, withTokens } from '../../testing/opened-tokens.js';
import { TEST_GRANT } from '../../testing/zoho-accounts.js';
import { grantKeyOf } from './access-tokens.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('another access token', () => {
  const given = withTokens();

  it('never takes more than five in ten minutes, and says when there is another', async () => {
    const { zoho, process } = given();
    zoho.fails = () => 'lost-answer';
    for (let count = 1; count <= 5; count++) {
      if (count > 1) zoho.clock.turn(MINUTE);
      await faultIn(process().current());
    }
    zoho.fails = undefined;
    const tokens = process();
    const refused = { outcome: 'refused', code: 'TOKEN_CEILING', action: 'retry', retryAfterMs: 6 * MINUTE };
    expect(await faultIn(tokens.current())).toMatchObject(refused);
    expect(zoho.accounts.given).toHaveLength(5);
    zoho.clock.turn(6 * MINUTE);
    expect((await tokens.current()).version).toBe(1);
  });

  it('does not count what never reached Zoho', async () => {
    const { zoho, process } = given();
    await zoho.goAway();
    const tokens = process();
    for (let count = 0; count < 7; count++) await faultIn(tokens.current());
    await zoho.comeBack();
    expect((await process().current()).version).toBe(1);
  });

  it('waits as long as Zoho wants after too many', async () => {
    const { zoho, process } = given();
    zoho.fails = () => ({ status: 400, body: { error: 'Access Denied' } });
    const denied = { outcome: 'refused', action: 'retry', retryAfterMs: 10 * MINUTE };
    expect(await faultIn(process().current())).toMatchObject(denied);
    zoho.fails = undefined;
    expect(await faultIn(process().current())).toMatchObject({ ...denied, code: 'TOKEN_CEILING' });
    expect(zoho.accounts.asked).toBe(0);
    zoho.clock.turn(10 * MINUTE);
    expect((await process().current()).version).toBe(1);
  });

  it.each([
    ['a revoked grant', 'invalid_code', { refreshToken: '1000.revoked' }],
    ['another client', 'invalid_client', { clientId: '1000.OTHER' }],
    ['a wrong secret', 'invalid_client_secret', { clientSecret: 'wrong' }],
  ])(
    'says of %s, which comes as HTTP 200, that a person is needed, and asks once an hour',
    async (_, code, wrong) => {
      const { zoho, process } = given();
      const grant = { ...TEST_GRANT, ...wrong };
      const refused = { outcome: 'refused', retryable: false, action: 'renew-grant', code };
      expect(await faultIn(process({ grant }).current())).toMatchObject(refused);
      zoho.clock.turn(59 * MINUTE);
      expect(await faultIn(process({ grant }).current())).toMatchObject(refused);
      expect(zoho.accounts.asked).toBe(1);
      zoho.clock.turn(MINUTE);
      expect(await faultIn(process({ grant }).current())).toMatchObject(refused);
      expect(zoho.accounts.asked).toBe(2);
    },
  );

  it('takes a grant again that a person has put right', async () => {
    const { zoho, process } = given();
    zoho.accounts.revoked = true;
    await faultIn(process().current());
    zoho.accounts.revoked = false;
    zoho.clock.turn(HOUR);
    expect((await process().current()).version).toBe(1);
  });

  it('goes on with a token that still lasts after the grant was revoked', async () => {
    const { zoho, process } = given();
    const first = await process().current();
    zoho.accounts.revoked = true;
    zoho.clock.turn(56 * MINUTE);
    for (const one of [process(), process()]) expect(await one.current()).toEqual(first);
    expect(zoho.accounts.asked).toBe(2);
    zoho.clock.turn(4 * MINUTE);
    expect(await faultIn(process().current())).toMatchObject({ action: 'renew-grant' });
  });

  it('takes a word that it does not know for a bad moment', async () => {
    const { zoho, process } = given();
    zoho.fails = () => ({ status: 200, body: { error: 'general_error' } });
    expect(await faultIn(process().current())).toMatchObject({
      action: 'retry',
      code: 'general_error',
      retryAfterMs: MINUTE,
    });
    zoho.fails = undefined;
    zoho.clock.turn(MINUTE);
    expect((await process().current()).version).toBe(1);
  });

  it('begins anew with a new grant, and forgets the old one', async () => {
    const { database, zoho, organizationId, process } = given();
    zoho.accounts.revoked = true;
    await faultIn(process({ grant: { ...TEST_GRANT, refreshToken: '1000.old' } }).current());
    zoho.accounts.revoked = false;
    expect((await process().current()).version).toBe(1);
    const { rows } = await database.owner.query(
      'SELECT grant_key FROM zoho_tokens WHERE organization_id = $1',
      [organizationId],
    );
    expect(rows).toEqual([{ grant_key: grantKeyOf(TEST_GRANT) }]);
  });

  it.each([
    ['a page of HTML', { html: 200 }],
    ['an error page', { html: 500 }],
    ['a token without a token', { status: 200, body: { access_token: '' } }],
    ['a reset', 'lost'],
  ] as const)('asks for nothing of the API after %s', async (_, failure) => {
    const { zoho, process } = given();
    zoho.fails = () => failure;
    expect(await faultIn(process().current())).toMatchObject({ outcome: 'refused', retryable: true });
  });
});
