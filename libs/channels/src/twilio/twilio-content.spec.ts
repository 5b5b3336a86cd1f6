import { twilioForm } from '../../testing/payloads.js';
import { TwilioWebhook } from './twilio-webhook.js';

const webhook = new TwilioWebhook('https://shop.example', []);
const hello = twilioForm('+919876543210', '+14155238886', 'Cement x 100');
const bodyOf = (form: Record<string, string>) => Buffer.from(new URLSearchParams(form).toString());

describe('TwilioWebhook.read', () => {
  it.each([
    ['a text', {}, { kind: 'text', text: 'Cement x 100' }],
    [
      'a button',
      { ButtonText: 'Confirm', ButtonPayload: 'confirm:7', Body: 'Confirm' },
      { kind: 'choice', id: 'confirm:7', title: 'Confirm' },
    ],
    [
      'a button without payload',
      { ButtonText: 'Yes', Body: 'Yes' },
      { kind: 'choice', id: 'Yes', title: 'Yes' },
    ],
    [
      'a row of a list',
      { ListId: 'sku:C1', ListTitle: 'ACC', Body: 'ACC' },
      { kind: 'choice', id: 'sku:C1', title: 'ACC' },
    ],
    [
      'an image',
      { NumMedia: '1', MediaUrl0: 'https://api.twilio.com/m/1', MediaContentType0: 'image/jpeg', Body: '' },
      { kind: 'media', mediaKind: 'image', url: 'https://api.twilio.com/m/1', mimeType: 'image/jpeg' },
    ],
    [
      'a document with a caption',
      { NumMedia: '1', MediaUrl0: 'https://x/2', MediaContentType0: 'application/pdf', Body: 'PO' },
      {
        kind: 'media',
        mediaKind: 'document',
        url: 'https://x/2',
        mimeType: 'application/pdf',
        caption: 'PO',
      },
    ],
    [
      'a contact',
      { NumMedia: '1', MediaUrl0: 'https://x/3', MediaContentType0: 'text/vcard', Body: '' },
      { kind: 'contacts', contacts: [] },
    ],
    [
      'a location',
      { Latitude: '12.97', Longitude: '77.59', Address: 'MG Road', Label: 'Shop', Body: '' },
      { kind: 'location', latitude: 12.97, longitude: 77.59, address: 'MG Road', name: 'Shop' },
    ],
    [
      'a reaction',
      { MessageType: 'reaction', OriginalRepliedMessageSid: 'SM9', Body: '👍' },
      { kind: 'reaction', targetId: 'SM9', emoji: '👍', quotes: 'SM9' },
    ],
    [
      'a quoting text',
      { OriginalRepliedMessageSid: 'SM9', Forwarded: 'true' },
      { kind: 'text', text: 'Cement x 100', quotes: 'SM9', forwarded: true },
    ],
    [
      'an advertisement',
      { ReferralSourceId: '7', ReferralBody: 'Ad' },
      { kind: 'text', text: 'Cement x 100', referral: { sourceId: '7', body: 'Ad' } },
    ],
    ['nothing', { Body: ' ' }, { kind: 'unsupported', type: 'text' }],
    [
      'what WhatsApp cannot show',
      { MessageType: 'unsupported', Body: '' },
      { kind: 'unsupported', type: 'unsupported' },
    ],
  ])('reads %s', (_, more, expected) => {
    expect(webhook.read(bodyOf({ ...hello, ...more }))).toEqual(expected);
  });
});
