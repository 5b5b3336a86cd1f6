import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@munshi/database';
import { FileLinks } from '@munshi/files';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { newPhone, settled } from '../../testing/sending.js';
import { Templates } from '@munshi/templates';
import { standardTemplate } from '@munshi/wording';
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

  /** The customer wrote last more than a day ago. */
  const tellOutside = async (hasDocument: boolean) => {
    const { organizationId, module, route } = messaging;
    await module.get(UnitOfWork).run(organizationId, async () => {
      const standard = standardTemplate('invoice_issued', 'en');
      const templates = module.get(Templates);
      await templates.put({ ...standard, document: hasDocument, header: null, footer: null, buttons: [] });
      const known = await templates.named(standard.name, 'en');
      const approved = { state: 'approved' as const, category: null, reason: null, lookAt: null };
      await templates.ask(known?.id ?? '', route.id, 'HX1', new Date());
      const about = { templateId: known?.id ?? '', channelAccountId: route.id };
      await templates.record(about, { ...approved, providerId: 'HX1' });
    });
    const conversationId = await messaging.meet(newPhone());
    await messaging.reply(conversationId, 'hello');
    await settled(messaging);
    await messaging.database.owner.query(
      `UPDATE conversations SET last_inbound_at = now() - interval '25 hours'`,
    );
    const parameters = ['INV/26-27/000123', 'ORD-1042', '₹449.00', '5 Dec 2026'];
    const template = { name: 'invoice_issued', language: 'en' as const, parameters };
    const said = { text: 'your bill', choices: [] };
    const message = { conversationId, identity: 'invoice:1', said, document, template };
    const told = () => module.get(UnitOfWork).run(organizationId, () => module.get(Outbound).tell(message));
    await withTrace(randomUUID(), told);
    await settled(messaging);
    return (await settled(messaging)).at(-1);
  };

  it('goes as its template outside of the window, with the document above the approved words', async () => {
    expect(await tellOutside(true)).toMatchObject({ state: 'accepted', verdict: 'template' });
    const [sent, ...more] = messaging.channel.templates;
    expect(more).toEqual([]);
    expect(sent?.rendered.text).toContain('Invoice INV/26-27/000123 for your order ORD-1042');
    expect(sent?.document?.name).toBe(document.name);
    const [, , token = '', name = ''] = new URL(sent?.document?.link ?? '').pathname.split('/');
    expect(messaging.module.get(FileLinks).open(token, name)).toMatchObject(document);
  });

  it('is parked where its template has no place for the document', async () => {
    expect(await tellOutside(false)).toMatchObject({ state: 'parked', verdict_reason: 'window-closed' });
    expect(messaging.channel.templates).toEqual([]);
  });

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
