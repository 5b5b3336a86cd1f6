import {
  alone,
  change,
  contact,
  entry,
  media,
  message,
  notification,
  person,
  quoted,
  withoutNumber,
} from './meta-shapes.mjs';
import { kinds } from './meta-kinds.mjs';

const texts = [
  'Cement x 100',
  'Cement x 100\nSugar 5 bags\nTMT 12mm - 20',
  '1',
  'क्या सीमेंट है?',
  'Olá! Quero 10 sacos de cimento, por favor',
  '👍🏽',
  '‮txeT desrever',
  'a'.repeat(4096),
  ' ',
  '\u200b\u200d\ufeff',
  '=SUM(A1:A9)',
  "'; DROP TABLE orders; --",
  '{{1}} ${7*7} <script>alert(1)</script>',
  'é vs e\u0301',
];
const textCases = texts.map((body, nth) => [
  `text ${nth + 1}: ${JSON.stringify(body.slice(0, 24))}`,
  alone('text', { body }, { nth }),
]);

const interactive = [
  [
    'button reply',
    {
      type: 'button_reply',
      button_reply: { id: 'confirm:0f8fad5b-d9cb-469f-a165-70867728950e:3', title: 'Confirm' },
    },
  ],
  [
    'button reply of somebody else',
    { type: 'button_reply', button_reply: { id: 'no-id-of-ours', title: 'Yes' } },
  ],
  ['button reply without a title', { type: 'button_reply', button_reply: { id: 'menu:order' } }],
  [
    'list reply',
    { type: 'list_reply', list_reply: { id: 'pick:CEM-50', title: 'OPC cement', description: '50 kg bag' } },
  ],
  [
    'list reply without description',
    { type: 'list_reply', list_reply: { id: 'menu:status', title: 'Order status' } },
  ],
  [
    'flow reply',
    {
      type: 'nfm_reply',
      nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"flow_token":"t","address":"12 MG Road"}' },
    },
  ],
  [
    'address reply',
    {
      type: 'nfm_reply',
      nfm_reply: {
        name: 'address_message',
        body: '12 MG Road',
        response_json: '{"saved_address_id":"a1","values":{"in_pin_code":"400001"}}',
      },
    },
  ],
  [
    'call permission reply',
    {
      type: 'call_permission_reply',
      call_permission_reply: {
        response: 'accept',
        is_permanent: false,
        expiration_timestamp: '1792604800',
        response_source: 'user_action',
      },
    },
  ],
  ['an interactive kind of the future', { type: 'slider_reply', slider_reply: { id: 's', value: 7 } }],
].map(([name, content], nth) => [
  `interactive, ${name}`,
  alone('interactive', content, { nth, more: quoted() }),
]);

const mediaCases = [
  ['image', media('image/jpeg')],
  [
    'image',
    media('image/jpeg', {
      caption: 'this one, 20 bags',
      url: 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1',
    }),
  ],
  ['audio', media('audio/ogg; codecs=opus', { voice: true })],
  ['audio', media('audio/mpeg', { voice: false })],
  ['video', media('video/mp4', { caption: 'see the bags' })],
  ['document', media('application/pdf', { filename: 'order list ₹.pdf', caption: 'our order' })],
  [
    'document',
    media('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', {
      filename: '../../etc/passwd',
    }),
  ],
  ['sticker', media('image/webp', { animated: false })],
  ['sticker', media('image/webp', { animated: true })],
].map(([type, content], nth) => [
  `${type} ${nth + 1}, ${content.caption ?? content.mime_type}`,
  alone(type, content, { nth }),
]);

const order = (items, more = {}) => ({
  catalog_id: '194836987003835',
  text: 'please deliver tomorrow',
  product_items: items.map(([id, quantity, price]) => ({
    product_retailer_id: id,
    quantity,
    item_price: price,
    currency: 'INR',
  })),
  ...more,
});
const orders = [
  ['one item', order([['CEM-50', 10, 1]])],
  [
    'three items',
    order([
      ['CEM-50', 10, 380.5],
      ['SUG-01', 2, 44],
      ['TMT-12', 1, 0],
    ]),
  ],
  ['a price of nothing', order([['CEM-50', 999, 0.01]])],
  ['no text', order([['CEM-50', 1, 380]], { text: '' })],
  ['an unknown product', order([['NO-SUCH-SKU', 3, 10]])],
  ['thirty items', order(Array.from({ length: 30 }, (_, nth) => [`SKU-${nth}`, nth + 1, 10]))],
  [
    'the same item twice',
    order([
      ['CEM-50', 1, 380],
      ['CEM-50', 2, 380],
    ]),
  ],
].map(([name, content], nth) => [`order, ${name}`, alone('order', content, { nth })]);

const usernames = [
  ['text', withoutNumber('text', { body: 'Cement x 10' })],
  [
    'text with a username',
    withoutNumber(
      'text',
      { body: 'Cement x 10' },
      { username: 'ravi.builds', userId: 'IN.22491208655302741918' },
    ),
  ],
  [
    'text with a parent id',
    withoutNumber(
      'text',
      { body: '1' },
      { userId: 'BR.1502576394655843', parent: 'US.ENT.11815799212886844830' },
    ),
  ],
  [
    'button',
    withoutNumber('interactive', {
      type: 'button_reply',
      button_reply: { id: 'menu:order', title: 'Order' },
    }),
  ],
  ['image', withoutNumber('image', media('image/jpeg'))],
  ['order', withoutNumber('order', order([['CEM-50', 1, 380]]))],
];
const both = person(7);
const numberAndId = [
  'user id beside the number',
  notification([
    entry([
      change({
        contacts: [contact(both, { user_id: 'IN.33491208655302741918' })],
        messages: [
          message(both, 'text', { body: 'Cement x 3' }, { from_user_id: 'IN.33491208655302741918' }),
        ],
      }),
    ]),
  ]),
];

const spellings = [
  ['Brazil, old form', '551187654321'],
  ['Brazil, with the ninth digit', '5511987654321'],
  ['Brazil, a landline', '551132654321'],
  ['Mexico, old form', '5215512345678'],
  ['Mexico, new form', '525512345678'],
  ['Argentina, with 9', '5491123456789'],
  ['Argentina, without 9', '541123456789'],
].map(([name, waId]) => {
  const from = { waId, name: 'Loja' };
  return [
    `number, ${name}`,
    notification([
      entry([change({ contacts: [contact(from)], messages: [message(from, 'text', { body: 'oi' })] })]),
    ]),
  ];
});

const named = (prefix, cases) => cases.map(([name, body]) => [`${prefix}${name}`, body]);

/** What is said in a group is said to nobody in particular: kept, as whatever. */
const grouped = new Set(['message, in a group']);

/** Each carries one message and nothing else. @type {{ name: string, body: object, stored: object }[]} */
export const messageCases = [
  ...textCases,
  ...interactive,
  ...mediaCases,
  ...orders,
  ...named('message, ', kinds),
  ...named('no number, ', [...usernames, numberAndId]),
  ...spellings,
].map(([name, body]) => ({
  name,
  body,
  stored: grouped.has(name) ? { somewhere: 1 } : { messages: 1, statuses: 0, others: 0 },
}));
