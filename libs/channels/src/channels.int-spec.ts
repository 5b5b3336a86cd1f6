import { Guard, UpstreamApi } from '@munshi/resilience';
import { channelContract } from '../testing/channel.contract.js';
import { ProviderStub } from '../testing/provider-stub.js';
import { ChannelFactory } from './channel-factory.js';
import { CONNECTIONS, SENDS_AT_ONCE } from './connections.js';
import { GRAPH_VERSION } from './meta/graph.js';
import { MetaChannel } from './meta/meta-channel.js';
import { TwilioChannel } from './twilio/twilio-channel.js';

const opened: { close(): void | Promise<void> }[] = [];
const closeAll = async (): Promise<void> => {
  for (const one of opened.splice(0)) await one.close();
};
const needs = (upstream: string, baseUrl: string, timeoutMs = 10_000) => {
  const api = new UpstreamApi(upstream, baseUrl, CONNECTIONS);
  const guard = new Guard(upstream, { timeoutMs });
  opened.push(api, guard);
  return [api, guard] as const;
};
afterEach(closeAll);

const twilio = (baseUrl: string, timeoutMs?: number) =>
  new TwilioChannel(
    {
      accountSid: 'AC1',
      authToken: 'secret',
      number: '+14155238886',
      filesUrl: 'https://orders.example.com/files',
      statusUrl: 'https://shop.example/whatsapp/status',
    },
    ...needs('twilio', baseUrl, timeoutMs),
  );
const meta = (baseUrl: string, timeoutMs?: number) =>
  new MetaChannel({ phoneNumberId: '111', accessToken: 'secret' }, ...needs('meta', baseUrl, timeoutMs));

const refusal = (status: number, code: number) => ({
  status,
  code,
  body: { status, code, error: { code, message: 'no' } },
});

describe('TwilioChannel', () => {
  channelContract({
    provider: 'twilio',
    open: twilio,
    windowClosed: refusal(400, 63016),
    tooFast: refusal(429, 20429),
    customer: '+919876543210',
  });

  describe('beyond the contract', () => {
    let stub: ProviderStub;
    beforeEach(async () => void (stub = await ProviderStub.start()));
    afterEach(() => stub.stop());
    const message = { ref: 'r 1', to: '919876543210', text: 'Hello' };

    it('asks for statuses at our address, with our id in the query', async () => {
      await twilio(stub.url).send(message);
      expect(stub.sent[0]?.request).toEqual({
        To: 'whatsapp:+919876543210',
        From: 'whatsapp:+14155238886',
        Body: 'Hello',
        StatusCallback: 'https://shop.example/whatsapp/status?ref=r%201',
      });
      expect(stub.sent[0]?.headers.authorization).toBe(
        `Basic ${Buffer.from('AC1:secret').toString('base64')}`,
      );
    });

    it('works below a path of the base URL', async () => {
      await expect(twilio(`${stub.url}/nowhere/`).send(message)).rejects.toMatchObject({ status: 404 });
    });

    it('finds what was sent although nobody told us', async () => {
      const channel = twilio(stub.url);
      const since = new Date();
      stub.next('lostAnswer', 'lost', 'lostAnswer');
      for (const text of ['Hello\r\nyou ', 'Hello', 'Other'])
        await channel.send({ ...message, text }).catch(() => undefined);
      const found = await channel.findSent({ to: message.to, text: 'Hello\nyou', since });
      expect(new Map(found.map(({ providerMessageId, saysIt }) => [providerMessageId, saysIt]))).toEqual(
        new Map(stub.sent.map(({ providerMessageId }, nth) => [providerMessageId, nth === 0])),
      );
      await expect(channel.findSent({ to: '+1', text: 'Hello', since })).resolves.toEqual([]);
      const later = new Date(Date.now() + 3_600_000);
      await expect(channel.findSent({ to: message.to, text: 'Hello', since: later })).resolves.toEqual([]);
    });

    it.each([
      ['an entry without a date', { sid: 'SM1', body: 'Hello' }, 1],
      ['an entry without an id', { body: 'Hello', date_created: new Date().toUTCString() }, 1],
      ['no more room on its page', { sid: 'SM1', body: 'x', date_created: new Date().toUTCString() }, 200],
    ])('does not take a list for whole that has %s', async (_, entry, times) => {
      stub.alsoListed.push(...Array.from({ length: times }, () => entry));
      const sought = { to: message.to, text: 'Hello', since: new Date(Date.now() - 60_000) };
      await expect(twilio(stub.url).findSent(sought)).rejects.toMatchObject({ outcome: 'unknown' });
    });
  });
});

describe('MetaChannel', () => {
  channelContract({
    provider: 'meta',
    open: meta,
    windowClosed: refusal(400, 131047),
    tooFast: refusal(400, 130429),
    customer: '919876543210',
  });

  describe('beyond the contract', () => {
    let stub: ProviderStub;
    beforeEach(async () => void (stub = await ProviderStub.start()));
    afterEach(() => stub.stop());
    const message = { ref: 'r1', to: 'IN.1349', text: 'Hello', replyTo: 'wamid.in' };

    it('reaches a customer without a number', async () => {
      await meta(stub.url).send({ ref: 'r1', to: 'IN.1349', text: 'Hello' });
      expect(stub.sent).toMatchObject([{ to: 'IN.1349', request: { recipient: 'IN.1349' } }]);
      expect(stub.sent[0]?.headers.authorization).toBe('Bearer secret');
      expect(GRAPH_VERSION).toMatch(/^v\d+\.0$/);
    });

    it('marks the answered message as read', async () => {
      const channel = meta(stub.url);
      await channel.send(message);
      await channel.send({ ref: 'r2', to: message.to, text: 'the rest' });
      await closeAll();
      expect(stub.read).toEqual(['wamid.in']);
    });

    it('sends although marking as read fails', async () => {
      stub.failReads = true;
      await expect(meta(stub.url).send(message)).resolves.toHaveProperty('providerMessageId');
    });

    it('lets the pair rate hold back one customer alone', async () => {
      stub.next(refusal(400, 131056));
      await expect(meta(stub.url).send(message)).rejects.toMatchObject({
        action: 'retry-recipient',
        retryable: true,
      });
    });

    it('keeps no list', async () => {
      await expect(meta(stub.url).findSent()).resolves.toBeNull();
    });
  });
});

describe('an account', () => {
  it('has a connection for every request that a sender may start, so that none waits in a line', async () => {
    const stub = await ProviderStub.start();
    stub.delayMs = 1_500;
    const channel = meta(stub.url, 3_000); // in a line of two, the second would end after 3 s
    const sends = Array.from({ length: SENDS_AT_ONCE }, (_, index) =>
      channel.send({ ref: `r${index}`, to: `9198${index}`, text: 'Hello', replyTo: `wamid.${index}` }),
    );
    expect((await Promise.allSettled(sends)).filter(({ status }) => status === 'rejected')).toEqual([]);
    await stub.stop();
  });
});

describe('ChannelFactory', () => {
  it('opens channels by settings, and tells of their breakers', async () => {
    const stub = await ProviderStub.start();
    const heard: string[] = [];
    const factory = new ChannelFactory((account, state) => heard.push(`${account} ${state}`));
    const channel = factory.open({
      channel: 'meta',
      phoneNumberId: '111',
      accessToken: 's',
      graphBaseUrl: stub.url,
    });
    const other = factory.open({
      channel: 'meta',
      phoneNumberId: '222',
      accessToken: 's',
      graphBaseUrl: stub.url,
    });
    const message = { ref: 'r', to: '91987', text: 'x' };
    stub.behave = ({ account }) => (account === '111' ? { status: 500 } : 'accept');
    for (let i = 0; i < 5; i++) await channel.send(message).catch(() => undefined);
    expect(heard).toEqual(['111 open']);
    await expect(other.send(message)).resolves.toHaveProperty('providerMessageId');
    await factory.close();
    await stub.stop();
  });

  it('tells that nobody is held up once an account with an open breaker is opened anew', async () => {
    const stub = await ProviderStub.start();
    const heard: string[] = [];
    const factory = new ChannelFactory((account, state) => heard.push(`${account} ${state}`));
    const account = { channel: 'meta', phoneNumberId: '111', graphBaseUrl: stub.url } as const;
    const former = factory.open({ ...account, accessToken: 'former' });
    const message = { ref: 'r', to: '91987', text: 'x' };
    stub.behave = () => ({ status: 500 });
    for (let i = 0; i < 4; i++) await former.send(message).catch(() => undefined);
    factory.open({ ...account, accessToken: 'new' });
    await former.send(message).catch(() => undefined);
    expect(heard).toEqual([]);

    const opened = factory.open({ ...account, accessToken: 'newer' });
    for (let i = 0; i < 5; i++) await opened.send(message).catch(() => undefined);
    factory.open({ ...account, accessToken: 'newest' });
    expect(heard).toEqual(['111 open', '111 closed']);
    await factory.close();
    await stub.stop();
  });
});
