import { Deliveries } from '@munshi/messaging';
import type { ApiToTry } from './open-api.js';

/** Whatever was announced is heard, as a worker would. */
export const react = async (api: ApiToTry) => {
  const { organizationId, owner } = api.database;
  const deliveries = api.resolve(Deliveries);
  for (let told = true; told;) {
    const events = await owner.query<{ id: string }>('SELECT id FROM outbox WHERE dispatched_at IS NULL');
    for (const { id } of events.rows) await deliveries.dispatch(organizationId, id);
    const due = await owner.query<{ id: number }>(
      `SELECT id FROM deliveries WHERE done_at IS NULL AND attempts = 0 AND reaction NOT LIKE 'send-%'`,
    );
    for (const { id } of due.rows) await deliveries.run(organizationId, id);
    told = events.rows.length + due.rows.length > 0;
  }
};
