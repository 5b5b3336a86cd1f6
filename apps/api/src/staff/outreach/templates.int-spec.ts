import { ChannelRoutes, TemplateErrands } from '@munshi/messaging';
import { ApiToTry } from '../../../testing/open-api.js';

interface Listed {
  readonly items: readonly { readonly name: string; readonly registrations: readonly object[] }[];
  readonly next: string | null;
}

const words = {
  category: 'utility',
  header: null,
  footer: null,
  body: 'Hello {{1}}, your bill is due.',
  buttons: [{ kind: 'reply', title: 'Paid' }],
  examples: ['Sharma'],
};

describe('templates for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  const at = (name: string, then = '') => `/api/v1/templates/${name}/en${then}`;

  it('are put, previewed with their examples or with values, and written into the audit log', async () => {
    const put = await api.call('PUT', at('bill_due'), words);
    expect([put.status, put.body]).toMatchObject([
      200,
      { name: 'bill_due', language: 'en', registrations: [] },
    ]);
    const shown = await api.call('POST', at('bill_due', '/preview'));
    expect(shown.body).toEqual({ text: 'Hello Sharma, your bill is due.', buttons: ['Paid'] });
    const own = await api.call('POST', at('bill_due', '/preview'), { values: ['{{1}}'] });
    expect(own.body['text']).toBe('Hello {{1}}, your bill is due.');
    expect(await api.audited()).toContain('loopback template.put bill_due/en');
  });

  it('are refused with every problem at once', async () => {
    const answer = await api.call('PUT', at('bad'), { ...words, body: '{{1}} {{2}}', footer: '' });
    expect([answer.status, answer.body['kind']]).toEqual([422, 'invalid-template']);
    expect((answer.body['problems'] as unknown[]).length).toBeGreaterThan(3);
    expect((await api.call('PUT', '/api/v1/templates/BAD/en', words)).status).toBe(400);
    expect((await api.call('PUT', '/api/v1/templates/fine/xx', words)).status).toBe(400);
  });

  it('are submitted once, and then keep their words', async () => {
    await api.call('PUT', at('order_sent'), words);
    const asked = await api.call('POST', at('order_sent', '/submit'));
    expect([asked.status, asked.body]).toEqual([
      200,
      {
        channels: ['simulator'],
        registrations: [{ channel: 'simulator', number: 'simulator', state: 'submitting' }],
      },
    ]);
    expect((await api.call('POST', at('order_sent', '/submit'), {})).body['kind']).toBe(undefined);
    await api.resolve(TemplateErrands).run();
    const listed = await api.get<Listed>('/api/v1/templates');
    expect(listed.body.items.find(({ name }) => name === 'order_sent')?.registrations).toMatchObject([
      { channel: 'simulator', state: 'approved' },
    ]);
    const changed = await api.call('PUT', at('order_sent'), words);
    expect([changed.status, changed.body['kind']]).toEqual([409, 'template-in-use']);
    const again = await api.call('POST', at('order_sent', '/submit'));
    expect([again.status, again.body['kind']]).toEqual([409, 'already-submitted']);
  });

  it('that nobody has made are not found, nor are channels that are off', async () => {
    expect((await api.call('POST', at('none', '/submit'))).status).toBe(404);
    expect((await api.call('POST', at('none', '/preview'))).status).toBe(404);
    expect((await api.call('POST', at('none', '/submit'), { channel: 'meta' })).status).toBe(422);
  });

  it('are listed page by page', async () => {
    for (const name of ['a_1', 'a_2', 'a_3']) await api.call('PUT', at(name), words);
    const first = await api.get<Listed>('/api/v1/templates?limit=2');
    const second = await api.get<Listed>(`/api/v1/templates?limit=2&after=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ name }) => name).slice(0, 3)).toEqual([
      'a_1',
      'a_2',
      'a_3',
    ]);
  });
});

describe('templates of who has two numbers on one channel', () => {
  const SECOND = '+91 98000 99999';
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
    const { owner, organizationId } = api.database;
    await owner.query(
      `INSERT INTO channel_accounts (organization_id, channel, external_key, address, credentials, address_salt)
       SELECT $1, channel, 'second', $2, credentials, address_salt FROM channel_accounts LIMIT 1`,
      [organizationId, SECOND],
    );
    await api.resolve(ChannelRoutes).refresh();
  });
  afterAll(() => api.close());

  const at = (name: string) => `/api/v1/templates/${name}/en`;
  const submit = (name: string, sent?: object) => api.call('POST', `${at(name)}/submit`, sent);
  const submitted = async (name: string): Promise<void> => {
    await api.call('PUT', at(name), words);
    await submit(name);
    await api.resolve(TemplateErrands).run();
  };
  /** As where its provider refuses a message for the template. */
  const pause = (number: string) =>
    api.database.owner.query(
      `UPDATE template_registrations SET state = 'paused', reason = '63040'
       WHERE channel_account_id = (SELECT id FROM channel_accounts WHERE address = $1)`,
      [number],
    );
  const registered = async (name: string) => {
    const { body } = await api.get<Listed>('/api/v1/templates?limit=100');
    return body.items.find((one) => one.name === name)?.registrations as
      readonly { readonly number: string; readonly state: string; readonly providerId: string }[] | undefined;
  };

  it('are used again by the one that is named after it was paused there', async () => {
    await submitted('paused_at_second');
    await pause(SECOND);
    const [held] = (await registered('paused_at_second'))?.filter(({ number }) => number === SECOND) ?? [];
    expect(held?.state).toBe('paused');
    const { providerId } = held ?? {};
    const unclear = await submit('paused_at_second', { channel: 'simulator', providerId });
    expect([unclear.status, unclear.body]).toMatchObject([
      422,
      { kind: 'which-channel', problems: [{ path: 'number' }] },
    ]);
    expect(JSON.stringify(unclear.body['problems'])).toContain(SECOND);
    const asked = await submit('paused_at_second', {
      channel: 'simulator',
      number: '919800099999',
      providerId,
    });
    expect([asked.status, asked.body['registrations']]).toEqual([
      200,
      [{ channel: 'simulator', number: SECOND, state: 'pending' }],
    ]);
    await api.resolve(TemplateErrands).run();
    expect((await registered('paused_at_second'))?.map(({ state }) => state)).toEqual([
      'approved',
      'approved',
    ]);
  });

  it('say where they stay paused', async () => {
    await submitted('stays_paused');
    await pause(SECOND);
    const again = await submit('stays_paused', { channel: 'simulator' });
    expect([again.status, again.body['kind']]).toEqual([409, 'already-submitted']);
    expect(again.body['error']).toContain(`paused at ${SECOND}`);
    expect(again.body['error']).toContain('`number` and `providerId`');
    const alone = await submit('stays_paused', { number: SECOND });
    expect(alone.status).toBe(409);
    expect(alone.body['error']).toMatch(/^It has been submitted: paused\. .* its `providerId`/);
  });

  it('are submitted where they are not yet, and say how they stand at the other', async () => {
    await api.call('PUT', at('one_by_one'), words);
    const first = await submit('one_by_one', { number: SECOND });
    expect(first.body['registrations']).toEqual([
      { channel: 'simulator', number: SECOND, state: 'submitting' },
    ]);
    await api.resolve(TemplateErrands).run();
    await pause(SECOND);
    const both = await submit('one_by_one');
    expect(both.status).toBe(200);
    expect(both.body['registrations']).toEqual(
      expect.arrayContaining([
        { channel: 'simulator', number: 'simulator', state: 'submitting' },
        { channel: 'simulator', number: SECOND, state: 'paused' },
      ]),
    );
  });

  it('are submitted at no number that is none of ours', async () => {
    await api.call('PUT', at('nowhere'), words);
    const answer = await submit('nowhere', { number: '+91 98000 00000' });
    expect([answer.status, answer.body['problems']]).toMatchObject([422, [{ path: 'number' }]]);
    expect(await registered('nowhere')).toEqual([]);
  });
});

describe('what customers are told unasked', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  it('is read and overwritten, times as people write them', async () => {
    const read = (await api.get('/api/v1/outreach')).body;
    expect(read).toMatchObject({ quietFrom: '21:00', quietUntil: '09:00', paymentLadder: [-3, 0, 3, 7, 15] });
    const wanted = { ...read, quietFrom: '20:30', paymentLadder: [5, -1], dailySummaryAt: '19:00' };
    const put = await api.call('PUT', '/api/v1/outreach', wanted);
    expect([put.status, put.body]).toEqual([200, { ...wanted, paymentLadder: [-1, 5] }]);
    expect((await api.get('/api/v1/outreach')).body).toEqual(put.body);
    expect(await api.audited()).toContain('loopback outreach.put outreach');
  });

  it('is capped by the kinds that there are', async () => {
    const read = (await api.get('/api/v1/outreach')).body;
    const capped = (kind: string) => ({ ...read, frequencyCaps: { [kind]: { most: 1, hours: 24 } } });
    const refused = await api.call<{ problems: { message: string }[] }>(
      'PUT',
      '/api/v1/outreach',
      capped('campaings'),
    );
    expect([refused.status, refused.body.problems.map(({ message }) => message)]).toEqual([
      422,
      ['nothing is sent as campaings: there are caps of payment, order-nudge, campaign'],
    ]);
    expect((await api.get('/api/v1/outreach')).body).toEqual(read);
    for (const kind of ['payment', 'order-nudge', 'campaign'])
      expect((await api.call('PUT', '/api/v1/outreach', capped(kind))).status).toBe(200);
    await api.call('PUT', '/api/v1/outreach', read);
  });

  it('is held back for a shop while staff talk with it', async () => {
    const { organizationId, owner } = api.database;
    const made = `INSERT INTO shops (organization_id, name, price_list) VALUES ($1, 'Verma', 'standard') RETURNING id`;
    const { rows } = await owner.query<{ id: string }>(made, [organizationId]);
    const shop = `/api/v1/shops/${rows[0]?.id}/reminder-hold`;
    expect((await api.call('DELETE', shop)).status).toBe(404);
    const held = await api.call('PUT', shop, { reason: 'short delivery' });
    expect([held.status, held.body['reason']]).toEqual([200, 'short delivery']);
    expect((await api.call('DELETE', shop)).status).toBe(200);
    expect((await api.get('/api/v1/reminders?status=scheduled')).body).toEqual({ items: [], next: null });
    expect((await api.get('/api/v1/reminders?shop=x')).status).toBe(400);
  });

  it.each([
    [{ remindersAt: '22:00' }, 422],
    [{ paymentLadder: [1, 1] }, 422],
    [{ paymentLadder: [500] }, 422],
    [{ frequencyCaps: { payment: { most: 1, hours: 0 } } }, 422],
    [{ quietFrom: '25:00' }, 400],
    [{ unknown: 1 }, 400],
  ])('%j is refused', async (given, status) => {
    const { body } = await api.get('/api/v1/outreach');
    expect((await api.call('PUT', '/api/v1/outreach', { ...body, ...given })).status).toBe(status);
  });
});
