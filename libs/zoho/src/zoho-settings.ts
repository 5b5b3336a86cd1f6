import type { Config } from '@munshi/config';
import type { CallLimits } from './budget/call-budget.js';
import type { ZohoGrant } from './oauth/token-endpoint.js';

export type ZohoService = 'crm' | 'inventory';

export interface ZohoSettings {
  readonly grant: ZohoGrant;
  readonly service: ZohoService;
  /** Inventory's number of the organization; not needed with CRM. */
  readonly remoteOrganizationId: string | undefined;
  /** Of the account's data centre: a grant of another one is `invalid_code` there. */
  readonly accountsBaseUrl: string;
  /** Instead of the domain that comes with each token. */
  readonly apiBaseUrl: string | undefined;
  readonly limits: CallLimits;
}

/** As of 20 Nov 2026, Zoho Inventory "API limits": 100 calls a minute. The day's calls are the plan's. */
const PER_MINUTE = 100;
const RESERVED = 0.2;

/** Null where Zoho is not configured. */
export function zohoSettings(config: Config): ZohoSettings | null {
  const { ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN } = config;
  if (!ZOHO_CLIENT_ID || !ZOHO_CLIENT_SECRET || !ZOHO_REFRESH_TOKEN) return null;
  return {
    grant: {
      clientId: ZOHO_CLIENT_ID,
      clientSecret: ZOHO_CLIENT_SECRET,
      refreshToken: ZOHO_REFRESH_TOKEN,
    },
    service: config.ZOHO_SERVICE,
    remoteOrganizationId: config.ZOHO_ORGANIZATION_ID,
    accountsBaseUrl: config.ZOHO_ACCOUNTS_BASE_URL,
    apiBaseUrl: config.ZOHO_API_BASE_URL,
    limits: { perMinute: PER_MINUTE, perDay: config.ZOHO_CALLS_PER_DAY, reserved: RESERVED },
  };
}
