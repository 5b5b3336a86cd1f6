// Signed webhook bodies as the providers send them.
import { createHmac, randomBytes } from 'node:crypto';

export const meta = {
  phoneNumberId: '106540352242922',
  businessNumber: '15550783881',
  accountId: '102290129340398',
  appSecret: 'an app secret that only benches use',
  verifyToken: 'a verify token that only benches use',
  accessToken: 'an access token that only benches use',
};

export const twilio = {
  accountSid: 'AC00000000000000000000000000000001',
  authToken: '0123456789abcdef0123456789abcdef',
  from: 'whatsapp:+14155238886',
};

export const signMeta = (body, secret = meta.appSecret) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

let made = 0;
const run = randomBytes(6).toString('hex').toUpperCase();
/** As long as real ones, and never twice. */
export const wamid = () =>
  `wamid.HBgLOTE5ODc2NTQzMjEVAgASGBQzQ${run}${(made += 1).toString(36).padStart(9, '0').toUpperCase()}AA==`;
export const messageSid = () => `SM${run.toLowerCase()}${(made += 1).toString(16).padStart(20, '0')}`;

/** One text message, about 460 bytes. */
export function metaText({
  from,
  text,
  id = wamid(),
  name = 'Asha Traders',
  at = Math.floor(Date.now() / 1000),
}) {
  const message = { from, id, timestamp: String(at), text: { body: text }, type: 'text' };
  return metaBatch([{ contacts: [{ profile: { name }, wa_id: from }], messages: [message] }]);
}

/** @param {object[]} values one change each, in one entry */
export function metaBatch(values) {
  const metadata = { display_phone_number: meta.businessNumber, phone_number_id: meta.phoneNumberId };
  const changes = values.map((value) => ({
    value: { messaging_product: 'whatsapp', metadata, ...value },
    field: 'messages',
  }));
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: meta.accountId, changes }] });
}

export const metaStatus = ({ id, to, status, ref, at = Math.floor(Date.now() / 1000) }) => ({
  id,
  status,
  timestamp: String(at),
  recipient_id: to,
  ...(ref !== undefined && { biz_opaque_callback_data: ref }),
  pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'service' },
});

export function twilioForm({ from, text, sid = messageSid(), name = 'Asha Traders' }) {
  return {
    SmsMessageSid: sid,
    NumMedia: '0',
    ProfileName: name,
    MessageType: 'text',
    SmsSid: sid,
    WaId: from,
    SmsStatus: 'received',
    Body: text,
    To: twilio.from,
    NumSegments: '1',
    ReferralNumMedia: '0',
    MessageSid: sid,
    AccountSid: twilio.accountSid,
    From: `whatsapp:+${from}`,
    ApiVersion: '2010-04-01',
  };
}

/** A parameter that comes several times is signed once for each different value, in their order. */
export function signTwilio(url, params, token = twilio.authToken) {
  const pairs = Object.keys(params)
    .sort()
    .flatMap((key) => [...new Set([params[key]].flat())].sort().map((value) => key + value));
  const data = url + pairs.join('');
  return createHmac('sha1', token).update(data).digest('base64');
}
