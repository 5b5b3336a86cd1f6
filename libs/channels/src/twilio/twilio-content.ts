import { type InboundBody, type InboundContent, type MediaKind, unsupported } from '../content.js';
import { clean, decimal, identifier, present, words } from '../untrusted.js';
import { parameter, type TwilioForm } from './twilio-form.js';

/**
 * What an inbound form says (Twilio, "Twilio's request to your incoming message webhook").
 * A pressed button comes with its text as the body too, so buttons are looked for first.
 */
export function readTwilioMessage(form: TwilioForm): InboundContent {
  const get = (name: string) => words(parameter(form, name));
  const body = readBody(form, get);
  const quotes = identifier(parameter(form, 'OriginalRepliedMessageSid'));
  const referral = present({
    sourceId: get('ReferralSourceId'),
    sourceUrl: get('ReferralSourceUrl'),
    headline: get('ReferralHeadline'),
    body: get('ReferralBody'),
  });
  return present<InboundContent>({
    ...body,
    quotes,
    forwarded: parameter(form, 'Forwarded') === 'true' ? true : undefined,
    referral: Object.keys(referral).length > 0 ? referral : undefined,
  });
}

type Get = (name: string) => string | undefined;

function readBody(form: TwilioForm, get: Get): InboundBody {
  const text = clean(parameter(form, 'Body') ?? '');
  const type = get('MessageType');
  const button = get('ButtonPayload') ?? get('ButtonText');
  if (button !== undefined) return { kind: 'choice', id: button, title: get('ButtonText') ?? text };
  const row = get('ListId');
  if (row !== undefined) return { kind: 'choice', id: row, title: get('ListTitle') ?? text };
  const target = get('OriginalRepliedMessageSid');
  if (type === 'reaction' && target !== undefined)
    return { kind: 'reaction', targetId: target, emoji: text === '' ? null : text };
  return readLocation(get) ?? readMedia(get, text) ?? readText(text, type);
}

function readText(text: string, type: string | undefined): InboundBody {
  if (type === 'unsupported' || text.trim() === '') return unsupported(type ?? 'empty');
  return { kind: 'text', text };
}

function readLocation(get: Get): InboundBody | undefined {
  const latitude = decimal(get('Latitude'));
  const longitude = decimal(get('Longitude'));
  if (latitude === undefined || longitude === undefined) return undefined;
  return present<InboundBody & { kind: 'location' }>({
    kind: 'location',
    latitude,
    longitude,
    name: get('Label'),
    address: get('Address'),
  });
}

/** WhatsApp carries one medium a message, so the first is all there is. */
function readMedia(get: Get, text: string): InboundBody | undefined {
  const url = get('MediaUrl0');
  if (url === undefined) return undefined;
  const mimeType = get('MediaContentType0') ?? '';
  if (/^text\/(x-)?vcard/i.test(mimeType)) return { kind: 'contacts', contacts: [] };
  return present<InboundBody & { kind: 'media' }>({
    kind: 'media',
    mediaKind: mediaKindOf(mimeType),
    mediaId: undefined,
    url,
    caption: text === '' ? undefined : text,
    mimeType,
    fileName: undefined,
    voice: undefined,
  });
}

function mediaKindOf(mimeType: string): MediaKind {
  if (mimeType === 'image/webp') return 'sticker';
  const [family] = mimeType.split('/');
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'document';
}
