import { Seal } from '@munshi/config';
import { type UnitOfWork } from '@munshi/database';
import type { GuardOptions, GuardState } from '@munshi/resilience';
import { TEST_SECRET_KEY, type TestDatabase } from '../../database/testing/test-database.js';
import { openZoho, type Zoho } from '../src/open-zoho.js';
import type { ZohoService, ZohoSettings } from '../src/zoho-settings.js';
import { TEST_GRANT } from './zoho-accounts.js';
import { TEST_REMOTE_ORGANIZATION } from './zoho-inventory.js';
import type { ZohoServer } from './zoho-server.js';

export const settingsFor = (server: ZohoServer, service: ZohoService): ZohoSettings => ({
  grant: TEST_GRANT,
  service,
  remoteOrganizationId: TEST_REMOTE_ORGANIZATION,
  accountsBaseUrl: server.url,
  apiBaseUrl: undefined,
  limits: { perMinute: 100, perDay: 10_000, reserved: 0.2 },
});

export interface Opened {
  readonly organizationId?: string;
  readonly settings?: Partial<ZohoSettings>;
  /** Another process's. */
  readonly unitOfWork?: UnitOfWork;
  readonly guard?: GuardOptions;
  readonly onBreaker?: (upstream: string, state: GuardState) => void;
}

/** Opens Zoho against the server on this machine, by the server's clock. */
export const openedZoho = (
  server: ZohoServer,
  database: TestDatabase,
  service: ZohoService,
  { settings, ...around }: Opened = {},
): Zoho =>
  openZoho(
    { ...settingsFor(server, service), ...settings },
    {
      organizationId: database.organizationId,
      timeZone: 'Asia/Kolkata',
      unitOfWork: database.unitOfWork,
      seal: new Seal(TEST_SECRET_KEY),
      clock: server.clock,
      ...around,
    },
  );
