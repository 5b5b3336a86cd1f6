import { Seal } from '@munshi/config';
import { TEST_SECRET_KEY, type TestDatabase } from '../../database/testing/test-database.js';
import type { SimulatorAccount } from '../src/accounts.js';

/** A simulator account of the test organization, as the first start makes it. */
export const addSimulatorAccount = async ({
  owner,
  organizationId,
}: TestDatabase): Promise<SimulatorAccount> => {
  const secret = 'a secret of the simulator';
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO channel_accounts (organization_id, channel, external_key, address, credentials, address_salt)
     VALUES ($1, 'simulator', 'simulator', 'simulator', $2, '\\x00') RETURNING id`,
    [organizationId, new Seal(TEST_SECRET_KEY).close({ secret })],
  );
  const id = rows[0]?.id ?? '';
  return { id, organizationId, accountKey: 'simulator', address: 'simulator', secret };
};
