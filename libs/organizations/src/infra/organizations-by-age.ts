import type { Id } from '@munshi/kernel';
import type pg from 'pg';

/** Everybody who runs on this installation, oldest first, whether or not a channel is on: for who knows no organization yet. */
export const organizationsByAge = async (
  pool: Pick<pg.Pool | pg.Client, 'query'>,
): Promise<readonly Id[]> => {
  // Row-level security shows no organization to who does not know its id; this function tells the ids.
  const { rows } = await pool.query<{ organization_id: Id }>(
    'SELECT organization_id FROM organizations_by_age() ORDER BY created_at, organization_id',
  );
  return rows.map((row) => row.organization_id);
};
