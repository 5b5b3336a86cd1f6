import { done, TestClock } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { SELLER } from '../../testing/one-kind-of-organization.js';
import {
  PutSellerParticularsCommand,
  PutSellerParticularsHandler,
} from '../commands/put-seller-particulars.js';
import { PgOrganizations } from './pg-organizations.js';

describe('organizations in PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('say who sells as they were told last, at once and to nobody else', async () => {
    const organizations = new PgOrganizations(database.unitOfWork, new TestClock());
    const [mine, other] = [database.organizationId, await database.addOrganization()];
    expect(await organizations.find(mine)).toMatchObject({
      termsDays: 15,
      creditLimitMinor: null,
      bank: null,
    });
    const particulars = { ...SELLER, legalName: 'Sharma & Sons', creditLimitMinor: 5_000_000 };
    const put = new PutSellerParticularsHandler(organizations);
    expect(await put.execute(new PutSellerParticularsCommand(mine, particulars))).toEqual(done);
    expect(await organizations.find(mine)).toMatchObject(particulars);
    expect(await organizations.find(other)).toMatchObject({ taxId: null, scanToPay: null });
  });
});
