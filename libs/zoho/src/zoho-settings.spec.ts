import { readConfig } from '@munshi/config';
import { zohoSettings } from './zoho-settings.js';

const enough = { DATABASE_URL: 'postgresql://o:p@localhost:5432/munshi', SECRET_KEY: 'k'.repeat(32) };
const grant = { ZOHO_CLIENT_ID: 'i', ZOHO_CLIENT_SECRET: 's', ZOHO_REFRESH_TOKEN: 'r' };

describe('zohoSettings', () => {
  it('are none where Zoho is not configured', () => {
    expect(zohoSettings(readConfig(enough))).toBeNull();
  });

  it('are CRM’s where nothing else is said', () => {
    expect(zohoSettings(readConfig({ ...enough, ...grant }))).toMatchObject({
      grant: { clientId: 'i', clientSecret: 's', refreshToken: 'r' },
      service: 'crm',
      accountsBaseUrl: 'https://accounts.zoho.com',
      apiBaseUrl: undefined,
      limits: { perMinute: 100, perDay: 1_000 },
    });
  });

  it('take the plan’s calls and the data centre', () => {
    const india = { ZOHO_ACCOUNTS_BASE_URL: 'https://accounts.zoho.in/', ZOHO_CALLS_PER_DAY: '2500' };
    expect(zohoSettings(readConfig({ ...enough, ...grant, ...india }))).toMatchObject({
      accountsBaseUrl: 'https://accounts.zoho.in',
      limits: { perDay: 2_500 },
    });
  });
});
