import type { Id } from '@munshi/kernel';
import type { Deliveries } from '@munshi/messaging';
import type { TestDatabase } from '../../database/testing/test-database.js';

/** Does what the announced events lead to, and what that leads to, as a worker would. */
export const reacting = async (
  { owner, organizationId }: TestDatabase,
  deliveries: Deliveries,
): Promise<void> => {
  const idsOf = async <T extends Id | number>(found: string): Promise<T[]> =>
    (await owner.query<{ id: T }>(found)).rows.map(({ id }) => id);
  for (;;) {
    const events = await idsOf<Id>('SELECT id FROM outbox WHERE dispatched_at IS NULL ORDER BY occurred_at');
    for (const id of events) await deliveries.dispatch(organizationId, id);
    const due = await idsOf<number>(
      'SELECT id FROM deliveries WHERE done_at IS NULL AND parked_at IS NULL AND attempts = 0 ORDER BY id',
    );
    for (const id of due) await deliveries.run(organizationId, id);
    if (events.length + due.length === 0) return;
  }
};
