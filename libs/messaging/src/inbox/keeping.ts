import type { InboundItem, StatusItem } from '@munshi/channels';
import { byteaArray, statement, textArray, timestamptzArray, uuidArray } from '@munshi/database';
import { type Id, isId } from '@munshi/kernel';
import type pg from 'pg';

/** Both functions of the database store under the organization that owns the channel account. */
const INBOUND = `SELECT message_id, conversation FROM keep_inbound($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const STATUSES = `SELECT keep_statuses($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

export const keepEvents = statement<{ id: number }, [Id, string, Buffer, Buffer, Buffer]>(
  'webhook-events.keep',
  `INSERT INTO webhook_events (organization_id, channel, channel_account_id, field, raw)
   SELECT $1, $2, k.account, k.field, k.raw
   FROM unnest($3::uuid[], $4::text[], $5::bytea[]) WITH ORDINALITY AS k (account, field, raw, nth) ORDER BY k.nth
   RETURNING id`,
);

type Inbound = InboundItem & { accountId: Id; conversationId: Id; traceId: string };

/** The conversations that got a message they had not before. */
export const keepInbound = async (pool: pg.Pool, items: readonly Inbound[]): Promise<ReadonlySet<Id>> => {
  const { rows } = await pool.query<{ conversation: Id }>({
    name: 'inbound.keep',
    text: INBOUND,
    values: [
      uuidArray(items.map(({ accountId }) => accountId)),
      uuidArray(items.map(({ conversationId }) => conversationId)),
      textArray(items.map(({ providerMessageId }) => providerMessageId)),
      uuidArray(items.map(({ traceId }) => traceId)),
      textArray(items.map(({ address }) => address)),
      textArray(items.map(({ phone }) => phone ?? null)),
      textArray(items.map(({ userId }) => userId ?? null)),
      textArray(items.map(({ profileName }) => profileName ?? null)),
      timestamptzArray(items.map(({ sentAt }) => sentAt)),
      byteaArray(items.map(({ raw }) => raw)),
    ],
  });
  return new Set(rows.map(({ conversation }) => conversation));
};

export const keepStatuses = async (
  pool: pg.Pool,
  items: readonly (StatusItem & { accountId: Id })[],
): Promise<void> => {
  await pool.query({
    name: 'statuses.keep',
    text: STATUSES,
    values: [
      uuidArray(items.map(({ accountId }) => accountId)),
      textArray(items.map(({ providerMessageId }) => providerMessageId)),
      // A ref is ours only when it has our shape: the provider echoes what a caller may have made up.
      uuidArray(items.map(({ ref }) => (ref !== undefined && isId(ref) ? ref : null))),
      textArray(items.map(({ status }) => status)),
      timestamptzArray(items.map(({ at }) => at)),
      textArray(items.map(({ errorCode }) => (errorCode === undefined ? null : String(errorCode)))),
      textArray(items.map(({ errorDetail }) => errorDetail?.slice(0, 500) ?? null)),
      byteaArray(items.map(({ raw }) => raw)),
      items.map(({ billable }) => billable ?? null),
      textArray(items.map(({ priceCategory }) => priceCategory ?? null)),
    ],
  });
};
