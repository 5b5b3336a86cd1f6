import { readConfig } from '@munshi/config';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../../database/testing/test-database.js';
import { registerChannelAccounts } from './register-channel-accounts.js';

const base = { NODE_ENV: 'test', SECRET_KEY: TEST_SECRET_KEY, SIMULATOR: 'off' };
const twilio = (from: string) => ({
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_AUTH_TOKEN: 'token',
  TWILIO_WHATSAPP_FROM: from,
});

describe('channel accounts', () => {
  let database: TestDatabase;
  beforeEach(async () => void (database = await openTestDatabase()));
  afterEach(() => database.close());

  const register = (env: Record<string, string>) =>
    registerChannelAccounts(
      database.unitOfWork,
      database.organizationId,
      readConfig({ ...base, DATABASE_URL: database.url, ...env }),
    );
  const active = async () => {
    const { rows } = await database.owner.query<{ address: string }>(
      'SELECT address FROM channel_accounts WHERE active ORDER BY address',
    );
    return rows.map(({ address }) => address);
  };

  it('of the environment are retired when it names another number, and come back when it names them again', async () => {
    await register(twilio('+14155238886'));
    await register(twilio('+14155230000'));
    expect(await active()).toEqual(['+14155230000']);
    await register(twilio('+14155238886'));
    expect(await active()).toEqual(['+14155238886']);
    await register({});
    expect(await active()).toEqual([]);
  });

  it('that somebody else put into the database are left alone', async () => {
    await database.owner.query(
      `INSERT INTO channel_accounts (organization_id, channel, external_key, address, credentials, address_salt)
       VALUES ($1, 'meta', '555', '555', '', '')`,
      [database.organizationId],
    );
    await register(twilio('+14155238886'));
    expect(await active()).toEqual(['+14155238886', '555']);
  });
});
