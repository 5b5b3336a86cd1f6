import { readCsv } from '@munshi/spreadsheets';
import { Campaigning } from '../../testing/campaigning.js';
import { ExportCampaign } from './export-campaign.js';

describe('the file of those whom a campaign was told to', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
  });
  afterEach(() => house.messaging.close());

  const rows = async (id: string): Promise<Record<string, string>[]> => {
    const found = await house.queries.execute(new ExportCampaign(house.organizationId, id));
    if (!found.ok) throw new Error(found.refusal.kind);
    const pages: string[] = [];
    for await (const page of found.value) pages.push(page);
    const file = readCsv(pages.join(''));
    if (!file.ok) throw new Error(file.refusal.problem);
    return file.value.rows
      .map(({ values }) => values)
      .sort((left, right) => (left['shop'] ?? '').localeCompare(right['shop'] ?? ''));
  };

  it('says what became of each, why, and what it brought', async () => {
    await house.shops(4);
    await house.product('CEM', 'Cement');
    await house.query(`UPDATE conversations SET last_inbound_at = now() WHERE reply_address LIKE '%2'`);
    const id = await house.create();
    await house.start(id);
    await house.query(`UPDATE contacts SET opted_out_at = now() WHERE phone LIKE '%4'`);
    await house.finish(id);
    await house.query(
      `UPDATE outbound_messages SET failed_at = now(), error_code = '131026' WHERE to_address LIKE '%3'`,
    );
    await house.query(
      `INSERT INTO inbound_messages (organization_id, channel_account_id, conversation_id, provider_message_id, trace_id,
         address, raw, processed_at, outcome)
       SELECT organization_id, channel_account_id, conversation_id, 'in1', gen_random_uuid(), to_address, '', now(), 'handled'
       FROM outbound_messages WHERE to_address LIKE '%1'`,
    );
    await house.order('Shop 1', 'CEM', -1, 12_345);
    const [first, second, third, fourth] = await rows(id);
    const known = { language: 'en', recipient: 'told', reason: '', code: '' };
    const plain = { ...known, replied: '', orders: '0' };
    expect(first).toMatchObject({
      ...known,
      message: 'accepted',

      orders: '1',
      'revenue inr': '123.45',
    });
    expect(first?.['replied']).toMatch(/^20/);
    expect(Number(first?.['cost inr'])).toBeGreaterThan(0);
    expect(second).toMatchObject({ ...plain, message: 'accepted', 'revenue inr': '0' });
    expect(third).toMatchObject({ ...plain, message: 'failed', code: '131026' });
    expect(fourth).toMatchObject({ ...plain, message: 'refused', reason: 'opted-out' });
  });

  it('tells no code or reason of what they have in the end, nor a code that is not why', async () => {
    await house.shops(3);
    const id = await house.create();
    await house.start(id);
    await house.query(`UPDATE contacts SET opted_out_at = now() WHERE phone LIKE '%3'`);
    await house.finish(id);
    // A failure by status, and then: it was delivered after all, it is tried again later, they have said STOP.
    await house.query(
      `UPDATE outbound_messages SET error_code = '131049';
       UPDATE outbound_messages SET delivered_at = now(), verdict = 'wait', verdict_reason = 'provider-refused'
         WHERE to_address LIKE '%1';
       UPDATE outbound_messages SET state = 'queued', verdict = 'wait', verdict_reason = 'provider-refused'
         WHERE to_address LIKE '%2'`,
    );
    expect(await rows(id)).toMatchObject([
      { message: 'accepted', reason: '', code: '' },
      { message: 'queued', reason: 'provider-refused', code: '131049' },
      { message: 'refused', reason: 'opted-out', code: '' },
    ]);
  });

  it('names those who show no number by their user id', async () => {
    await house.shops(2);
    const id = await house.create();
    await house.start(id);
    await house.finish(id);
    await house.query(`UPDATE contacts SET user_id = 'IN.1349', phone = NULL WHERE phone LIKE '%1'`);
    const [hidden, shown] = await rows(id);
    expect(hidden).toMatchObject({ phone: '', 'user id': 'IN.1349' });
    expect(shown).toMatchObject({ phone: expect.stringMatching(/2$/) as string, 'user id': '' });
  });
});
