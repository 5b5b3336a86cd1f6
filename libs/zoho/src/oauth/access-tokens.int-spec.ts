import { openPool, statement, UnitOfWork } from '@munshi/database';
import { faultIn, withTokens } from '../../testing/opened-tokens.js';
import { TEST_GRANT } from '../../testing/zoho-accounts.js';
import { grantKeyOf } from './access-tokens.js';
import { TokenRows } from './token-rows.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the one access token', () => {
  const given = withTokens();

  it('asks once for all processes, and takes the domain from the reply', async () => {
    const { zoho, process } = given();
    const first = await process().current();
    expect(first).toMatchObject({ apiDomain: zoho.url, version: 1 });
    expect(await process().current()).toEqual(first);
    expect(zoho.accounts.asked).toBe(1);
  });

  it('keeps the token sealed', async () => {
    const { database, process } = given();
    const { secret } = await process().current();
    const { rows } = await database.owner.query<{ row: string }>(
      `SELECT encode(access_token, 'escape') || zoho_tokens::text AS row FROM zoho_tokens`,
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(secret);
  });

  it('asks anew for a token that was sealed under another key, and counts it', async () => {
    const { zoho, process } = given();
    const others = ['k', 'l', 'm', 'n'].map((letter) => letter.repeat(32));
    await process().current();
    for (const key of others) await process({ secretKey: key }).current();
    expect(zoho.accounts.asked).toBe(5);
    expect(await faultIn(process().current())).toMatchObject({ code: 'TOKEN_CEILING' });
  });

  it('shows one organization’s token to no other', async () => {
    const { database, organizationId, process } = given();
    await process().current();
    const other = await database.addOrganization('Gupta & Sons');
    const rows = new TokenRows(database.unitOfWork, organizationId, grantKeyOf(TEST_GRANT));
    expect(await rows.read()).not.toBeNull();
    const all = statement<{ version: number }>('test.all-zoho-tokens', 'SELECT version FROM zoho_tokens');
    expect(await database.unitOfWork.run(other, () => database.unitOfWork.rows(all, []))).toEqual([]);
  });

  it('asks once when fifty want another at the same time, from eight processes on two machines', async () => {
    const { database, zoho, process, closeLater } = given();
    const elsewhere = openPool({ url: database.url, max: 20, applicationName: 'elsewhere' });
    closeLater({ close: () => elsewhere.end() });
    await process().current();
    zoho.clock.turn(HOUR);
    zoho.delayMs = 20; // so that everybody comes while the first is asking
    const machines = [database.unitOfWork, new UnitOfWork(elsewhere)];
    const processes = Array.from({ length: 8 }, (_, index) => process({ unitOfWork: machines[index % 2]! }));
    const tokens = await Promise.all(
      Array.from({ length: 50 }, (_, index) => processes[index % 8]!.current()),
    );
    expect(new Set(tokens.map(({ version }) => version))).toEqual(new Set([2]));
    expect(zoho.accounts.asked).toBe(2);
  });

  it('renews five minutes before the end, and not sooner', async () => {
    const { zoho, process } = given();
    const tokens = process();
    const first = await tokens.current();
    zoho.clock.turn(54 * MINUTE);
    expect(await tokens.current()).toEqual(first);
    zoho.clock.turn(MINUTE);
    expect((await tokens.current()).version).toBe(2);
  });

  it('goes on with a token that still lasts when another cannot be had', async () => {
    const { zoho, process } = given();
    const tokens = process();
    const first = await tokens.current();
    zoho.clock.turn(57 * MINUTE);
    await zoho.goAway();
    expect(await tokens.current()).toEqual(first);
    zoho.clock.turn(3 * MINUTE);
    expect(await faultIn(tokens.current())).toMatchObject({ outcome: 'refused', retryable: true });
    await zoho.comeBack();
    expect((await tokens.current()).version).toBe(2);
  });

  it('takes over from a process that died while it asked', async () => {
    const { zoho, process } = given();
    const asked = new Promise<void>((resolve) => {
      zoho.fails = () => (resolve(), 'hang');
    });
    const died = faultIn(process().current());
    await asked;
    zoho.fails = undefined;
    const heir = process().current();
    zoho.clock.turn(15_000);
    expect((await heir).version).toBe(1);
    await zoho.goAway();
    await died;
  });

  it('renews a token that the API does not take, once for all who say so', async () => {
    const { zoho, process } = given();
    const [one, other] = [process(), process()];
    const { version } = await one.current();
    zoho.clock.turn(6 * MINUTE);
    const renewed = await Promise.all([one.current(version), other.current(version), other.current(version)]);
    expect(renewed.map((token) => token.version)).toEqual([2, 2, 2]);
    expect(zoho.accounts.asked).toBe(2);
  });

  it('does not renew a token that is too young to have expired', async () => {
    const { zoho, process } = given();
    const tokens = process();
    const { version } = await tokens.current();
    expect((await tokens.current(version)).version).toBe(version);
    expect(zoho.accounts.asked).toBe(1);
  });
});
