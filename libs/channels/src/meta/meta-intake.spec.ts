import {
  metaBatch,
  metaBody,
  metaChange,
  metaContact,
  metaMessage,
  metaStatus,
  metaText,
  metaTextBody,
  metaValue,
} from '../../testing/payloads.js';
import type { Intake } from '../webhook.js';
import { MetaWebhook } from './meta-webhook.js';

const webhook = new MetaWebhook([], []);
const request = (body: string) => ({ url: '/webhook', headers: {}, body: Buffer.from(body) });
const take = (body: string): Intake => {
  const result = webhook.parse(request(body));
  if (!result.ok) throw new Error(result.refusal.why);
  return result.value;
};

const ramesh = { phone: '919876543210', name: 'Ramesh' };
const sita = { phone: '919999999999', userId: 'IN.222', name: 'Sita' };
const text = (customer: { phone: string | null; userId?: string }, words: string) =>
  metaMessage(customer, metaText(words));

describe('MetaWebhook.parse', () => {
  it('takes in one text, and keeps its bytes as they came', () => {
    const body = metaTextBody('111', ramesh, 'Cement x 100');
    const { messages, statuses, others } = take(body);
    expect([statuses, others]).toEqual([[], []]);
    expect(messages).toMatchObject([
      {
        accountKey: '111',
        address: '919876543210',
        phone: '919876543210',
        profileName: 'Ramesh',
        sentAt: expect.any(Date) as Date,
      },
    ]);
    expect(messages[0]?.raw.toString()).toBe(body);
  });

  it.each([
    ['our own number', { phone: '15550783881' }],
    ['no number', { phone: 'abc' }],
    ['a number with a NUL in it', { phone: '91\u00009876543210' }],
    ['too few digits', { phone: '919' }],
    ['what is no user id', { phone: null, userId: 'abc' }],
  ])('keeps a message from %s, and has nobody to answer', (_, customer) => {
    const body = metaBody(metaChange(metaValue('111', { messages: [text(customer, 'Cement x 100')] })));
    expect(take(body)).toMatchObject({ messages: [], others: [{ accountKey: '111', field: 'messages' }] });
  });

  it('takes in every entry, change, message and status of a batch, each with a body of its own', () => {
    const contacts = [metaContact(ramesh), metaContact(sita)];
    const entry = (id: string, n: number) => ({
      id,
      changes: [
        metaChange(metaValue('111', { contacts, messages: [text(ramesh, `${n}a`), text(sita, `${n}b`)] })),
        metaChange(
          metaValue('222', {
            statuses: [metaStatus(`wamid.${n}1`, 'sent'), metaStatus(`wamid.${n}2`, 'read')],
          }),
        ),
        metaChange(
          metaValue('333', {
            contacts,
            messages: [text(sita, `${n}c`)],
            statuses: [metaStatus(`wamid.${n}3`, 'failed')],
          }),
        ),
      ],
    });
    const { messages, statuses, others } = take(metaBatch(entry('A', 1), entry('B', 2)));
    expect(others).toEqual([]);
    expect(messages.map(({ raw }) => webhook.read(raw))).toEqual(
      ['1a', '1b', '1c', '2a', '2b', '2c'].map((words) => ({ kind: 'text', text: words })),
    );
    expect(statuses.map(({ providerMessageId, status }) => `${providerMessageId} ${status}`)).toEqual([
      'wamid.11 sent',
      'wamid.12 read',
      'wamid.13 failed',
      'wamid.21 sent',
      'wamid.22 read',
      'wamid.23 failed',
    ]);
    for (const item of messages) {
      const alone = take(item.raw.toString());
      expect(alone.messages).toEqual([{ ...item, raw: item.raw }]);
      expect([alone.statuses, alone.others]).toEqual([[], []]);
    }
    for (const item of statuses) expect(take(item.raw.toString()).statuses).toEqual([item]);
  });

  it('gives a message and a status that share one change a body each', () => {
    const value = metaValue('111', {
      messages: [text(ramesh, 'hi')],
      statuses: [metaStatus('wamid.1', 'sent')],
    });
    const { messages, statuses } = take(metaBody(metaChange(value)));
    const [message, status] = [...messages, ...statuses].map(({ raw }) => take(raw.toString()));
    expect(message).toMatchObject({ messages: [{}], statuses: [] });
    expect(status).toMatchObject({ messages: [], statuses: [{}] });
  });

  it('knows customers without a number by their user id', () => {
    const hidden = { phone: null, userId: 'IN.13491208655302741918', name: 'Gita' };
    const [item] = take(metaTextBody('111', hidden, 'hi')).messages;
    expect(item).toMatchObject({ address: hidden.userId, userId: hidden.userId, profileName: 'Gita' });
    expect(item).not.toHaveProperty('phone');
  });

  it('finds the user id of a message in its contact where the message does not carry it', () => {
    const value = metaValue('111', {
      contacts: [metaContact(sita)],
      messages: [text({ phone: sita.phone }, 'hi')],
    });
    expect(take(metaBody(metaChange(value))).messages).toMatchObject([
      { address: sita.phone, userId: 'IN.222' },
    ]);
    const nameless = metaValue('111', {
      contacts: [{ user_id: 'IN.5' }],
      messages: [{ id: 'wamid.1', type: 'text' }],
    });
    expect(take(metaBody(metaChange(nameless))).messages).toMatchObject([
      { address: 'IN.5', userId: 'IN.5' },
    ]);
  });

  it('never takes the name or id of a contact for those of somebody else', () => {
    const value = metaValue('111', { contacts: [metaContact(sita)], messages: [text(ramesh, 'hi')] });
    const [item] = take(metaBody(metaChange(value))).messages;
    expect(item).toMatchObject({ address: ramesh.phone });
    expect(item).not.toHaveProperty('userId');
    expect(item).not.toHaveProperty('profileName');
  });

  it('reads our id, the error and the moment of a status', () => {
    const failed = metaStatus('wamid.1', 'failed', {
      timestamp: '1739321024',
      biz_opaque_callback_data: 'a1b2',
      errors: [
        { code: 131047, title: 'Re-engagement message', error_data: { details: 'More than 24 hours' } },
      ],
      pricing: null,
    });
    expect(take(metaBody(metaChange(metaValue('111', { statuses: [failed] })))).statuses).toMatchObject([
      {
        accountKey: '111',
        providerMessageId: 'wamid.1',
        status: 'failed',
        ref: 'a1b2',
        errorCode: 131047,
        errorDetail: 'More than 24 hours',
        at: new Date(1739321024000),
      },
    ]);
  });

  it('counts a played voice note as read, and keeps states that are none of delivery', () => {
    const { statuses, others } = take(
      metaBody(
        metaChange(
          metaValue('111', {
            statuses: ['played', 'warning', 'deleted', 7].map((state) => ({
              ...metaStatus('wamid.1', 'x'),
              status: state,
            })),
          }),
        ),
      ),
    );
    expect(statuses).toMatchObject([{ status: 'read' }]);
    expect(others.map(({ field }) => field)).toEqual(['statuses', 'statuses', 'statuses']);
  });

  it('keeps every other field, whole', () => {
    const change = metaChange({ event: 'ACCOUNT_RESTRICTION' }, 'account_update');
    const alone = metaBody(change);
    expect(take(alone).others).toEqual([
      { accountKey: null, field: 'account_update', raw: Buffer.from(alone) },
    ]);
    const mixed = take(
      metaBody(
        change,
        metaChange(metaValue('111', { messages: [text(ramesh, 'hi')] })),
        metaChange(metaValue('9', {}), 'history'),
      ),
    );
    expect(mixed.messages).toHaveLength(1);
    expect(mixed.others.map(({ accountKey, field }) => [accountKey, field])).toEqual([
      [null, 'account_update'],
      ['9', 'history'],
    ]);
    expect(take(mixed.others[0]?.raw.toString() ?? '').others).toHaveLength(1);
  });

  it('keeps a group message aside: its answer would go to one person alone', () => {
    const value = metaValue('111', { messages: [{ ...text(ramesh, 'hi'), group_id: 'g1' }] });
    expect(take(metaBody(metaChange(value)))).toMatchObject({
      messages: [],
      others: [{ field: 'messages' }],
    });
  });

  it('keeps errors that belong to no message', () => {
    const value = metaValue('111', { messages: [text(ramesh, 'hi')], errors: [{ code: 130429 }] });
    expect(take(metaBody(metaChange(value)))).toMatchObject({
      messages: [{}],
      others: [{ accountKey: '111', field: 'errors' }],
    });
  });

  it.each([
    ['no text at all', ''],
    ['no JSON', '{"object"'],
    ['an array', '[]'],
    ['null', 'null'],
    ['another object', '{"object":"page","entry":[]}'],
    ['no entry', '{"object":"whatsapp_business_account"}'],
    ['entry of the wrong type', '{"object":"whatsapp_business_account","entry":{"0":{}}}'],
    ['nesting without end', '['.repeat(100_000)],
  ])('refuses %s', (_, body) => {
    expect(webhook.parse(request(body))).toMatchObject({ ok: false, refusal: { kind: 'malformed' } });
  });
});
