import { type Fields, fields, identifier } from '../untrusted.js';

/** Beyond this many characters a part that every slice repeats is cut to what we know of it. */
const SHARED_LIMIT = 4_096;

/**
 * Makes bodies that hold one message or status of a batch, in Meta's own shape. What is shared between them is
 * written once; a slice is null when it nests too deep to be written.
 */
export class Slicer {
  private readonly head: string;
  private readonly contacts = new Map<Fields, string>();

  constructor(value: Fields, entryId: unknown) {
    const metadata = shared(fields(value.metadata), ['display_phone_number', 'phone_number_id']);
    this.head = `${opening(entryId)}{"field":"messages","value":{"messaging_product":"whatsapp","metadata":${metadata}`;
  }

  slice(name: 'messages' | 'statuses' | 'errors', list: unknown, contact?: Fields): Buffer | null {
    const json = written(list);
    if (json === null) return null;
    const contacts = contact === undefined ? '' : `,"contacts":[${this.contact(contact)}]`;
    return Buffer.from(`${this.head}${contacts},"${name}":${json}}}]}]}`);
  }

  /** A body of one change of any field. */
  static change(change: Fields, entryId: unknown): Buffer | null {
    const json = written(change);
    return json === null ? null : Buffer.from(`${opening(entryId)}${json}]}]}`);
  }

  private contact(contact: Fields): string {
    let json = this.contacts.get(contact);
    if (json === undefined) {
      json = shared(contact, ['wa_id', 'user_id']);
      this.contacts.set(contact, json);
    }
    return json;
  }
}

const opening = (entryId: unknown): string =>
  `{"object":"whatsapp_business_account","entry":[{"id":${JSON.stringify(identifier(entryId) ?? '')},"changes":[`;

function shared(part: Fields | undefined, known: readonly string[]): string {
  const json = written(part ?? {});
  if (json !== null && json.length <= SHARED_LIMIT) return json;
  return JSON.stringify(Object.fromEntries(known.map((name) => [name, identifier(part?.[name])])));
}

function written(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}
