import { ApiToTry } from '../../../testing/open-api.js';

interface Listed {
  readonly items: readonly { readonly keyword: string }[];
  readonly next: string | null;
}

describe('keyword replies for staff', () => {
  let api: ApiToTry;
  beforeAll(async () => {
    api = await ApiToTry.open();
  });
  afterAll(() => api.close());

  const at = (keyword: string) => `/api/v1/keyword-replies/${encodeURIComponent(keyword)}`;
  const put = (keyword: string, body: unknown) => api.call('PUT', at(keyword), body);
  const remove = (keyword: string) => api.call('DELETE', at(keyword));
  const list = (query = '') => api.get<Listed>(`/api/v1/keyword-replies?${query}`);
  const keywords = async () => (await list()).body.items.map(({ keyword }) => keyword);

  it('are put under the keyword as it is compared, and written into the audit log', async () => {
    const answer = await put(' Olá! ', { reply: 'Olá {rest}' });
    const stored = { keyword: 'ola', reply: 'Olá {rest}', active: true };
    expect([answer.status, answer.body]).toEqual([200, stored]);
    expect((await list()).body).toEqual({ items: [stored], next: null });
    const { rows } = await api.database.owner.query(
      `SELECT subject, detail FROM audit_log WHERE action = 'keyword-reply.put'`,
    );
    expect(rows).toEqual([{ subject: 'ola', detail: { reply: 'Olá {rest}' } }]);
  });

  it('may be sent back as they were read, and overwritten', async () => {
    await put('hours', { reply: '9 to 6', active: false });
    const read = (await list()).body.items.find(({ keyword }) => keyword === 'hours');
    expect((await put('HOURS', { ...read, active: true })).body).toEqual({ ...read, active: true });
    expect((await keywords()).filter((keyword) => keyword === 'hours')).toHaveLength(1);
  });

  it('stay switched on or off where nothing is said of it', async () => {
    const said = async (body: object) => (await put('returns', body)).body;
    expect(await said({ reply: 'a' })).toMatchObject({ reply: 'a', active: true });
    expect(await said({ reply: 'b', active: false })).toMatchObject({ reply: 'b', active: false });
    expect(await said({ reply: 'c' })).toMatchObject({ reply: 'c', active: false });
    expect((await list()).body.items).toContainEqual({ keyword: 'returns', reply: 'c', active: false });
    await said({ reply: 'd', active: true });
    expect(await said({ reply: 'e' })).toMatchObject({ reply: 'e', active: true });
    await remove('returns');
  });

  it('are removed once', async () => {
    await put('parking', { reply: 'Behind the shop.' });
    const answer = await remove('Parking?');
    expect([answer.status, answer.body]).toEqual([200, { keyword: 'parking' }]);
    expect(await keywords()).not.toContain('parking');
    expect(await api.audited()).toContain('loopback keyword-reply.remove parking');
    const again = await remove('parking');
    expect([again.status, again.body['kind']]).toEqual([404, 'keyword-not-found']);
  });

  it('are listed by keyword, page by page', async () => {
    for (const keyword of ['zebra', 'apple', 'आम']) await put(keyword, { reply: 'x' });
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await list(`limit=2&after=${after}`);
      seen.push(...body.items.map(({ keyword }) => keyword));
      after = body.next ?? '';
    } while (after !== '');
    expect(seen).toEqual(await keywords());
    expect(seen).toEqual(expect.arrayContaining(['apple', 'zebra', 'आम']));
  });

  it('are refused with every reason at once, and then not audited', async () => {
    const answer = await put('👍', { reply: ' ' });
    expect([answer.status, answer.body]).toEqual([
      422,
      {
        error: 'The keyword or its reply cannot be like this.',
        kind: 'invalid-keyword-reply',
        problems: [
          { path: '', message: 'the keyword has neither a letter nor a digit' },
          { path: '', message: 'the reply is empty' },
        ],
      },
    ]);
    expect((await api.audited()).filter((line) => line.endsWith('put '))).toEqual([]);
  });

  it.each([[undefined], [{}], [{ reply: 1 }], [{ reply: 'x', active: 'yes' }], [{ reply: 'x', rpely: 'y' }]])(
    'are not understood as %j',
    async (body) => {
      expect((await put('hello', body)).status).toBe(400);
    },
  );

  it.each(['after=!', 'after=QUE', 'limit=0', 'limit=201'])('answer 400 to ?%s', async (query) => {
    expect((await list(query)).status).toBe(400);
  });
});
