import { type Fields, fields, identifier, items } from '../untrusted.js';
import type { Intake } from '../webhook.js';
import { ContactBook, displayedNumber, inboundIn, statusIn } from './meta-items.js';
import { Slicer } from './meta-slice.js';

/**
 * Takes apart every entry, change, message and status: Meta batches, and whoever reads only the first of each
 * loses the rest. What cannot be taken apart is kept once, as the whole body, under `malformed`.
 */
export function takeIn(entries: readonly unknown[], body: Buffer): Intake {
  const intake: Intake = { messages: [], statuses: [], others: [] };
  let whole = true;
  for (const entry of entries) {
    const changes = items(fields(entry)?.changes);
    if (changes === undefined) whole = false;
    for (const change of changes ?? []) {
      const known = fields(change);
      const lone = entries.length === 1 && changes?.length === 1 ? body : null;
      if (known === undefined || !takeChange(intake, known, fields(entry)?.id, lone)) whole = false;
    }
  }
  if (!whole) intake.others.push({ accountKey: null, field: 'malformed', raw: body });
  return intake;
}

/** False when something in the change was left out. `lone` is the body if nothing but this change is in it. */
function takeChange(intake: Intake, change: Fields, entryId: unknown, lone: Buffer | null): boolean {
  const field = identifier(change.field);
  const value = fields(change.value);
  const metadata = fields(value?.metadata);
  const accountKey = identifier(metadata?.phone_number_id) ?? null;
  const messages = items(value?.messages) ?? [];
  const statuses = items(value?.statuses) ?? [];
  const only = messages.length + statuses.length === 1 && value?.errors === undefined ? lone : null;
  if (
    field !== 'messages' ||
    accountKey === null ||
    value === undefined ||
    messages.length + statuses.length === 0
  )
    return keep(intake, accountKey, field ?? 'malformed', lone ?? Slicer.change(change, entryId));

  const account = { accountKey, ourNumber: displayedNumber(metadata?.display_phone_number) };
  const slicer = new Slicer(value, entryId);
  const contacts = new ContactBook(items(value.contacts) ?? []);
  let whole =
    value.errors === undefined || keep(intake, accountKey, 'errors', slicer.slice('errors', value.errors));
  for (const entry of messages) {
    const message = fields(entry);
    const contact = message === undefined ? undefined : contacts.of(message);
    const raw = message === undefined ? null : (only ?? slicer.slice('messages', [message], contact));
    const item =
      message === undefined || raw === null ? undefined : inboundIn(message, contact, account, raw);
    if (item !== undefined) intake.messages.push(item);
    else whole = keep(intake, accountKey, 'messages', raw) && whole;
  }
  for (const entry of statuses) {
    const status = fields(entry);
    const raw = status === undefined ? null : (only ?? slicer.slice('statuses', [status]));
    const item = status === undefined || raw === null ? undefined : statusIn(status, accountKey, raw);
    if (item !== undefined) intake.statuses.push(item);
    else whole = keep(intake, accountKey, 'statuses', raw) && whole;
  }
  return whole;
}

function keep(intake: Intake, accountKey: string | null, field: string, raw: Buffer | null): boolean {
  if (raw !== null) intake.others.push({ accountKey, field, raw });
  return raw !== null;
}
