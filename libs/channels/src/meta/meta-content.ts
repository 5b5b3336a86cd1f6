import { type InboundBody, type InboundContent, type MediaKind, unsupported } from '../content.js';
import { decimal, type Fields, fields, identifier, items, present, words } from '../untrusted.js';
import { readInteractive, readOrder } from './meta-commerce.js';

/** What one message object says (Meta, "Webhooks: messages"). A type we do not know, or cannot read, is `unsupported`. */
export function readMetaMessage(message: Fields): InboundContent {
  const type = identifier(message.type) ?? 'untyped';
  const body = READERS.get(type)?.(message, type) ?? unsupported(type);
  const context = fields(message.context);
  const referral = fields(message.referral);
  return present<InboundContent>({
    ...body,
    quotes: identifier(context?.id),
    forwarded: context?.forwarded === true || context?.frequently_forwarded === true ? true : undefined,
    referral: referral === undefined ? undefined : readReferral(referral),
  });
}

type Reader = (message: Fields, type: string) => InboundBody | undefined;

const readReferral = (referral: Fields) =>
  present({
    sourceId: words(referral.source_id),
    sourceUrl: words(referral.source_url),
    headline: words(referral.headline),
    body: words(referral.body),
  });

const readText: Reader = ({ text }) => {
  const body = words(fields(text)?.body);
  return body === undefined ? undefined : { kind: 'text', text: body };
};

/** The quick reply of a template. */
const readButton: Reader = ({ button }) => {
  const title = words(fields(button)?.text);
  const id = words(fields(button)?.payload) ?? title;
  return id === undefined ? undefined : { kind: 'choice', id, title: title ?? id };
};

const readMedia =
  (mediaKind: MediaKind): Reader =>
  (message, type) => {
    const medium = fields(message[type]);
    const mediaId = identifier(medium?.id);
    const url = words(medium?.url);
    if (medium === undefined || (mediaId === undefined && url === undefined)) return undefined;
    return present<InboundBody & { kind: 'media' }>({
      kind: 'media',
      mediaKind,
      mediaId,
      url,
      caption: words(medium.caption),
      mimeType: words(medium.mime_type) ?? '',
      fileName: words(medium.filename),
      voice: medium.voice === true || type === 'voice' ? true : undefined,
    });
  };

const readLocation: Reader = (message) => {
  const location = fields(message.location);
  const latitude = decimal(location?.latitude);
  const longitude = decimal(location?.longitude);
  if (latitude === undefined || longitude === undefined) return undefined;
  const name = words(location?.name);
  const address = words(location?.address);
  return present<InboundBody & { kind: 'location' }>({
    kind: 'location',
    latitude,
    longitude,
    name,
    address,
  });
};

const readContacts: Reader = (message) => {
  const contacts = items(message.contacts)?.map(fields);
  return contacts === undefined
    ? undefined
    : {
        kind: 'contacts',
        contacts: contacts.flatMap((contact) => (contact === undefined ? [] : [shared(contact)])),
      };
};

const shared = (contact: Fields) => ({
  ...present({ name: words(fields(contact.name)?.formatted_name) }),
  phones: (items(contact.phones) ?? []).flatMap((phone) => words(fields(phone)?.phone) ?? []),
});

const readReaction: Reader = ({ reaction }) => {
  const targetId = identifier(fields(reaction)?.message_id);
  const emoji = words(fields(reaction)?.emoji) ?? null;
  return targetId === undefined ? undefined : { kind: 'reaction', targetId, emoji };
};

/** Only the caption or text of the new version: an edit is told to people, never booked. */
const readEdit: Reader = ({ edit }) => {
  const targetId = identifier(fields(edit)?.original_message_id);
  if (targetId === undefined) return undefined;
  const message = fields(fields(edit)?.message);
  const type = identifier(message?.type) ?? '';
  const content = fields(message?.[type]);
  const text = words(content?.body) ?? words(content?.caption);
  return { kind: 'edited', targetId, ...present({ text }) };
};

const readRevoke: Reader = ({ revoke }) => {
  const targetId = identifier(fields(revoke)?.original_message_id);
  return targetId === undefined ? undefined : { kind: 'revoked', targetId };
};

/** Change of number (`user_changed_number`), of identity or of user id. */
const readSystem: Reader = ({ system }) => {
  const told = fields(system);
  return present<InboundBody & { kind: 'system' }>({
    kind: 'system',
    event: words(told?.type) ?? 'system',
    newAddress: identifier(told?.wa_id) ?? identifier(told?.new_wa_id),
    newUserId: identifier(told?.user_id),
  });
};

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['text', readText],
  ['interactive', readInteractive],
  ['button', readButton],
  ['order', readOrder],
  ['image', readMedia('image')],
  ['audio', readMedia('audio')],
  ['voice', readMedia('audio')],
  ['video', readMedia('video')],
  ['document', readMedia('document')],
  ['sticker', readMedia('sticker')],
  ['location', readLocation],
  ['contacts', readContacts],
  ['reaction', readReaction],
  ['edit', readEdit],
  ['revoke', readRevoke],
  ['system', readSystem],
  ['request_welcome', () => ({ kind: 'system', event: 'request_welcome' })],
]);
