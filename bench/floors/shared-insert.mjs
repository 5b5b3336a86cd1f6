import pg from 'pg';

const text = `INSERT INTO floor_inbox (id, sender, body)
  SELECT k.id, k.sender, k.body FROM unnest($1::text[], $2::text[], $3::bytea[]) WITH ORDINALITY AS k (id, sender, body, nth)
  ORDER BY k.nth ON CONFLICT DO NOTHING`;

/**
 * Rows that arrive while a batch commits share the next one. A sender whose rows are under way on one connection
 * waits for that commit before its next row goes out on another: else a later message could get the lower number.
 */
export async function sharedInsert({ url, connections, most }) {
  const idle = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const underWay = new Set();
  let waiting = [];
  let scheduled = false;

  const takeBatch = () => {
    const batch = [];
    const left = [];
    const heldBack = new Set();
    for (let index = 0; index < waiting.length; index += 1) {
      const row = waiting[index];
      if (batch.length === most) {
        left.push(...waiting.slice(index));
        break;
      }
      if (underWay.has(row.sender) || heldBack.has(row.sender)) {
        heldBack.add(row.sender);
        left.push(row);
      } else batch.push(row);
    }
    waiting = left;
    return batch;
  };

  const dispatch = () => {
    scheduled = false;
    while (idle.length > 0 && waiting.length > 0) {
      const batch = takeBatch();
      if (batch.length === 0) return;
      void write(idle.pop(), batch);
    }
  };

  const write = async (client, batch) => {
    for (const { sender } of batch) underWay.add(sender);
    try {
      const values = [
        batch.map(({ id }) => id),
        batch.map(({ sender }) => sender),
        batch.map(({ body }) => body),
      ];
      await client.query({ name: 'keep', text, values });
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      for (const { sender } of batch) underWay.delete(sender);
      idle.push(client);
      dispatch();
    }
  };

  return (row) =>
    new Promise((resolve, reject) => {
      waiting.push({ ...row, resolve, reject });
      if (scheduled) return;
      scheduled = true;
      setImmediate(dispatch);
    });
}
