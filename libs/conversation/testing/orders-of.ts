import type { CounterFixture, Customer } from './counter-fixture.js';

/** `draft TMT8 10`, a line each, oldest first. */
export const ordersOf = async (
  { database }: CounterFixture,
  { conversationId }: Customer,
): Promise<readonly string[]> => {
  const { rows } = await database.owner.query<{ line: string }>(
    `SELECT o.status || ' ' || l.sku || ' ' || trim_scale(l.quantity) AS line
     FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE o.conversation_id = $1
     ORDER BY o.created_at, l.line_no`,
    [conversationId],
  );
  return rows.map(({ line }) => line);
};

/** `orderId:version` as a button names the conversation's order. */
export const draftOf = async (
  { database }: CounterFixture,
  { conversationId }: Customer,
): Promise<string> => {
  const { rows } = await database.owner.query<{ id: string; version: number }>(
    `SELECT id, version FROM orders WHERE conversation_id = $1`,
    [conversationId],
  );
  return `${rows[0]?.id}:${rows[0]?.version}`;
};

export const press = (customer: Customer, payload: string): Promise<void> =>
  customer.writes('Confirm', { form: { ButtonPayload: payload, ButtonText: 'Confirm' } });
