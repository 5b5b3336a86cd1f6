import {
  about,
  change,
  contact,
  entry,
  failure,
  notOurs,
  notification,
  ours,
  person,
  status,
  wamid,
} from './meta-shapes.mjs';
import { accountFields } from './meta-account-fields.mjs';

const fields = [
  ...accountFields,
  [
    'flows',
    {
      message: 'Flow is now live',
      event: 'FLOW_STATUS_CHANGE',
      flow_id: '6627390910605886',
      old_status: 'DRAFT',
      new_status: 'PUBLISHED',
    },
  ],
  [
    'flows',
    {
      event: 'ENDPOINT_ERROR_RATE',
      message: 'over 10%',
      flow_id: '6627390910605886',
      error_rate: 14.28,
      threshold: 10,
      alert_state: 'ACTIVATED',
      errors: [{ error_type: 'TIMEOUT', error_rate: 14.28, error_count: 1 }],
    },
  ],
  [
    'user_preferences',
    {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: ours.display, phone_number_id: ours.phoneNumberId },
      contacts: [{ profile: { name: 'Asha' }, wa_id: '919876001000' }],
      user_preferences: [
        {
          wa_id: '919876001000',
          detail: 'User requested to stop marketing messages',
          category: 'marketing_messages',
          value: 'stop',
          timestamp: 1792000000,
        },
      ],
    },
  ],
  [
    'user_id_update',
    {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: ours.display, phone_number_id: ours.phoneNumberId },
      contacts: [{ profile: { name: 'Ravi' }, wa_id: '919876001001' }],
      user_id_update: [
        {
          wa_id: '919876001001',
          detail: 'changed',
          user_id: { previous: 'IN.1349', current: 'IN.1350' },
          timestamp: '1792000000',
        },
      ],
    },
  ],
  [
    'calls',
    {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: ours.display, phone_number_id: ours.phoneNumberId },
      calls: [
        {
          id: 'wacid.HBgL',
          to: ours.display,
          from: '919876001000',
          event: 'connect',
          timestamp: '1792000000',
          session: { sdp_type: 'offer', sdp: 'v=0' },
        },
      ],
    },
  ],
  [
    'history',
    {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: ours.display, phone_number_id: ours.phoneNumberId },
      history: [
        {
          metadata: { phase: 0, chunk_order: 1, progress: 55 },
          threads: [
            {
              id: '919876001000',
              messages: [
                {
                  from: '919876001000',
                  id: wamid(),
                  timestamp: '1739230955',
                  type: 'text',
                  text: { body: 'Cement x 1000' },
                  history_context: { status: 'READ' },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    'smb_message_echoes',
    {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: ours.display, phone_number_id: ours.phoneNumberId },
      message_echoes: [
        {
          from: ours.display,
          to: '919876001000',
          id: wamid(),
          timestamp: '1792000000',
          type: 'text',
          text: { body: 'Cement x 1000' },
        },
      ],
    },
  ],
  [
    'smb_app_state_sync',
    {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: ours.display, phone_number_id: ours.phoneNumberId },
      state_sync: [
        {
          type: 'contact',
          contact: { full_name: 'Ravi', first_name: 'Ravi', phone_number: '919876001000' },
          action: 'add',
          metadata: { timestamp: '1792000000' },
        },
      ],
    },
  ],
  [
    'payment_configuration_update',
    {
      configuration_name: 'upi',
      provider_name: 'razorpay',
      provider_mid: 'm1',
      status: 'Needs Testing',
      created_timestamp: 1,
      updated_timestamp: 2,
    },
  ],
  ['partner_solutions', { event: 'SOLUTION_CREATED', solution_id: '1', solution_status: 'INITIATED' }],
  ['tracking_events', { event: 'click' }],
  ['a_field_of_the_future', { anything: ['at', 'all'] }],
  ['a_field_of_the_future', 'a value that is only words'],
  ['a_field_of_the_future', null],
].map(([field, content], nth) => ({
  name: `field ${nth + 1}, ${field}`,
  body: about(field, content),
  stored: { messages: 0, statuses: 0, others: 1 },
}));

/** Writes only to a number that is not ours, so nobody may ever answer. */
export const stranger = person(8_999);
const foreign = [
  [
    'a message for a number that is not ours',
    {
      contacts: [contact(stranger)],
      messages: [
        {
          from: stranger.waId,
          id: wamid(),
          timestamp: '1792000000',
          type: 'text',
          text: { body: 'Cement x 9' },
        },
      ],
    },
  ],
  ['a status for a number that is not ours', { statuses: [status('delivered')] }],
].map(([name, content]) => ({
  name,
  body: notification([entry([change(content, { account: notOurs })], notOurs)]),
  stored: { messages: 0, statuses: 0, others: 1, unanswered: true },
}));

const quiet = [
  [
    'errors of the account',
    notification([entry([change({ errors: [failure(130429, 'Rate limit hit', 'x')] })])]),
    { others: 1 },
  ],
].map(([name, body, stored]) => ({ name, body, stored: { messages: 0, statuses: 0, ...stored } }));

export const otherCases = [...fields, ...foreign, ...quiet];
