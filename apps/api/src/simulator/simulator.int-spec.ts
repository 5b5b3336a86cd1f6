import { request } from 'node:http';
import { openShopWindow, type ShopWindow } from '../../../../test/browser/shop-window.js';

const PHONE = '917000011111';

describe('the simulator over HTTP', () => {
  let shop: ShopWindow;
  beforeAll(async () => {
    shop = await openShopWindow();
  });
  afterAll(() => shop.close());

  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${shop.url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const under = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(shop.url);
      const asking = request(
        { port, host: '127.0.0.1', path: '/simulator/api/phones', headers: { host } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      );
      asking.on('error', reject).end();
    });

  it('serves its page with a policy that lets nothing else in', async () => {
    const answer = await call('GET', '/simulator');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/);
    const page = await answer.text();
    expect(page).not.toMatch(/<script(?![^>]*src="\/)|style="|https?:\/\//);
    for (const [, file] of page.matchAll(/(?:src|href)="(\/(?:simulator|assets)\/[^"]+)"/g))
      expect((await call('GET', file ?? '')).status).toBe(200);
  });

  it('gives each file its type, and 304 to who has it', async () => {
    const script = await call('GET', '/simulator/app.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const again = await call('GET', '/simulator/app.js', undefined, {
      'if-none-match': script.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
    expect((await call('GET', '/')).status).toBe(200);
  });

  it.each([
    '/simulator/none.js',
    '/simulator/..%2findex.html',
    '/simulator/%2e%2e%2f%2e%2e%2fsrc',
    '/assets/%00',
  ])('has nothing at %s', async (path) => {
    expect([400, 404]).toContain((await call('GET', path)).status);
  });

  it('keeps out tunnels, other names and other pages, with a sentence', async () => {
    const tunnel = await call('GET', '/simulator', undefined, { 'x-forwarded-for': '127.0.0.1' });
    expect([tunnel.status, ((await tunnel.json()) as { error: string }).error]).toEqual([
      403,
      'This answers only to direct requests, not through a tunnel or a proxy.',
    ]);
    expect(await under('munshi.example')).toBe(403);
    expect(await under('localhost')).toBe(200);
    const message = { key: 'from elsewhere', text: 'gotcha' };
    const elsewhere = await call('POST', `/simulator/api/phones/${PHONE}/messages`, message, {
      origin: 'https://evil.example',
    });
    expect(elsewhere.status).toBe(403);
  });

  it('lists the shops, and a number that nobody knows', async () => {
    const book = (await (await call('GET', '/simulator/api/phones')).json()) as {
      phones: { number: string }[];
      newNumber: string;
    };
    expect(book).toMatchObject({ seller: { name: 'Sharma Traders' } });
    expect(book.phones).toContainEqual({
      number: '919811100001',
      name: 'Gupta Hardware',
      language: 'hi',
      verified: true,
    });
    expect(book.newNumber).toMatch(/^9170000\d{5}$/);
  });

  it.each([
    [`/simulator/api/phones/${PHONE}/messages`, { key: 'short', text: 'x' }],
    [`/simulator/api/phones/${PHONE}/messages`, { key: 'long enough' }],
    [
      `/simulator/api/phones/${PHONE}/messages`,
      { key: 'long enough', text: 'x', choice: { id: 'a', title: 'A' } },
    ],
    [`/simulator/api/phones/${PHONE}/messages`, { key: 'long enough', text: 'x'.repeat(4097) }],
    ['/simulator/api/phones/nobody/messages', { key: 'long enough', text: 'x' }],
    [`/simulator/api/phones/${PHONE}/read`, { ids: ['out:1'] }],
    [`/simulator/api/phones/${PHONE}/read`, { ids: [] }],
  ])('answers 400 and why to %s', async (path, body) => {
    const answer = await call('POST', path, body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: string }).error).toMatch(/\w/);
  });

  it('remembers how the provider behaves', async () => {
    const behaviour = { answer: 'hangs', scope: 'next', delayMs: 10, duplicates: true, reorders: false };
    expect((await call('PUT', '/simulator/api/provider', behaviour)).status).toBe(200);
    expect(await (await call('GET', '/simulator/api/provider')).json()).toEqual(behaviour);
    expect((await call('PUT', '/simulator/api/provider', { ...behaviour, answer: 'explodes' })).status).toBe(
      400,
    );
    const well = { answer: 'accepts', scope: 'every', delayMs: 0, duplicates: false, reorders: false };
    await call('PUT', '/simulator/api/provider', well);
  });

  it('streams the history, then what happens, and goes on where a broken stream ended', async () => {
    const stream = await listen(`${shop.url}/simulator/api/phones/${PHONE}/stream`);
    expect((await stream.next()).data).toMatchObject({ items: [], all: {} });
    const said = { key: 'a key of this spec', text: 'hello' };
    for (let i = 0; i < 3; i++)
      expect((await call('POST', `/simulator/api/phones/${PHONE}/messages`, said)).status).toBe(202);
    const seen = new Map<string, unknown>();
    let id = '';
    while (!['delivered', 'read'].includes(String([...seen.values()].at(-1))) || seen.size < 2) {
      const event = await stream.next();
      id = event.id;
      for (const item of event.data.items ?? []) seen.set(item.id, item.tick);
      for (const [name, tick] of Object.entries(event.data.ticks ?? {})) seen.set(name, tick);
    }
    expect(shop.heard.get('hello')).toBe(1);
    stream.leave();
    const again = await listen(`${shop.url}/simulator/api/phones/${PHONE}/stream`, { 'last-event-id': id });
    expect(Object.keys((await again.next()).data.all ?? {}).sort()).toEqual([...seen.keys()].sort());
    again.leave();
  });

  it('clears the phone on a restart, and tells the page', async () => {
    const stream = await listen(`${shop.url}/simulator/api/phones/${PHONE}/stream`);
    const { all = {} } = (await stream.next()).data;
    expect((await call('POST', `/simulator/api/phones/${PHONE}/restart`)).status).toBe(204);
    const gone = new Set<string>();
    while (gone.size < Object.keys(all).length)
      for (const id of (await stream.next()).data.gone ?? []) gone.add(id);
    expect(shop.restarted).toContain(PHONE);
    stream.leave();
  });

  it('closes although pages are looking, and waits for none of them to leave', async () => {
    const stream = await listen(`${shop.url}/simulator/api/phones/${PHONE}/stream`);
    await stream.next();
    const asked = performance.now();
    await shop.stopServer();
    expect(performance.now() - asked).toBeLessThan(10_000);
    await expect(stream.next()).rejects.toThrow();
    await shop.startServer();
    expect((await call('GET', '/simulator')).status).toBe(200);
  });
});

interface Heard {
  readonly id: string;
  readonly data: {
    readonly items?: readonly { readonly id: string; readonly tick: unknown }[];
    readonly all?: Readonly<Record<string, unknown>>;
    readonly ticks?: Readonly<Record<string, unknown>>;
    readonly gone?: readonly string[];
  };
}

/** Reads `phone` events of a stream one by one. */
const listen = async (url: string, headers: Record<string, string> = {}) => {
  const leaving = new AbortController();
  const answer = await fetch(url, { headers, signal: leaving.signal });
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const next = async (): Promise<Heard> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end === -1) {
        const { done, value } = await reader.read();
        if (done) throw new Error('the stream has ended');
        rest += value;
        continue;
      }
      const event = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (!event.includes('event: phone')) continue;
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1] ?? '';
      return { id: field('id'), data: JSON.parse(field('data')) as Heard['data'] };
    }
  };
  return { next, leave: () => leaving.abort() };
};
