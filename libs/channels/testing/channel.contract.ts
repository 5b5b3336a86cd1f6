import type { Channel, OutboundMessage } from '../src/channel.js';
import { limitsOf } from '../src/limits.js';
import { ProviderStub } from './provider-stub.js';

export interface ChannelUnderTest {
  readonly provider: 'twilio' | 'meta';
  /** Opens an account whose provider is at this address; five failures must open its breaker. */
  open(baseUrl: string, timeoutMs?: number): Channel;
  /** A body with which the provider refuses a closed window (a 4xx), and what its code is. */
  readonly windowClosed: { readonly status: number; readonly body: unknown; readonly code: number };
  /** A body with which the provider says "too fast", and its code. */
  readonly tooFast: { readonly status: number; readonly body: unknown; readonly code: number };
  /** An address as this provider writes it. */
  readonly customer: string;
}

/** What every channel promises, whoever carries the messages. */
export function channelContract({ provider, open, windowClosed, tooFast, customer }: ChannelUnderTest): void {
  let stub: ProviderStub;
  let channel: Channel;
  beforeEach(async () => {
    stub = await ProviderStub.start();
    channel = open(stub.url);
  });
  afterEach(() => stub.stop());

  const message = (more: Partial<OutboundMessage> = {}): OutboundMessage => ({
    ref: '11111111-2222-4333-8444-555555555555',
    to: customer,
    text: 'Cement 100 bags: ₹ 38,000.00 👍🏽\n1 confirm & 2 change = 3',
    ...more,
  });
  const fault = (sending: Promise<unknown>) =>
    sending.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );

  it('sends a text to the address it is given, under our id', async () => {
    const receipt = await channel.send(message());
    expect(stub.sent).toMatchObject([
      { provider, to: customer, text: message().text, ref: message().ref, ...receipt },
    ]);
  });

  it('opens a list in the words it is given, where it can show one', async () => {
    const choices = ['1', '2', '3', '4'].map((id) => ({ id, title: `Cement ${id}` }));
    await channel.send(message({ choices, choicesLabel: 'चुनें' }));
    const shown = JSON.stringify(stub.sent[0]?.request).includes('चुनें');
    expect(shown).toBe(limitsOf(channel.name).choices > 0);
  });

  it('sends a document by its link, with the text', async () => {
    const document = { link: 'https://orders.example.com/files/t.k/INV-1.pdf', name: 'INV-1.pdf' };
    const receipt = await channel.send(message({ document, choices: [{ id: 'a', title: 'A' }] }));
    expect(stub.sent).toMatchObject([{ to: customer, text: message().text, ref: message().ref, ...receipt }]);
    const written = JSON.stringify(stub.sent[0]?.request);
    expect(written).toContain(document.link);
    expect(stub.sent).toHaveLength(1);
  });

  it('sends a template under our id', async () => {
    const { ref } = message();
    const receipt = await channel.sendTemplate({
      ref,
      to: customer,
      template: 'HX1',
      language: 'en',
      parameters: ['ORD-1042'],
      rendered: { text: 'Your order ORD-1042 is here.', buttons: [] },
    });
    expect(stub.sent).toMatchObject([{ to: customer, text: 'HX1', ref, ...receipt }]);
    expect(JSON.stringify(stub.sent[0]?.request)).toContain('ORD-1042');
  });

  it('sends a template with its document', async () => {
    const { ref } = message();
    const document = { link: 'https://orders.example.com/files/t.k/INV-1.pdf', name: 'INV-1.pdf' };
    await channel.sendTemplate({
      ...{ ref, to: customer, template: 'HX2', language: 'en', parameters: ['INV-1'], document },
      rendered: { text: 'Invoice INV-1 is attached.', buttons: [] },
    });
    expect(stub.sent).toHaveLength(1);
    const { request } = stub.sent[0] ?? {};
    if (provider === 'twilio')
      expect(request?.['ContentVariables']).toBe(JSON.stringify({ 1: 'INV-1', 2: 't.k/INV-1.pdf' }));
    else
      expect(request?.['template']).toMatchObject({
        components: [
          {
            type: 'header',
            parameters: [{ type: 'document', document: { link: document.link, filename: document.name } }],
          },
          { type: 'body', parameters: [{ type: 'text', text: 'INV-1' }] },
        ],
      });
  });

  it('sends once whatever becomes of it', async () => {
    for (const behaviour of ['lost', 'lostAnswer', 'nonsense', { status: 503 }, { status: 429 }] as const) {
      stub.next(behaviour);
      await fault(channel.send(message()));
    }
    expect(Object.values(stub.counts).reduce((sum, count) => sum + count, 0)).toBe(5);
  });

  it('says of a refusal that nothing was sent, and what it asks for', async () => {
    stub.next(windowClosed);
    await expect(fault(channel.send(message()))).resolves.toMatchObject({
      outcome: 'refused',
      retryable: false,
      action: 'use-template',
      code: windowClosed.code,
      status: windowClosed.status,
    });
  });

  it('says of "too fast" that it may be sent again, and when', async () => {
    stub.next({ ...tooFast, headers: { 'retry-after': '7' } });
    await expect(fault(channel.send(message()))).resolves.toMatchObject({
      outcome: 'refused',
      retryable: true,
      action: 'retry',
      code: tooFast.code,
      retryAfterMs: 7_000,
    });
  });

  it('takes a 429 without any code for "too fast" too', async () => {
    stub.next({
      status: 429,
      body: '<html>slow down</html>',
      headers: { 'retry-after': 'Fri, 20 Nov 2020 00:00:00 GMT' },
    });
    await expect(fault(channel.send(message()))).resolves.toMatchObject({
      outcome: 'refused',
      retryable: true,
      retryAfterMs: 0,
    });
  });

  it.each([
    ['a 5xx', { status: 503 }],
    ['a 5xx with a code', { status: 500, body: { code: 20429, error: { code: 130429 } } }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
    ['a reset', 'lost'],
    ['a reset after it was sent', 'lostAnswer'],
    ['a success that makes no sense', 'nonsense'],
    ['a success without a body', { status: 200 }],
    ['a success without an id', { status: 200, body: { sid: 5, messages: [{}] } }],
    ['a success with odd ids', { status: 200, body: { sid: '', messages: 'x' } }],
  ] as const)('leaves the outcome of %s unknown', async (_, behaviour) => {
    stub.next(behaviour);
    await expect(fault(channel.send(message()))).resolves.toMatchObject({
      outcome: 'unknown',
      retryable: false,
      upstream: provider,
    });
  });

  it('leaves the outcome unknown when no answer comes in time', async () => {
    stub.next('hang');
    await expect(fault(open(stub.url, 50).send(message()))).resolves.toMatchObject({
      outcome: 'unknown',
      code: 'TIMEOUT',
    });
  });

  it('knows that nothing was sent where nobody listens', async () => {
    const gone = await ProviderStub.start();
    await gone.stop();
    await expect(fault(open(gone.url).send(message()))).resolves.toMatchObject({
      outcome: 'refused',
      retryable: true,
      code: 'ECONNREFUSED',
    });
  });

  it('stops when the caller stops: refused before it began, unknown after', async () => {
    await expect(fault(channel.send(message(), AbortSignal.abort()))).resolves.toMatchObject({
      outcome: 'refused',
      code: 'ABORTED',
    });
    const stopping = new AbortController();
    stub.behave = () => (stopping.abort(), 'hang');
    await expect(fault(channel.send(message(), stopping.signal))).resolves.toMatchObject({
      outcome: 'unknown',
      code: 'ABORTED',
    });
  });

  it('stops asking after five failures in a row', async () => {
    stub.behave = () => ({ status: 500 });
    for (let i = 0; i < 5; i++) await fault(channel.send(message()));
    await expect(fault(channel.send(message()))).resolves.toMatchObject({
      outcome: 'refused',
      code: 'CIRCUIT_OPEN',
      retryable: true,
    });
    expect(stub.counts).toEqual({ 500: 5 });
  });

  it('goes on asking however often it is refused', async () => {
    stub.behave = () => tooFast;
    for (let i = 0; i < 20; i++) await fault(channel.send(message()));
    stub.behave = undefined;
    await expect(channel.send(message())).resolves.toHaveProperty('providerMessageId');
  });

  it('lets no secret and no address into an error’s message', async () => {
    stub.next({ ...windowClosed, body: { ...(windowClosed.body as object), message: `to ${customer}` } });
    const thrown = (await fault(channel.send(message()))) as Error;
    expect(thrown.message).toBe(
      `${provider} refused (HTTP ${windowClosed.status}, code ${windowClosed.code})`,
    );
    expect(thrown.stack ?? '').not.toMatch(/secret|9876543210/);
  });

  it('sends many at once', async () => {
    const receipts = await Promise.all(
      Array.from({ length: 200 }, (_, n) => channel.send(message({ ref: `r${n}` }))),
    );
    expect(new Set(receipts.map(({ providerMessageId }) => providerMessageId)).size).toBe(200);
    expect(new Set(stub.sent.map(({ ref }) => ref)).size).toBe(200);
  });
}
