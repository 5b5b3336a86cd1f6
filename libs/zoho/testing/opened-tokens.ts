import { Seal } from '@munshi/config';
import { UnitOfWork } from '@munshi/database';
import { Guard, UpstreamApi } from '@munshi/resilience';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../database/testing/test-database.js';
import { AccessTokens, grantKeyOf } from '../src/oauth/access-tokens.js';
import { TokenEndpoint, type ZohoGrant } from '../src/oauth/token-endpoint.js';
import { TokenRows } from '../src/oauth/token-rows.js';
import { TEST_GRANT } from './zoho-accounts.js';
import { ZohoServer } from './zoho-server.js';

export interface Process {
  readonly grant?: ZohoGrant;
  readonly unitOfWork?: UnitOfWork;
  readonly secretKey?: string;
}

export interface TokenSurroundings {
  readonly database: TestDatabase;
  readonly zoho: ZohoServer;
  readonly organizationId: string;
  /** The tokens as another process would have them: with a memory and connections of its own. */
  process(more?: Process): AccessTokens;
  /** Is closed after the spec. */
  closeLater(one: { close(): unknown }): void;
}

/** Zoho on this machine, and an organization, anew for every spec of a file. */
export function withTokens(): () => TokenSurroundings {
  let database: TestDatabase;
  let now: TokenSurroundings;
  const opened: { close(): unknown }[] = [];
  beforeAll(async () => void (database = await openTestDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => {
    const zoho = await ZohoServer.start();
    const organizationId = await database.addOrganization();
    const process = ({ grant = TEST_GRANT, unitOfWork = database.unitOfWork, secretKey }: Process = {}) => {
      const api = new UpstreamApi('zoho-accounts', zoho.url, 1);
      const guard = new Guard('zoho-accounts');
      opened.push(api, guard);
      return new AccessTokens(
        new TokenRows(unitOfWork, organizationId, grantKeyOf(grant)),
        new TokenEndpoint(grant, api, guard),
        new Seal(secretKey ?? TEST_SECRET_KEY),
        zoho.clock,
        'https://www.zohoapis.com',
      );
    };
    now = { database, zoho, organizationId, process, closeLater: (one) => void opened.push(one) };
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await now.zoho.goAway();
  });
  return () => now;
}

export const faultIn = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => 'no fault',
    (thrown: unknown) => thrown,
  );
