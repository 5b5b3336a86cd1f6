import {
  change,
  contact,
  conversation,
  entry,
  failure,
  notification,
  person,
  pricing,
  status,
  statusAlone,
} from './meta-shapes.mjs';

const ref = '0f8fad5b-d9cb-469f-a165-70867728950e';
const failures = [
  [
    131047,
    'Re-engagement message',
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  ],
  [131026, 'Message undeliverable', 'Message Undeliverable.'],
  [
    131049,
    'This message was not delivered to maintain healthy ecosystem engagement.',
    'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  ],
  [
    131050,
    'User has stopped marketing messages',
    'The user has chosen to stop receiving marketing messages.',
  ],
  [
    130472,
    "User's number is part of an experiment",
    'Failed to send message because this user is part of an experiment.',
  ],
  [131053, 'Media upload error', 'Unsupported mime type'],
  [130429, 'Rate limit hit', 'Cloud API message throughput has been reached.'],
  [131056, 'Pair rate limit hit', 'Too many messages to the same recipient.'],
  [131000, 'Something went wrong', ''],
  [131042, 'Business eligibility payment issue', 'Message failed to send because of payment issues.'],
];

/** No states of a message on its way: kept as a status or as something else, but kept. */
const unusual = new Set(['played', 'deleted', 'warning', 'a state of the future', 'payment']);

/** Each carries one status and nothing else. */
export const statusCases = [
  ['sent', statusAlone('sent')],
  [
    'sent, priced',
    statusAlone('sent', {
      pricing: pricing(),
      conversation: conversation('service', { expiration_timestamp: '1792086400' }),
    }),
  ],
  [
    'sent, free',
    statusAlone('sent', { pricing: pricing({ billable: false, type: 'free_customer_service' }) }),
  ],
  [
    'sent from an ad',
    statusAlone('sent', {
      pricing: pricing({ billable: false, type: 'free_entry_point', category: 'referral_conversion' }),
      conversation: conversation('referral_conversion'),
    }),
  ],
  [
    'sent by the old pricing',
    statusAlone('sent', {
      conversation: conversation('user_initiated'),
      pricing: { pricing_model: 'CBP', billable: true, category: 'user_initiated' },
    }),
  ],
  ['delivered', statusAlone('delivered', { pricing: pricing({ category: 'utility' }) })],
  [
    'delivered, a template',
    statusAlone('delivered', {
      pricing: pricing({ category: 'marketing' }),
      conversation: conversation('marketing'),
    }),
  ],
  [
    'delivered with our reference',
    statusAlone('delivered', { biz_opaque_callback_data: ref, pricing: pricing() }),
  ],
  ['read', statusAlone('read')],
  ['read, pricing null', statusAlone('read', { pricing: null, conversation: null })],
  ['read with our reference', statusAlone('read', { biz_opaque_callback_data: ref })],
  ['played', statusAlone('played')],
  ['deleted', statusAlone('deleted')],
  ['warning', statusAlone('warning', { errors: [failure(131060, 'This message is not available', '')] })],
  ['a state of the future', statusAlone('teleported')],
  [
    'with a foreign reference',
    statusAlone('sent', { biz_opaque_callback_data: 'tracker from another system, not a uuid 🧱' }),
  ],
  [
    'to a user id',
    statusAlone('delivered', { recipient_id: undefined, recipient_user_id: 'IN.13491208655302741918' }),
  ],
  [
    'to a group',
    statusAlone('read', {
      recipient_id: 'Y2FwaV9ncm91cDox',
      recipient_type: 'group',
      recipient_participant_id: '919876001000',
    }),
  ],
  [
    'payment',
    statusAlone('captured', {
      type: 'payment',
      payment: {
        reference_id: 'ORD-1042',
        amount: { value: 10000, offset: 100 },
        currency: 'INR',
        transaction: {
          id: 'tx1',
          type: 'upi',
          status: 'success',
          created_timestamp: 1792000000,
          updated_timestamp: 1792000001,
        },
      },
    }),
  ],
  ['timestamp as a number', statusAlone('sent', { timestamp: 1792000000 })],
  ['fields nobody knows', statusAlone('sent', { brand_new: { deep: [1, 2, 3] } })],
  [
    'contacts beside it',
    notification([
      entry([
        change({
          contacts: [contact(person(1), { user_id: 'IN.44491208655302741918' })],
          statuses: [status('sent', { recipient_user_id: 'IN.44491208655302741918' })],
        }),
      ]),
    ]),
  ],
  ...failures.map(([code, title, details]) => [
    `failed, ${code}`,
    statusAlone('failed', { errors: [failure(code, title, details)] }),
  ]),
  [
    'failed with two errors',
    statusAlone('failed', {
      errors: [failure(131026, 'Message undeliverable', 'x'), failure(131000, 'Something went wrong', 'y')],
    }),
  ],
  ['failed without errors', statusAlone('failed')],
  [
    'failed, pricing not billable',
    statusAlone('failed', {
      errors: [failure(131047, 'Re-engagement message', 'x')],
      pricing: pricing({ billable: false }),
    }),
  ],
].map(([name, body]) => ({
  name: `status, ${name}`,
  body,
  stored: unusual.has(name) ? { somewhere: 1 } : { messages: 0, statuses: 1, others: 0 },
}));
