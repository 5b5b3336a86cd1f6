import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import { FileLinks } from '@munshi/files';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { newPhone, settled } from '../../testing/sending.js';
import { withTrace } from '../outbox/trace.js';
import { Outbound } from './outbound.js';

describe('a message with a document', () => {
  let messaging: MessagingFixture;
  beforeEach(async () => {
    messaging = await openMessaging();
  });
  afterEach(() => messaging.close());

  const document = { path: `invoices/${randomUUID()}.pdf`, name: 'INV-26-27-000123.pdf' };
  const tell = async (text: string) => {
    const { organizationId, module } = messaging;
    const conversationId = await messaging.meet(newPhone());
    await messaging.reply(conversationId, 'hello');
    const message = { conversationId, identity: 'invoice:1', said: { text, choices: [] }, document };
    const told = () => module.get(UnitOfWork).run(organizationId, () => module.get(Outbound).tell(message));
    await withTrace(randomUUID(), told);
    await settled(messaging);
    await settled(messaging);
    return messaging.channel.requests.slice(1);
  };

  it('carries a link to it, which no row and no log keeps', async () => {
    const [request, ...more] = await tell('your bill');
    expect(more).toEqual([]);
    expect(request).toMatchObject({ text: 'your bill', document: { name: document.name } });
    const [, , token = '', name = ''] = new URL(request?.document?.link ?? '').pathname.split('/');
    const opened = messaging.module.get(FileLinks).open(token, name);
    expect(opened).toEqual({ ...document, organizationId: messaging.organizationId });
    expect(JSON.stringify(await messaging.outbound())).not.toContain(token);
  });

  it('is said to the end where the text is too long for a caption', async () => {
    const text = Array.from({ length: 300 }, (_, nth) => `word${nth}`).join(' ');
    const requests = await tell(text);
    while ((await settled(messaging)).some(({ state }) => state === 'queued'));
    const all = messaging.channel.requests.slice(1);
    expect(requests[0]?.text.length).toBeLessThanOrEqual(1024);
    expect(all.map((request) => request.document?.name ?? null)).toEqual([document.name, null]);
    expect(all.map((request) => request.text).join(' ')).toBe(text);
  });
});
