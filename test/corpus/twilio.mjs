import { messageSid, signTwilio, twilio, twilioForm } from '../../bench/machine/bodies.mjs';

const form = (params) =>
  new URLSearchParams(
    Object.entries(params).flatMap(([key, value]) => [value].flat().map((one) => [key, one])),
  ).toString();
const inbound = (more = {}, text = 'Cement x 10') => ({
  ...twilioForm({ from: '919876543210', text, sid: messageSid() }),
  ...more,
});
const media = {
  MessageType: 'image',
  NumMedia: '1',
  MediaContentType0: 'image/jpeg',
  MediaUrl0: 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1',
};

/** One message each. */
export const twilioMessages = [
  ['text', inbound()],
  ['number one', inbound({}, '1')],
  ['Hindi', inbound({}, 'सीमेंट ५ बोरी')],
  ['emoji and ampersands', inbound({}, '👍🏽 a&b=c +d %20 e')],
  ['spaces at both ends, which are signed', inbound({}, '  Cement x 10  ')],
  ['line breaks', inbound({}, 'Cement x 10\r\nSugar x 2\n')],
  ['an empty body', inbound({}, '')],
  ['4,096 characters', inbound({}, 'a'.repeat(4096))],
  ['a NUL', inbound({}, 'Cem\u0000ent x 10')],
  [
    'a button',
    inbound(
      {
        MessageType: 'button',
        ButtonText: 'Confirm',
        ButtonPayload: 'confirm:0f8fad5b-d9cb-469f-a165-70867728950e:1',
      },
      'Confirm',
    ),
  ],
  [
    'a list',
    inbound(
      {
        MessageType: 'interactive',
        ListId: 'pick:CEM-50',
        ListTitle: 'OPC cement',
        ListDescription: '50 kg',
      },
      'OPC cement',
    ),
  ],
  ['an image', inbound({ ...media }, '')],
  ['an image with words', inbound({ ...media }, 'this one')],
  [
    'ten images',
    inbound(
      {
        NumMedia: '10',
        ...Object.fromEntries(
          Array.from({ length: 10 }, (_, nth) => [
            [`MediaUrl${nth}`, `https://api.twilio.com/${nth}`],
            [`MediaContentType${nth}`, 'image/png'],
          ]).flat(),
        ),
      },
      '',
    ),
  ],
  [
    'a location',
    inbound(
      {
        MessageType: 'location',
        Latitude: '19.076',
        Longitude: '72.8777',
        Address: 'MG Road',
        Label: 'Shop',
      },
      '',
    ),
  ],
  [
    'contacts',
    inbound(
      {
        MessageType: 'contacts',
        NumMedia: '1',
        MediaContentType0: 'text/vcard',
        MediaUrl0: 'https://api.twilio.com/v',
      },
      '',
    ),
  ],
  [
    'a reply to one of ours',
    inbound({ OriginalRepliedMessageSid: messageSid(), OriginalRepliedMessageSender: twilio.from }),
  ],
  [
    'from an advertisement',
    inbound({
      ReferralNumMedia: '1',
      ReferralSourceUrl: 'https://fb.me/1',
      ReferralHeadline: 'Cement',
      ReferralSourceId: '1',
      ReferralSourceType: 'ad',
      ReferralCtwaClid: 'ARA',
    }),
  ],
  ['forwarded', inbound({ Forwarded: 'true', FrequentlyForwarded: 'true' })],
  [
    'metadata as JSON',
    inbound({
      ChannelMetadata: '{"type":"whatsapp","data":{"context":{"ProfileName":"Asha","WaId":"919876543210"}}}',
    }),
  ],
  [
    'a user id, no number',
    inbound({
      From: 'whatsapp:IN.13491208655302741918',
      WaId: '',
      ExternalUserId: 'IN.13491208655302741918',
    }),
  ],
  ['no profile name', inbound({ ProfileName: '' })],
  ['fields nobody knows', inbound({ BrandNew: 'x', '': 'no name' })],
  ['a parameter twice', inbound({ Extra: ['b', 'a'] })],
  ['a prototype key', inbound({ __proto__x: '1', constructor: '1', 'a[__proto__]': '1' })],
].map(([name, params]) => ({ name, params, body: form(params) }));

const states = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'undelivered',
  'failed',
  'canceled',
  'of-the-future',
];
export const twilioStatuses = states.map((state) => {
  const sid = messageSid();
  const failed = ['failed', 'undelivered'].includes(state);
  const params = {
    MessageSid: sid,
    SmsSid: sid,
    MessageStatus: state,
    SmsStatus: state,
    To: 'whatsapp:+919876543210',
    From: twilio.from,
    AccountSid: twilio.accountSid,
    ApiVersion: '2010-04-01',
    ChannelPrefix: 'whatsapp',
    ...(failed && { ErrorCode: '63016', ErrorMessage: 'Failed to send freeform message' }),
  };
  return { name: state, params, body: form(params) };
});

const base = (params) => (url) => signTwilio(url, params);
const params = inbound();
/** Every one of these is to be refused: nothing stored. */
export const twilioRefused = [
  ['no signature', () => undefined],
  ['an empty one', () => ''],
  ['another token', (url) => signTwilio(url, params, 'ffffffffffffffffffffffffffffffff')],
  ['of another address', (url) => signTwilio(`${url}x`, params)],
  ['of other parameters', (url) => signTwilio(url, { ...params, Body: 'Cement x 1000' })],
  ['one character short', (url) => base(params)(url).slice(0, -1)],
  ['hexadecimal', (url) => Buffer.from(base(params)(url), 'base64').toString('hex')],
  ['not base64', () => '%%%%'],
  ['8,000 characters', () => 'A'.repeat(8_000)],
].map(([name, sign]) => ({ name, body: form(params), sign }));

/** Bodies that no form should have; signed or not, the answer is never a 5xx. */
export const twilioHostile = [
  ['empty', ''],
  ['only separators', '&&&==&=&'],
  ['bad percent signs', 'Body=%E0%A4%A&From=%ZZ&%=%'],
  ['bytes that are no UTF-8', 'Body=%FF%FE%C0%80&From=whatsapp%3A%2B1'],
  ['5,000 parameters', Array.from({ length: 5_000 }, (_, nth) => `p${nth}=${nth}`).join('&')],
  ['one parameter 5,000 times', 'Body=x&'.repeat(5_000)],
  ['a parameter of 2 MB', `Body=${'a'.repeat(2_000_000)}`],
  ['over 3 MB', `Body=${'a'.repeat(3_200_000)}`, [413]],
  ['JSON', '{"Body":"x"}'],
  ['prototype keys', '__proto__=x&constructor=y&__proto__[a]=1&constructor[prototype][b]=2'],
  ['brackets', 'a[0][1][2]=x&a[]=y&a[b]=z&[=1&]=2'],
  ['a lone surrogate', 'Body=%ED%A0%80'],
  ['no message id', 'Body=hi&From=whatsapp%3A%2B919876543210'],
  ['two message ids', 'MessageSid=SM1&MessageSid=SM2&Body=hi'],
].map(([name, body, answers]) => ({ name, body, ...(answers && { answers }) }));

/** As the receiver reads it, so that the signature fits whatever bytes were sent. */
export const paramsOf = (body) => {
  const read = {};
  for (const [key, value] of new URLSearchParams(body))
    (Object.hasOwn(read, key) ? read[key] : (read[key] = [])).push(value);
  return Object.fromEntries(Object.entries(read).map(([key, values]) => [key, [...new Set(values)].sort()]));
};
