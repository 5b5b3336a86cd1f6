import { createHmac } from 'node:crypto';
import { signedMeta } from '../../testing/sign.js';
import { metaTextBody } from '../../testing/payloads.js';
import { MetaWebhook } from './meta-webhook.js';

const webhook = new MetaWebhook(
  [
    { appSecret: 'first secret', phoneNumberIds: ['111'] },
    { appSecret: 'second secret', phoneNumberIds: ['222'] },
    { appSecret: 'first secret', phoneNumberIds: ['333'] },
    { appSecret: '', phoneNumberIds: ['444'] },
  ],
  ['verify me', ''],
);
const body = metaTextBody('111', { phone: '919876543210' }, 'सीमेंट @ 5/kg');
const refused = (why: string) => ({ ok: false, refusal: { kind: 'not-authentic', why } });

describe('MetaWebhook.authentic', () => {
  it('names the accounts of the secret that signed', () => {
    expect(webhook.authentic(signedMeta(body, 'first secret'))).toMatchObject({
      ok: true,
      value: { accountKeys: new Set(['111', '333']) },
    });
    expect(webhook.authentic(signedMeta(body, 'second secret'))).toMatchObject({
      ok: true,
      value: { accountKeys: new Set(['222']) },
    });
  });

  it('checks the bytes as they came, escapes and all', () => {
    const escaped = JSON.stringify({ text: 'ж/@' }).replace('ж', '\\u0436').replace('/', '\\/');
    expect(webhook.authentic(signedMeta(escaped, 'first secret')).ok).toBe(true);
    const { headers, url } = signedMeta(escaped, 'first secret');
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(escaped)));
    expect(webhook.authentic({ url, headers, body: rewritten })).toEqual(refused('wrong-signature'));
  });

  it('takes a signature in capitals, and one of bytes that are no text', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 1]);
    const { headers, url } = signedMeta(bytes, 'first secret');
    const signature = `sha256=${headers['x-hub-signature-256']?.slice(7).toUpperCase() ?? ''}`;
    expect(webhook.authentic({ url, headers: { 'x-hub-signature-256': signature }, body: bytes }).ok).toBe(
      true,
    );
  });

  const valid = createHmac('sha256', 'first secret').update(body).digest('hex');
  it.each([
    ['none', undefined, 'no-signature'],
    ['an empty one', '', 'no-signature'],
    ['two of them', [`sha256=${valid}`, `sha256=${valid}`], 'bad-signature'],
    ['one without its name', valid, 'bad-signature'],
    ['a short one', `sha256=${valid.slice(2)}`, 'bad-signature'],
    ['a long one', `sha256=${valid}00`, 'bad-signature'],
    ['one that is no hex', `sha256=${'z'.repeat(64)}`, 'bad-signature'],
    ['one of many bytes a character', `sha256=${'ж'.repeat(64)}`, 'bad-signature'],
    ['an older algorithm', `sha1=${valid.slice(0, 40)}`, 'bad-signature'],
    [
      'that of another body',
      `sha256=${createHmac('sha256', 'first secret').update('x').digest('hex')}`,
      'wrong-signature',
    ],
    [
      'that of a stranger',
      `sha256=${createHmac('sha256', 'third').update(body).digest('hex')}`,
      'wrong-signature',
    ],
    [
      'that of an empty secret',
      `sha256=${createHmac('sha256', '').update(body).digest('hex')}`,
      'wrong-signature',
    ],
  ])('refuses %s', (_, header, why) => {
    const headers = header === undefined ? {} : { 'x-hub-signature-256': header };
    expect(webhook.authentic({ url: '/webhook', headers, body: Buffer.from(body) })).toEqual(refused(why));
  });
});

describe('MetaWebhook.verify', () => {
  const ask = (query: string) => webhook.verify(`/webhook?${query}`);

  it('echoes the challenge character by character', () => {
    const challenge = '12345678901234567890';
    expect(ask(`hub.mode=subscribe&hub.verify_token=verify%20me&hub.challenge=${challenge}`)).toEqual({
      ok: true,
      value: challenge,
    });
    expect(ask('hub.mode=subscribe&hub.verify_token=verify+me&hub.challenge=0012')).toEqual({
      ok: true,
      value: '0012',
    });
    expect(ask('hub.challenge=%3Cb%3E&hub.verify_token=verify+me&hub.mode=subscribe')).toEqual({
      ok: true,
      value: '<b>',
    });
  });

  it.each([
    '',
    'hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1',
    'hub.mode=subscribe&hub.verify_token=&hub.challenge=1',
    'hub.mode=subscribe&hub.challenge=1',
    'hub.mode=unsubscribe&hub.verify_token=verify+me&hub.challenge=1',
    'hub.verify_token=verify+me&hub.challenge=1',
    'hub.mode=subscribe&hub.verify_token=verify+me',
    '%%%&hub.mode=%E0%A4%A',
  ])('refuses %j', (query) => {
    expect(ask(query)).toEqual({ ok: false, refusal: { kind: 'not-verified' } });
  });
});
