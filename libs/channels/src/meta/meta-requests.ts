import { isUserId } from '../addresses.js';
import type { Choice, Document, OutboundMessage, OutboundTemplate } from '../channel.js';
import { choicesLabelOf } from '../choices-label.js';
import { INTERACTIVE, limitsOf } from '../limits.js';
import { shorten } from '../split.js';
import { clean } from '../untrusted.js';

/** Body of `POST /{phone-number-id}/messages`: a document, buttons, a list, or plain text (Meta, "Messages API"). */
export function messageBody(message: OutboundMessage): string {
  const { ref, to, text, document, choices } = message;
  const body = clean(text);
  if (document !== undefined)
    return JSON.stringify({ ...envelope(ref, to), type: 'document', document: attached(document, body) });
  const interactive =
    body.length <= limitsOf('meta').interactive &&
    choices &&
    pickable(body, choices, choicesLabelOf(message));
  const content = interactive
    ? { type: 'interactive', interactive }
    : { type: 'text', text: { body, preview_url: false } };
  return JSON.stringify({ ...envelope(ref, to), ...content });
}

export function templateBody(given: OutboundTemplate): string {
  const { ref, to, template, language, parameters, document } = given;
  const body = parameters.map((value) => ({ type: 'text', text: clean(value) }));
  const components = [
    ...(document === undefined
      ? []
      : [{ type: 'header', parameters: [{ type: 'document', document: attached(document, '') }] }]),
    ...(body.length > 0 ? [{ type: 'body', parameters: body }] : []),
  ];
  const content = { name: template, language: { code: language }, components };
  return JSON.stringify({ ...envelope(ref, to), type: 'template', template: content });
}

export const readBody = (providerMessageId: string): string =>
  JSON.stringify({ messaging_product: 'whatsapp', status: 'read', message_id: providerMessageId });

const attached = ({ link, name }: Document, caption: string) => ({
  link,
  filename: clean(name),
  ...(caption !== '' && { caption }),
});

/** A customer without a known number is reached by `recipient`; `to` would win if both were there. */
const envelope = (ref: string, to: string) => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  ...(isUserId(to) ? { recipient: to } : { to }),
  biz_opaque_callback_data: ref,
});

/** Undefined where Meta would refuse the choices: then the text has to do. */
function pickable(text: string, choices: readonly Choice[], label: string): object | undefined {
  const ids = new Set(choices.map(({ id }) => id));
  const idsFit =
    ids.size === choices.length && choices.every(({ id }) => id !== '' && id.length <= INTERACTIVE.id);
  if (!idsFit || choices.length === 0) return undefined;
  const plain = choices.every(({ description }) => description === undefined);
  if (plain && choices.length <= INTERACTIVE.buttons) return buttons(text, choices);
  return choices.length <= INTERACTIVE.rows ? list(text, choices, label) : undefined;
}

function buttons(text: string, choices: readonly Choice[]): object | undefined {
  const titles = choices.map(({ title }) => shorten(clean(title), INTERACTIVE.buttonTitle));
  if (!distinct(titles)) return undefined;
  const replies = choices.map(({ id }, index) => ({ type: 'reply', reply: { id, title: titles[index] } }));
  return { type: 'button', body: { text }, action: { buttons: replies } };
}

function list(text: string, choices: readonly Choice[], label: string): object | undefined {
  const titles = choices.map(({ title }) => shorten(clean(title), INTERACTIVE.rowTitle));
  if (!distinct(titles)) return undefined;
  const rows = choices.map(({ id, description }, index) => ({
    id,
    title: titles[index],
    ...(description ? { description: shorten(clean(description), INTERACTIVE.rowDescription) } : {}),
  }));
  return { type: 'list', body: { text }, action: { button: label, sections: [{ rows }] } };
}

/** Meta refuses two alike, and blank ones. */
const distinct = (titles: readonly string[]): boolean =>
  new Set(titles).size === titles.length && titles.every((title) => title.trim() !== '');
