import { twilioForm } from '../../testing/payloads.js';
import { signedTwilio } from '../../testing/sign.js';
import type { Intake, RawRequest } from '../webhook.js';
import { twilioAccountKey, TwilioWebhook } from './twilio-webhook.js';

const accountSid = 'AC00000000000000000000000000000001';
const ours = '+14155238886';
const publicUrl = 'https://shop.example';
const webhook = new TwilioWebhook(publicUrl, [
  { accountSid, authToken: 'token', number: ours },
  { accountSid, authToken: 'token', number: '+14155230000' },
  { accountSid: 'AC2', authToken: 'other', number: '+15550000000' },
  { accountSid: 'AC3', authToken: '', number: '+15551111111' },
]);
const sign = (form: Record<string, string | string[]>, more = {}) =>
  signedTwilio(form, { authToken: 'token', publicUrl, ...more });
const take = (request: RawRequest): Intake => {
  const result = webhook.parse(request);
  if (!result.ok) throw new Error(result.refusal.why);
  return result.value;
};
const hello = twilioForm('+919876543210', ours, 'Cement x 100');

describe('TwilioWebhook.authentic', () => {
  it('names the accounts of the token that signed', () => {
    expect(webhook.authentic(sign(hello))).toMatchObject({
      ok: true,
      value: { accountKeys: new Set([`${accountSid}:14155238886`, `${accountSid}:14155230000`]) },
    });
  });

  it.each([
    ['non-ASCII and reserved characters', { ...hello, Body: 'सीमेंट & 5+5 = "10" \u0000 👍' }],
    ['a parameter given twice', { ...hello, Extra: ['b', 'a', 'b'] }],
    ['names of the prototype', { ...hello, constructor: 'x', toString: 'y' }],
    ['a value with blanks around it', { ...hello, Body: '  1 ' }],
    ['a form without an account', { From: hello.From, To: hello.To, Body: 'x', MessageSid: 'SM1' }],
  ])('takes %s', (_, form) => {
    expect(webhook.authentic(sign(form)).ok).toBe(true);
  });

  it.each(['https://shop.example:443', 'https://shop.example'])(
    'takes the address with or without its port: %s',
    (signedUrl) => {
      expect(webhook.authentic(sign(hello, { publicUrl: signedUrl })).ok).toBe(true);
      expect(
        new TwilioWebhook(`${signedUrl}/`, [{ accountSid, authToken: 'token', number: ours }]).authentic(
          sign(hello),
        ).ok,
      ).toBe(true);
    },
  );

  it('checks the query too', () => {
    const request = sign(hello, { path: '/whatsapp/status?ref=a' });
    expect(webhook.authentic(request).ok).toBe(true);
    expect(webhook.authentic({ ...request, url: '/whatsapp/status?ref=b' }).ok).toBe(false);
  });

  it('takes a path below which a proxy serves us', () => {
    const below = new TwilioWebhook('https://shop.example/munshi/', [
      { accountSid, authToken: 'token', number: ours },
    ]);
    expect(below.authentic(sign(hello, { publicUrl: 'https://shop.example/munshi' })).ok).toBe(true);
  });

  const { headers, url, body } = sign(hello);
  const signature = headers['x-twilio-signature'];
  it.each([
    ['no signature', { url, body, headers: {} }],
    ['an empty signature', { url, body, headers: { 'x-twilio-signature': '' } }],
    ['a short signature', { url, body, headers: { 'x-twilio-signature': 'x' } }],
    [
      'two signatures',
      { url, body, headers: { 'x-twilio-signature': [String(signature), String(signature)] } },
    ],
    [
      'a signature of many bytes a character',
      { url, body, headers: { 'x-twilio-signature': 'ж'.repeat(28) } },
    ],
    ['another body', { url, headers, body: Buffer.from(`${body.toString()}1`) }],
    ['another path', { url: '/elsewhere', headers, body }],
    ['a path that is none', { url: 'http://[', headers, body }],
    ['the token of another account', sign(hello, { authToken: 'other' })],
    ['an empty token', sign({ ...hello, AccountSid: 'AC3' }, { authToken: '' })],
    ['an address of the caller’s choice', sign(hello, { publicUrl: 'https://evil.example' })],
  ])('refuses %s', (_, request: RawRequest) => {
    expect(webhook.authentic(request)).toMatchObject({ ok: false, refusal: { kind: 'not-authentic' } });
  });
});

describe('a form of as many parameters as a body can hold', () => {
  const filled = (piece: (index: number) => string): Buffer => {
    const pieces = ['MessageSid=SM1&From=whatsapp:%2B919876543210&To=whatsapp:%2B14155238886'];
    let size = 0;
    for (let index = 0; size < 3_000_000; index += 1) {
      pieces.push(piece(index));
      size += piece(index).length + 1;
    }
    return Buffer.from(pieces.join('&'));
  };

  it.each<[string, (index: number) => string]>([
    ['different names', (index) => index.toString(36)],
    ['one name', (index) => `a=${index.toString(36)}`],
    ['one name and no value', () => 'a'],
    ['numbers', (index) => String((index * 2_654_435_761) % 4_294_967_291)],
    ['spoilt escapes', (index) => `%4${index % 8}=%zz%ff`],
  ])('is refused for its signature and read for all that: %s', (_, piece) => {
    const { headers, url } = sign(hello);
    const request = { headers, url, body: filled(piece) };
    expect(webhook.authentic(request)).toMatchObject({ refusal: { why: 'wrong-signature' } });
    expect(take(request).messages).toMatchObject([{ providerMessageId: 'SM1' }]);
  });

  const parameters = (length: number) =>
    Object.fromEntries(Array.from({ length }, (_, index) => [`p${index}`, `v${index}`]));

  it('is believed when it is signed', () => {
    expect(webhook.authentic(sign({ ...hello, ...parameters(10_000) })).ok).toBe(true);
  });

  it('is not even read where no provider has ever sent so many', () => {
    expect(webhook.authentic(sign({ ...hello, ...parameters(20_001) }))).toMatchObject({
      refusal: { why: 'wrong-signature' },
    });
  });
});

describe('TwilioWebhook.parse', () => {
  it('takes in a message', () => {
    const request = sign(hello);
    expect(take(request)).toEqual({
      messages: [
        {
          accountKey: twilioAccountKey(accountSid, ours),
          providerMessageId: hello.MessageSid,
          address: '+919876543210',
          phone: '919876543210',
          profileName: 'Ramesh',
          sentAt: null,
          raw: request.body,
        },
      ],
      statuses: [],
      others: [],
    });
  });

  it('knows a customer without a number', () => {
    expect(take(sign({ ...hello, From: 'whatsapp:IN.1349', WaId: '' })).messages).toMatchObject([
      { address: 'IN.1349', userId: 'IN.1349' },
    ]);
  });

  it('knows our number without its ninth digit, and without the account beside it', () => {
    const brazil = new TwilioWebhook(publicUrl, [
      { accountSid, authToken: 'token', number: '+5511987654321' },
    ]);
    const { AccountSid: _, ...anonymous } = { ...hello, To: 'whatsapp:+551187654321' };
    expect(brazil.parse(sign(anonymous))).toMatchObject({
      value: { messages: [{ accountKey: `${accountSid}:5511987654321` }] },
    });
  });

  it('takes in a status, with our id from its address', () => {
    const form = {
      MessageSid: 'SM7',
      MessageStatus: 'undelivered',
      ErrorCode: '63016',
      From: `whatsapp:${ours}`,
      To: 'whatsapp:+919876543210',
      AccountSid: accountSid,
    };
    expect(
      take(sign(form, { path: '/whatsapp/status?ref=11111111-2222-3333-4444-555555555555' })).statuses,
    ).toMatchObject([
      {
        accountKey: `${accountSid}:14155238886`,
        providerMessageId: 'SM7',
        status: 'failed',
        ref: '11111111-2222-3333-4444-555555555555',
        errorCode: 63016,
        at: null,
      },
    ]);
    expect(take(sign({ ...form, MessageStatus: 'accepted', ErrorCode: '' })).statuses).toMatchObject([
      { status: 'queued' },
    ]);
  });

  it('keeps what it does not know', () => {
    expect(take(sign({ ...hello, MessageStatus: 'pondering' })).others).toMatchObject([{ field: 'status' }]);
    expect(take(sign({ ...hello, MessageSid: 'x'.repeat(256) })).others).toMatchObject([
      { field: 'message' },
    ]);
    expect(take(sign({ ...hello, From: 'whatsapp:' })).others).toMatchObject([{ field: 'message' }]);
  });

  it.each([
    'whatsapp:abc',
    'whatsapp:+91\u00009876543210',
    'whatsapp:919',
    `whatsapp:${ours}`,
    ours,
    '+14155230000',
  ])('keeps a message from %j, and has nobody to answer', (From) => {
    expect(take(sign({ ...hello, From }))).toMatchObject({ messages: [], others: [{ field: 'message' }] });
  });

  it('refuses what is no form of Twilio’s', () => {
    for (const body of ['', 'hello', '{"object":"whatsapp_business_account"}', '%%%', '\0\0'])
      expect(webhook.parse({ url: '/', headers: {}, body: Buffer.from(body) })).toMatchObject({
        ok: false,
        refusal: { kind: 'malformed' },
      });
  });

  it('refuses a message and a status that name no message', () => {
    const { MessageSid: _, ...nameless } = hello;
    for (const more of [{}, { MessageSid: '' }, { MessageStatus: 'delivered' }])
      expect(webhook.parse(sign({ ...nameless, ...more })).ok).toBe(false);
    expect(take(sign({ ...nameless, SmsSid: 'SM1' })).messages).toHaveLength(1);
  });
});
