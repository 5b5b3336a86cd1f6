import { createHmac } from 'node:crypto';
import { meta, metaText, signMeta } from '../../bench/machine/bodies.mjs';
import { alone } from './meta-shapes.mjs';

const hmac = (algorithm, body, secret = meta.appSecret) =>
  createHmac(algorithm, secret).update(body).digest('hex');
const text = () => metaText({ from: '919876000999', text: 'Cement x 1' });

/** As Meta signs: over the body with every character beyond ASCII, and every slash, escaped. */
const escaped = (body) =>
  JSON.stringify(body)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\//g, '\\/');

const right = [
  ['plain', text(), signMeta],
  ['escaped unicode and slashes', escaped(alone('text', { body: 'क्या भाव है? a/b @c 🧱' })), signMeta],
  ['raw unicode', JSON.stringify(alone('text', { body: 'क्या भाव है? a/b @c 🧱' })), signMeta],
  ['spaces and line breaks', `\n ${JSON.stringify(alone('text', { body: 'x' }), null, 2)}\r\n\t `, signMeta],
  ['a key twice', text().replace('"object":', '"object":"page","object":'), signMeta],
  ['numbers written oddly', text().replace('"timestamp"', '"n":1.0e2,"m":-0,"timestamp"'), signMeta],
].map(([name, body, sign]) => ({ name, body, headers: { 'x-hub-signature-256': sign(body) } }));

const wrong = [
  ['missing', () => ({})],
  ['empty', () => ({ 'x-hub-signature-256': '' })],
  ['only the prefix', () => ({ 'x-hub-signature-256': 'sha256=' })],
  ['no prefix', (body) => ({ 'x-hub-signature-256': hmac('sha256', body) })],
  ['another prefix', (body) => ({ 'x-hub-signature-256': `sha1=${hmac('sha256', body)}` })],
  ['sha1', (body) => ({ 'x-hub-signature-256': `sha1=${hmac('sha1', body)}` })],
  ['the old header', (body) => ({ 'x-hub-signature': `sha1=${hmac('sha1', body)}` })],
  ['another secret', (body) => ({ 'x-hub-signature-256': signMeta(body, 'another secret') })],
  ['of another body', () => ({ 'x-hub-signature-256': signMeta('{}') })],
  ['one digit short', (body) => ({ 'x-hub-signature-256': signMeta(body).slice(0, -1) })],
  ['one byte short', (body) => ({ 'x-hub-signature-256': signMeta(body).slice(0, -2) })],
  ['one digit long', (body) => ({ 'x-hub-signature-256': `${signMeta(body)}0` })],
  ['one byte long', (body) => ({ 'x-hub-signature-256': `${signMeta(body)}00` })],
  [
    'one digit wrong',
    (body) => ({ 'x-hub-signature-256': signMeta(body).replace(/.$/, (last) => (last === '0' ? '1' : '0')) }),
  ],
  ['not hexadecimal', () => ({ 'x-hub-signature-256': `sha256=${'z'.repeat(64)}` })],
  [
    'not hexadecimal in the middle',
    (body) => ({ 'x-hub-signature-256': signMeta(body).replace(/(.{40})./, '$1z') }),
  ],
  [
    'base64',
    (body) => ({
      'x-hub-signature-256': `sha256=${Buffer.from(hmac('sha256', body), 'hex').toString('base64')}`,
    }),
  ],
  ['8,000 characters', () => ({ 'x-hub-signature-256': `sha256=${'a'.repeat(8_000)}` })],
  [
    'wide letters',
    () => ({ 'x-hub-signature-256': `sha256=${Buffer.from('é'.repeat(32)).toString('latin1')}` }),
  ],
  [
    'of the re-serialised body',
    () => ({ 'x-hub-signature-256': signMeta(JSON.stringify(JSON.parse(text()))) }),
  ],
].map(([name, headers]) => {
  const body = text();
  return { name, body, headers: headers(body) };
});

/** Upper-case hexadecimal and a second header line: either answer is right, so long as it is one of these two. */
const either = [
  [
    'upper case',
    (body) => ({ 'x-hub-signature-256': signMeta(body).toUpperCase().replace('SHA256', 'sha256') }),
  ],
  ['twice', (body) => ({ 'x-hub-signature-256': [signMeta(body), signMeta('{}')] })],
].map(([name, headers]) => {
  const body = text();
  return { name, body, headers: headers(body) };
});

/** @type {{ right: SignedCase[], wrong: SignedCase[], either: SignedCase[] }} */
export const signatureCases = { right, wrong, either };

const query = (pairs) =>
  pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('&');
const asked = (challenge, { mode = 'subscribe', token = meta.verifyToken } = {}) =>
  query([
    ['hub.mode', mode],
    ['hub.verify_token', token],
    ['hub.challenge', challenge],
  ]);

/** `says` is the whole answer of a 200; without it the answer has to be a 403 (a 400 where the question is broken). */
export const verificationCases = [
  ['an ordinary challenge', asked('1158201444'), '1158201444'],
  ['twenty digits, beyond any number', asked('12345678901234567890'), '12345678901234567890'],
  ['leading zeros', asked('000123'), '000123'],
  ['like an exponent', asked('1e5'), '1e5'],
  ['words', asked('CHALLENGE_ACCEPTED'), 'CHALLENGE_ACCEPTED'],
  [
    'another order',
    query([
      ['hub.challenge', '77'],
      ['hub.verify_token', meta.verifyToken],
      ['hub.mode', 'subscribe'],
    ]),
    '77',
  ],
  ['further parameters', `${asked('78')}&utm_source=x`, '78'],
  ['a wrong token', asked('1', { token: 'wrong' })],
  ['an empty token', asked('1', { token: '' })],
  ['a longer token', asked('1', { token: `${meta.verifyToken}x` })],
  ['a token in capitals', asked('1', { token: meta.verifyToken.toUpperCase() })],
  ['another mode', asked('1', { mode: 'unsubscribe' })],
  ['an empty mode', asked('1', { mode: '' })],
  [
    'no token',
    query([
      ['hub.mode', 'subscribe'],
      ['hub.challenge', '1'],
    ]),
  ],
  [
    'no mode',
    query([
      ['hub.verify_token', meta.verifyToken],
      ['hub.challenge', '1'],
    ]),
  ],
  ['nothing at all', ''],
  ['the token twice', `${asked('1')}&hub.verify_token=x`],
  ['the token twice, both wrong', `${asked('1', { token: 'a' })}&hub.verify_token=b`],
  [
    'a token as a list',
    query([
      ['hub.mode', 'subscribe'],
      ['hub.verify_token[]', meta.verifyToken],
      ['hub.challenge', '1'],
    ]),
  ],
  [
    'a token as an object',
    query([
      ['hub.mode', 'subscribe'],
      ['hub.verify_token[x]', meta.verifyToken],
      ['hub.challenge', '1'],
    ]),
  ],
  ['broken percent signs', 'hub.mode=subscribe&hub.verify_token=%E0%A4%A&hub.challenge=1'],
  ['bytes that are no UTF-8', 'hub.mode=subscribe&hub.verify_token=%FF%FE&hub.challenge=1'],
  [
    '1,000 parameters',
    `${Array.from({ length: 1_000 }, (_, nth) => `a${nth}=1`).join('&')}&${asked('1', { token: 'wrong' })}`,
  ],
  ['prototype keys', '__proto__[hub.mode]=subscribe&constructor=x&hub.verify_token=wrong'],
].map(([name, search, says]) => ({ name, search, ...(says !== undefined && { says }) }));

/** Markup in a challenge may be echoed only as plain text. */
export const markupChallenge = {
  search: asked('<script>alert(1)</script>'),
  says: '<script>alert(1)</script>',
};
