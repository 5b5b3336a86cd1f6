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

  describe('that staff note', () => {
    const someone = async (phone: string): Promise<[string, string]> => {
      const contact = await insert('INSERT INTO contacts (organization_id, phone) VALUES ($1, $2)', phone);
      return [contact, await converse(contact)];
    };
    const note = (decision: string, csv: string, where = 'order form of May') =>
      api.call('POST', '/api/v1/consents', { decision, where, csv });
    const isOut = async (contact: string): Promise<unknown> => {
      const { rows } = await api.database.owner.query<{ out: boolean }>(
        'SELECT opted_out_at IS NOT NULL AS out FROM contacts WHERE id = $1',
        [contact],
      );
      return rows[0]?.out;
    };

    it('are kept once with where they were given, of those who have written to us', async () => {
      const [contact, conversation] = await someone('919811100001');
      const csv = 'phone\n98111 00001\n+91 98111 00001\nx\n919811100009\n';
      const answer = await note('in', csv);
      expect([answer.status, answer.body]).toEqual([
        200,
        {
          noted: 1,
          already: 0,
          optedOut: 0,
          strangers: 1,
          badCount: 2,
          bad: [
            { line: 3, problems: ['is the number of line 2 again'] },
            { line: 4, problems: ['phone is no telephone number'] },
          ],
        },
      ]);
      expect((await note('in', csv)).body).toMatchObject({ noted: 0, already: 1 });
      expect((await consents(conversation)).body.items).toMatchObject([
        { decision: 'in', source: 'staff', text: 'order form of May', messageId: null, channel: 'simulator' },
      ]);
      expect(await isOut(contact)).toBe(false);
      expect(await api.audited()).toContain('loopback consents.note in');
    });

    it('take back no opt-out, and are one where they are a no', async () => {
      const [contact, conversation] = await someone('919811100002');
      expect((await note('out', 'phone\n919811100002')).body).toMatchObject({ noted: 1 });
      expect(await isOut(contact)).toBe(true);
      expect((await note('in', 'phone\n919811100002')).body).toMatchObject({ noted: 0, optedOut: 1 });
      expect(await isOut(contact)).toBe(true);
      expect((await consents(conversation)).body.items).toMatchObject([{ decision: 'out', source: 'staff' }]);
    });

    it('are refused without saying where, and without numbers', async () => {
      expect((await note('in', 'phone\n919811100001', ' ')).status).toBe(400);
      expect((await note('in', 'name\nAsha')).status).toBe(422);
      expect((await note('maybe', 'phone\n919811100001')).status).toBe(400);
    });
  });
});
