import { alone, media, quoted, wamid } from './meta-shapes.mjs';

const referral = {
  source_url: 'https://fb.me/3cr4Wqqkv',
  source_id: '120226305854810726',
  source_type: 'ad',
  body: 'Cement at wholesale prices',
  headline: 'Chat with us',
  media_type: 'image',
  image_url: 'https://scontent.xx.fbcdn.net/v/t45.1',
  ctwa_clid:
    'Aff-n8ZTODiE79d22KtAwQKj9e_mIEOOj27vDVwFjN80dp4_0NiNhEgpGo0AHemvuSoifXaytfTzcchptiErTKCqTrJ5nW1h7IHYeYymGb5K5J5iTROpBhWAGaIAeUzHL50',
  welcome_message: { text: 'Hi! What do you need today?' },
};

/** Every other type, and texts with something beside them. */
export const kinds = [
  ['template quick reply', alone('button', { payload: 'confirm-42', text: 'Confirm' }, { more: quoted() })],
  [
    'location',
    alone('location', {
      latitude: 19.076,
      longitude: 72.8777,
      name: 'Shop',
      address: 'MG Road, Mumbai',
      url: 'https://maps.example/1',
    }),
  ],
  ['location without a name', alone('location', { latitude: -23.55, longitude: -46.63 })],
  [
    'contacts',
    alone('contacts', [
      {
        name: { formatted_name: 'Ravi Kumar', first_name: 'Ravi' },
        phones: [{ phone: '+91 98765 43210', type: 'CELL', wa_id: '919876543210' }],
      },
    ]),
  ],
  ['reaction', alone('reaction', { message_id: wamid(), emoji: '👍' })],
  ['reaction taken back', alone('reaction', { message_id: wamid() })],
  ['request_welcome', alone('request_welcome')],
  [
    'unsupported with errors',
    alone(
      'unsupported',
      { type: 'poll' },
      {
        more: {
          errors: [
            {
              code: 131051,
              title: 'Message type unknown',
              message: 'Message type unknown',
              error_data: { details: 'Message type is currently not supported.' },
            },
          ],
        },
      },
    ),
  ],
  [
    'unknown with errors',
    alone('unknown', undefined, {
      more: {
        errors: [
          {
            code: 131051,
            title: 'Unsupported message type',
            details: 'Message type is not currently supported',
          },
        ],
      },
    }),
  ],
  [
    'system, number changed',
    alone('system', {
      body: 'Asha changed from 919876543210 to 919876543299',
      wa_id: '919876543299',
      type: 'user_changed_number',
    }),
  ],
  [
    'system, identity changed',
    alone('system', { body: 'Asha changed', identity: 'abc', type: 'customer_identity_changed' }),
  ],
  [
    'ephemeral',
    alone('ephemeral', undefined, { more: { errors: [{ code: 131051, title: 'Unsupported' }] } }),
  ],
  [
    'edit of a text',
    alone('edit', {
      original_message_id: wamid(),
      message: { context: { id: wamid() }, type: 'text', text: { body: 'Cement x 200' } },
    }),
  ],
  [
    'edit of a caption',
    alone('edit', {
      original_message_id: wamid(),
      message: { type: 'image', image: media('image/jpeg', { caption: 'x 200' }) },
    }),
  ],
  ['revoke', alone('revoke', { original_message_id: wamid() })],
  ['a type of the future', alone('hologram', { depth: 3 })],
  ['a type without its content', alone('text')],
  ['text from an advertisement', alone('text', { body: 'Is it in stock?' }, { more: { referral } })],
  ['text that quotes', alone('text', { body: 'this one' }, { more: quoted() })],
  [
    'text about a product',
    alone(
      'text',
      { body: 'how much?' },
      {
        more: {
          context: {
            ...quoted().context,
            referred_product: { catalog_id: '1948', product_retailer_id: 'CEM-50' },
          },
        },
      },
    ),
  ],
  ['forwarded', alone('text', { body: 'Cement x 5' }, { more: { context: { forwarded: true } } })],
  [
    'frequently forwarded',
    alone('text', { body: 'Cement x 5' }, { more: { context: { frequently_forwarded: true } } }),
  ],
  ['identity key', alone('text', { body: 'hello' }, { profile: { identity_key_hash: 'DF2lS5v2W6x=' } })],
  ['in a group', alone('text', { body: 'Cement x 5' }, { more: { group_id: 'Y2FwaV9ncm91cDox' } })],
  [
    'fields nobody knows',
    alone('text', { body: 'Cement x 5', preview: { depth: 2 } }, { more: { brand_new: [1, { two: null }] } }),
  ],
  ['no profile name', alone('text', { body: 'Cement x 5' }, { profile: { profile: {} } })],
  ['an old timestamp', alone('text', { body: 'Cement x 5' }, { more: { timestamp: '1600000000' } })],
  ['a timestamp of the future', alone('text', { body: 'Cement x 5' }, { more: { timestamp: '4102444800' } })],
  ['a timestamp as a number', alone('text', { body: 'Cement x 5' }, { more: { timestamp: 1792000000 } })],
];
