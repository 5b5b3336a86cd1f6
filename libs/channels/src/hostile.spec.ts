import fc from 'fast-check';
import {
  metaBatch,
  metaBody,
  metaChange,
  metaMessage,
  metaStatus,
  metaText,
  metaValue,
} from '../testing/payloads.js';
import { MetaWebhook } from './meta/meta-webhook.js';
import { TwilioWebhook } from './twilio/twilio-webhook.js';
import type { Intake } from './webhook.js';

const meta = new MetaWebhook([{ appSecret: 's', phoneNumberIds: ['111'] }], ['t']);
const twilio = new TwilioWebhook('https://shop.example', [
  { accountSid: 'AC1', authToken: 't', number: '+1415' },
]);
const request = (body: Buffer | string, url = '/x') => ({ url, headers: {}, body: Buffer.from(body) });
const take = (body: string): Intake => {
  const result = meta.parse(request(body));
  if (!result.ok) throw new Error(result.refusal.why);
  return result.value;
};

/** Everything a parser hands on: no string that PostgreSQL refuses, ids of 1 to 255, and bodies that can be read. */
function expectSound({ messages, statuses, others }: Intake, read: (raw: Buffer) => unknown): void {
  for (const { raw, ...item } of [...messages, ...statuses, ...others]) {
    for (const value of Object.values(item)) {
      if (typeof value !== 'string') continue;
      expect(value).not.toMatch(/[\0\p{Surrogate}]/u);
    }
    expect(read(raw)).toHaveProperty('kind');
  }
  for (const { accountKey, providerMessageId } of [...messages, ...statuses]) {
    expect(accountKey.length * providerMessageId.length).toBeGreaterThan(0);
    expect(Math.max(accountKey.length - 20, providerMessageId.length)).toBeLessThanOrEqual(512);
  }
}

const good = metaMessage({ phone: '919876543210' }, metaText('Cement x 100'));
const around = (bad: unknown) =>
  metaValue('111', { messages: [good, bad, good], contacts: [null, 7, { wa_id: 5 }] });

describe('hostile bodies', () => {
  it.each([
    ['null', null],
    ['a number', 7],
    ['a string', 'message'],
    ['an array', [[]]],
    ['nothing', {}],
    ['a number for an id', { ...good, id: 42 }],
    ['an empty id', { ...good, id: '' }],
    ['an id of NULs', { ...good, id: '\0\0' }],
    ['an endless id', { ...good, id: 'x'.repeat(256) }],
    ['no sender', { id: 'wamid.1', type: 'text' }],
    ['an object for a sender', { ...good, from: { a: 1 } }],
    ['a list for a sender', { ...good, from: ['919'] }],
  ])('keeps the siblings of %s', (_, bad) => {
    const intake = take(metaBody(metaChange(around(bad))));
    expect(intake.messages).toHaveLength(2);
    expect(intake.others).toHaveLength(1);
    expectSound(intake, (raw) => meta.read(raw));
  });

  it.each([
    ['null', null],
    ['a string', 'change'],
    ['no value', { field: 'messages' }],
    ['a value of the wrong type', { field: 'messages', value: 'x' }],
    ['no metadata', metaChange({ messages: [good] })],
    ['a number for our number', metaChange({ metadata: { phone_number_id: 111 }, messages: [good] })],
    ['messages of the wrong type', metaChange(metaValue('111', { messages: 'x', statuses: { 0: {} } }))],
    ['a field of the wrong type', { field: ['messages'], value: {} }],
  ])('keeps the neighbours of a change that is %s', (_, bad) => {
    const neighbour = metaChange(metaValue('111', { messages: [good] }));
    const intake = take(
      metaBatch({ id: 1, changes: [neighbour, bad, neighbour] }, bad, { id: '2', changes: [neighbour] }),
    );
    expect(intake.messages).toHaveLength(3);
    expect(intake.others.length).toBeGreaterThan(0);
    expectSound(intake, (raw) => meta.read(raw));
  });

  it('is not impressed by names of the prototype', () => {
    const evil =
      '{"__proto__":{"from":"1","polluted":true},"constructor":{"prototype":{"polluted":true}},"id":"wamid.1","type":"__proto__"}';
    const body = metaBody(metaChange(metaValue('111', { messages: [good] }))).replace(
      '[{"from"',
      `[${evil},{"from"`,
    );
    const intake = take(body);
    expect(intake.messages).toHaveLength(1);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(
        meta.read(Buffer.from(metaBody(metaChange(metaValue('1', { messages: [{ type, [type]: {} }] }))))),
      ).toEqual({ kind: 'unsupported', type });
  });

  it('survives deep nesting, beside messages that are well', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const body = metaBody(
      metaChange(metaValue('111', { messages: [good, { ...good, deep: 'DEEP' }, good] })),
    );
    const intake = take(body.replace('"DEEP"', deep));
    expect(intake.messages.length).toBeGreaterThanOrEqual(2);
    expectSound(intake, (raw) => meta.read(raw));
    for (const nested of [
      deep,
      `{"object":"whatsapp_business_account","entry":${deep}}`,
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    ])
      expect(() => meta.parse(request(nested))).not.toThrow();
  });

  it('takes in 3 MB of the worst without growing or slowing beyond reason', () => {
    const started = performance.now();
    const nulls = `{"object":"whatsapp_business_account","entry":[${'null,'.repeat(600_000)}null]}`;
    expect(take(nulls).others).toHaveLength(1);
    const heavy = metaValue('111', {
      contacts: [{ wa_id: good.from, profile: { name: 'x'.repeat(1_000_000) } }],
      messages: Array.from({ length: 5_000 }, () => good),
    });
    const intake = take(
      metaBody(metaChange({ ...heavy, metadata: { phone_number_id: '111', x: 'y'.repeat(1_000_000) } })),
    );
    expect(intake.messages).toHaveLength(5_000);
    const bytes = intake.messages.reduce((sum, { raw }) => sum + raw.length, 0);
    expect(bytes).toBeLessThan(5_000_000);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('never throws on any JSON in any place', () => {
    const names = fc.constantFrom(
      'id',
      'from',
      'type',
      'text',
      'status',
      'errors',
      'timestamp',
      'order',
      'interactive',
      'context',
      'edit',
      'from_user_id',
      '__proto__',
    );
    const strange = fc.oneof(fc.dictionary(names, fc.jsonValue()), fc.jsonValue());
    const list = fc.array(strange, { maxLength: 4 });
    fc.assert(
      fc.property(list, list, list, fc.jsonValue(), (messages, statuses, contacts, metadata) => {
        const value = { metadata, messages, statuses, contacts };
        const odd = metaBody(
          metaChange(value),
          metaChange({ ...value, metadata: { phone_number_id: '1' } }),
          ...messages,
        );
        expectSound(take(odd), (raw) => meta.read(raw));
        expect(() => meta.parse(request(JSON.stringify(messages)))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any bytes at all', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
    const url = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(bytes, url, fc.string(), (body, path, signature) => {
        const headers = { 'x-hub-signature-256': signature, 'x-twilio-signature': signature };
        for (const webhook of [meta, twilio]) {
          expect(webhook.authentic({ url: path, headers, body }).ok).toBe(false);
          const parsed = webhook.parse({ url: path, headers, body });
          if (parsed.ok) expectSound(parsed.value, (raw) => webhook.read(raw));
          expect(webhook.read(body)).toHaveProperty('kind');
        }
        expect(meta.verify(path).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any form', () => {
    const names = fc.constantFrom(
      'MessageSid',
      'From',
      'To',
      'Body',
      'MessageStatus',
      'ErrorCode',
      'MediaUrl0',
      'Latitude',
      'ListId',
      '__proto__',
      'AccountSid',
    );
    const form = fc.array(fc.tuple(names, fc.string({ unit: 'binary' })), { maxLength: 12 });
    fc.assert(
      fc.property(form, (pairs) => {
        const body = Buffer.from(new URLSearchParams(pairs).toString());
        const parsed = twilio.parse(request(body, '/whatsapp/status?ref=%00x'));
        if (parsed.ok) expectSound(parsed.value, (raw) => twilio.read(raw));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps statuses that are odd beside those that are well', () => {
    const fine = metaStatus('wamid.1', 'delivered');
    const odd = [
      null,
      5,
      {},
      { ...fine, id: 9 },
      { ...fine, status: {} },
      { ...fine, errors: 'x', timestamp: {}, biz_opaque_callback_data: 7 },
    ];
    const intake = take(metaBody(metaChange(metaValue('111', { statuses: [fine, ...odd, fine] }))));
    expect(intake.statuses).toHaveLength(3);
    expectSound(intake, (raw) => meta.read(raw));
  });
});
