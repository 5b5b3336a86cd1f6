import { metaBatch, metaStatus, twilio } from '../../bench/machine/bodies.mjs';

/** What the provider does with a send, by chance out of a thousand. */
const moods = [
  [40, { goesOut: false, answer: 429 }],
  [20, { goesOut: false, answer: 503 }],
  [20, { goesOut: true, answer: 503 }],
  [20, { goesOut: false, answer: 'reset' }],
  [20, { goesOut: true, answer: 'reset' }],
  [5, { goesOut: false, answer: 'hang' }],
  [5, { goesOut: true, answer: 'hang' }],
  [10, { goesOut: true, answer: 'nonsense' }],
  [60, { goesOut: true, answer: 'accept', delayMs: 700 }],
  [800, { goesOut: true, answer: 'accept', delayMs: 0 }],
];

export const unclear = ({ answer }) =>
  answer === 'reset' || answer === 'hang' || answer === 'nonsense' || answer >= 500;

/** @returns {(random: () => number) => object} */
export function moody(random) {
  let drawn = random() * 1000;
  for (const [share, decision] of moods) {
    drawn -= share;
    if (drawn < 0) return decision;
  }
  return moods.at(-1)[1];
}

/** The status webhooks of one sent message, out of order and sometimes twice. */
export function statusesOf(sent, random) {
  const states =
    random() < 0.2 ? ['read'] : random() < 0.4 ? ['delivered', 'sent'] : ['sent', 'delivered', 'read'];
  const again = random() < 0.2 ? [states[0]] : [];
  return [...states, ...again].map((status) => ({ afterMs: 50 + random() * 1_500, status }));
}

export const metaStatusBody = (sent, status) =>
  metaBatch([{ statuses: [metaStatus({ id: sent.id, to: sent.to, status, ref: sent.ref })] }]);

export const twilioStatusForm = (sent, status) => ({
  MessageSid: sent.id,
  SmsSid: sent.id,
  MessageStatus: status,
  SmsStatus: status,
  To: `whatsapp:+${sent.to}`,
  From: twilio.from,
  AccountSid: twilio.accountSid,
  ApiVersion: '2010-04-01',
});
