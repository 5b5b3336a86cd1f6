import { randomUUID } from 'node:crypto';
import { ApiToTry } from '../../../testing/open-api.js';

interface List {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

describe('what a customer said about offers, for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  const insert = async (text: string, ...values: unknown[]): Promise<string> => {
    const { organizationId, owner } = api.database;
    const { rows } = await owner.query<{ id: string }>(`${text} RETURNING id`, [organizationId, ...values]);
    return rows[0]!.id;
  };
  const meet = () => insert('INSERT INTO contacts (organization_id, phone) VALUES ($1, $2)', randomUUID());
  const converse = (contactId: string, accountId = api.accountId) =>
    insert(
      `INSERT INTO conversations (organization_id, contact_id, channel_account_id, id, reply_address)
       VALUES ($1, $2, $3, $4, 'x')`,
      contactId,
      accountId,
      randomUUID(),
    );
  const decide = async (contactId: string, conversationId: string, decision: string, text: string) => {
    const message = await insert(
      `INSERT INTO inbound_messages (organization_id, conversation_id, channel_account_id, text,
         provider_message_id, trace_id, address, raw, processed_at, outcome)
       VALUES ($1, $2, $3, $4, $5::text, $5::uuid, 'x', '', now(), 'handled')`,
      conversationId,
      api.accountId,
      text,
      randomUUID(),
    );
    await insert(
      `INSERT INTO consent_events (organization_id, contact_id, conversation_id, inbound_message_id, decision)
       VALUES ($1, $2, $3, $4, $5)`,
      contactId,
      conversationId,
      message,
      decision,
    );
  };
  const consents = (id: string, query = '') => api.get<List>(`/api/v1/conversations/${id}/consents?${query}`);

  it('is one history, wherever it was said, latest first and page by page', async () => {
    const contact = await meet();
    const other = await insert(
      `INSERT INTO channel_accounts (organization_id, channel, external_key, address, credentials, address_salt)
       VALUES ($1, 'meta', $2, 'x', '', '')`,
      randomUUID(),
    );
    const [here, there] = [await converse(contact), await converse(contact, other)];
    await decide(contact, here, 'out', 'STOP');
    await decide(contact, there, 'in', 'START');
    await decide(contact, here, 'out', 'sair');
    const first = await consents(here, 'limit=2');
    expect(first.body.items).toMatchObject([
      { decision: 'out', text: 'sair', channel: 'simulator', conversationId: here },
      { decision: 'in', text: 'START', channel: 'meta', conversationId: there },
    ]);
    const second = await consents(here, `limit=2&after=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ decision: 'out', text: 'STOP' }], next: null });
    expect((await consents(there)).body.items).toHaveLength(3);
  });

  it("is nobody else's", async () => {
    expect((await consents(await converse(await meet()))).body).toEqual({ items: [], next: null });
  });
});
