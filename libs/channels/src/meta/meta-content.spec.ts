import { metaBody, metaChange, metaMessage, metaValue } from '../../testing/payloads.js';
import { MetaWebhook } from './meta-webhook.js';

const webhook = new MetaWebhook([], []);
const read = (content: Readonly<Record<string, unknown>>) => {
  const message = metaMessage({ phone: '919876543210' }, content);
  return webhook.read(Buffer.from(metaBody(metaChange(metaValue('1', { messages: [message] })))));
};

describe('MetaWebhook.read', () => {
  it.each([
    ['a text', { type: 'text', text: { body: 'Cement x 100' } }, { kind: 'text', text: 'Cement x 100' }],
    [
      'a pressed button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'confirm:7:2', title: 'Confirm' } },
      },
      { kind: 'choice', id: 'confirm:7:2', title: 'Confirm' },
    ],
    [
      'a row of a list',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'sku:C1', title: 'ACC', description: '50 kg' } },
      },
      { kind: 'choice', id: 'sku:C1', title: 'ACC' },
    ],
    [
      'a flow',
      { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { response_json: '{}' } } },
      { kind: 'unsupported', type: 'nfm_reply' },
    ],
    [
      'a quick reply',
      { type: 'button', button: { payload: 'REORDER', text: 'Order again' } },
      { kind: 'choice', id: 'REORDER', title: 'Order again' },
    ],
    [
      'a quick reply without payload',
      { type: 'button', button: { text: 'Yes' } },
      { kind: 'choice', id: 'Yes', title: 'Yes' },
    ],
    [
      'an order, without its prices',
      {
        type: 'order',
        order: {
          catalog_id: '9',
          text: 'by noon please',
          product_items: [
            { product_retailer_id: 'CEM-ACC', quantity: 3, item_price: 1, currency: 'INR' },
            { product_retailer_id: 'SAND', quantity: '2', item_price: 1, currency: 'INR' },
          ],
        },
      },
      {
        kind: 'order',
        items: [
          { sku: 'CEM-ACC', quantity: 3 },
          { sku: 'SAND', quantity: 2 },
        ],
        text: 'by noon please',
      },
    ],
    [
      'an order with amounts that have to be asked for',
      {
        type: 'order',
        order: {
          product_items: [
            { product_retailer_id: 'A', quantity: 1 },
            { product_retailer_id: 'B', quantity: -1 },
            { product_retailer_id: 'C', quantity: '1.5' },
            { product_retailer_id: 'D', quantity: 'two' },
            { product_retailer_id: 'E' },
          ],
        },
      },
      {
        kind: 'order',
        items: [
          { sku: 'A', quantity: 1 },
          { sku: 'B', quantity: -1 },
          { sku: 'C', quantity: 1.5 },
          { sku: 'D', quantity: 0 },
          { sku: 'E', quantity: 0 },
        ],
      },
    ],
    [
      'half an order',
      {
        type: 'order',
        order: { product_items: [{ product_retailer_id: 'A', quantity: 1 }, { quantity: 2 }] },
      },
      { kind: 'unsupported', type: 'order' },
    ],
    [
      'an empty order',
      { type: 'order', order: { product_items: [] } },
      { kind: 'unsupported', type: 'order' },
    ],
    [
      'an image',
      { type: 'image', image: { id: '275', mime_type: 'image/jpeg', sha256: 'x', caption: 'this one' } },
      { kind: 'media', mediaKind: 'image', mediaId: '275', mimeType: 'image/jpeg', caption: 'this one' },
    ],
    [
      'a voice note',
      { type: 'audio', audio: { id: '3', mime_type: 'audio/ogg; codecs=opus', voice: true } },
      { kind: 'media', mediaKind: 'audio', mediaId: '3', mimeType: 'audio/ogg; codecs=opus', voice: true },
    ],
    [
      'a voice note, old form',
      { type: 'voice', voice: { id: '3', mime_type: 'audio/ogg' } },
      { kind: 'media', mediaKind: 'audio', mediaId: '3', mimeType: 'audio/ogg', voice: true },
    ],
    [
      'a video',
      { type: 'video', video: { id: '4', mime_type: 'video/mp4' } },
      { kind: 'media', mediaKind: 'video', mediaId: '4', mimeType: 'video/mp4' },
    ],
    [
      'a document',
      { type: 'document', document: { id: '5', mime_type: 'application/pdf', filename: 'po.pdf' } },
      { kind: 'media', mediaKind: 'document', mediaId: '5', mimeType: 'application/pdf', fileName: 'po.pdf' },
    ],
    [
      'a sticker',
      { type: 'sticker', sticker: { id: '6', mime_type: 'image/webp', animated: false } },
      { kind: 'media', mediaKind: 'sticker', mediaId: '6', mimeType: 'image/webp' },
    ],
    [
      'a medium without id',
      { type: 'image', image: { caption: 'x' } },
      { kind: 'unsupported', type: 'image' },
    ],
    [
      'a location',
      { type: 'location', location: { latitude: 12.97, longitude: 77.59, name: 'Shop', address: 'MG Road' } },
      { kind: 'location', latitude: 12.97, longitude: 77.59, name: 'Shop', address: 'MG Road' },
    ],
    [
      'contacts',
      {
        type: 'contacts',
        contacts: [
          { name: { formatted_name: 'Sita' }, phones: [{ phone: '+91 98', wa_id: '9198' }, {}] },
          null,
          {},
        ],
      },
      { kind: 'contacts', contacts: [{ name: 'Sita', phones: ['+91 98'] }, { phones: [] }] },
    ],
    [
      'a reaction',
      { type: 'reaction', reaction: { message_id: 'wamid.A', emoji: '👍' } },
      { kind: 'reaction', targetId: 'wamid.A', emoji: '👍' },
    ],
    [
      'a reaction taken back',
      { type: 'reaction', reaction: { message_id: 'wamid.A' } },
      { kind: 'reaction', targetId: 'wamid.A', emoji: null },
    ],
    [
      'an edited text',
      {
        type: 'edit',
        edit: { original_message_id: 'wamid.A', message: { type: 'text', text: { body: 'Cement x 200' } } },
      },
      { kind: 'edited', targetId: 'wamid.A', text: 'Cement x 200' },
    ],
    [
      'an edited caption',
      {
        type: 'edit',
        edit: {
          original_message_id: 'wamid.A',
          message: { type: 'image', image: { id: '1', caption: 'new' } },
        },
      },
      { kind: 'edited', targetId: 'wamid.A', text: 'new' },
    ],
    [
      'a revoked message',
      { type: 'revoke', revoke: { original_message_id: 'wamid.A' } },
      { kind: 'revoked', targetId: 'wamid.A' },
    ],
    [
      'a changed number',
      { type: 'system', system: { type: 'user_changed_number', wa_id: '919999999999', body: 'A changed' } },
      { kind: 'system', event: 'user_changed_number', newAddress: '919999999999' },
    ],
    ['an opened chat', { type: 'request_welcome' }, { kind: 'system', event: 'request_welcome' }],
    [
      'what Meta cannot show',
      { type: 'unsupported', errors: [{ code: 131051 }] },
      { kind: 'unsupported', type: 'unsupported' },
    ],
    ['a type of next year', { type: 'hologram', hologram: {} }, { kind: 'unsupported', type: 'hologram' }],
    ['a text that is none', { type: 'text', text: 'Cement' }, { kind: 'unsupported', type: 'text' }],
    ['no type', {}, { kind: 'unsupported', type: 'untyped' }],
  ])('reads %s', (_, content, expected) => {
    expect(read(content)).toEqual(expected);
  });

  it('tells what a message quotes, that it was forwarded, and which advertisement it came from', () => {
    const context = { id: 'wamid.Q', from: '1', forwarded: true };
    const referral = {
      source_url: 'https://fb.me/x',
      source_id: '77',
      headline: 'Cement',
      body: 'Cheap',
      ctwa_clid: 'z',
    };
    expect(read({ type: 'text', text: { body: 'hi' }, context, referral })).toEqual({
      kind: 'text',
      text: 'hi',
      quotes: 'wamid.Q',
      forwarded: true,
      referral: { sourceUrl: 'https://fb.me/x', sourceId: '77', headline: 'Cement', body: 'Cheap' },
    });
  });

  it('reads anything at all', () => {
    for (const raw of ['', '{', 'null', '[]', '{"entry":[{"changes":[{"value":{"messages":[null]}}]}]}'])
      expect(webhook.read(Buffer.from(raw))).toEqual({ kind: 'unsupported', type: 'malformed' });
  });

  it('cleans what it hands on', () => {
    expect(read({ type: 'text', text: { body: 'Ce\0ment \ud800x 1' } })).toEqual({
      kind: 'text',
      text: 'Cement x 1',
    });
  });
});
