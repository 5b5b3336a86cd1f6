// The pieces of which Meta's notifications are made, in the shapes of its webhook reference (2026). All values are invented.

export const ours = { phoneNumberId: '106540352242922', display: '15550783881', waba: '102290129340398' };
export const notOurs = { phoneNumberId: '999999999999999', display: '15550009999', waba: '888888888888888' };

let counter = 0;
/** Deterministic, and never the same twice in one run of the corpus. */
export const wamid = () =>
  `wamid.HBgMOTE5ODc2NTQzMjEwFQIAEhgU${(counter += 1).toString(16).toUpperCase().padStart(18, '0')}A=`;
export const at = () => String(1_792_000_000 + counter);

const people = ['Asha Traders', 'José María 🧱', 'किराना स्टोर', "O'Brien & Sons", 'ﷺ مؤسسة', '王小明'];
export const person = (nth = 0) => ({
  waId: `91987600${String(1000 + nth).padStart(4, '0')}`,
  name: people[nth % people.length],
});

/** The value of one change of field `messages`. */
export const value = (parts, account = ours) => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: account.display, phone_number_id: account.phoneNumberId },
  ...parts,
});

export const change = (parts, { field = 'messages', account = ours } = {}) => ({
  value: value(parts, account),
  field,
});
export const entry = (changes, account = ours) => ({ id: account.waba, changes });
export const notification = (entries) => ({ object: 'whatsapp_business_account', entry: entries });

export const contact = ({ waId, name }, more = {}) => ({ profile: { name }, wa_id: waId, ...more });
export const message = (from, type, content, more = {}) => ({
  from: from.waId,
  id: wamid(),
  timestamp: at(),
  type,
  ...(content !== undefined && { [type]: content }),
  ...more,
});

/** A message of that type from a person with a phone number, alone in its notification. */
export const alone = (type, content, { nth = 0, more = {}, profile = {} } = {}) => {
  const from = person(nth);
  return notification([
    entry([change({ contacts: [contact(from, profile)], messages: [message(from, type, content, more)] })]),
  ]);
};

/** From somebody who hides the phone number: `user_id` in the contact, `from_user_id` in the message, no wa_id, no from. */
export const withoutNumber = (
  type,
  content,
  { userId = 'IN.13491208655302741918', username, parent, more = {} } = {},
) => {
  const profile = { name: 'Ravi', ...(username !== undefined && { username }) };
  const ids = { user_id: userId, ...(parent !== undefined && { parent_user_id: parent }) };
  const said = {
    from_user_id: userId,
    ...(parent !== undefined && { from_parent_user_id: parent }),
    ...{ id: wamid(), timestamp: at(), type, [type]: content },
    ...more,
  };
  return notification([entry([change({ contacts: [{ profile, ...ids }], messages: [said] })])]);
};

export const status = (state, more = {}) => ({
  id: wamid(),
  status: state,
  timestamp: at(),
  recipient_id: person(0).waId,
  ...more,
});

export const statusAlone = (state, more) =>
  notification([entry([change({ statuses: [status(state, more)] })])]);

export const pricing = (more = {}) => ({
  billable: true,
  pricing_model: 'PMP',
  type: 'regular',
  category: 'service',
  ...more,
});
export const conversation = (type, more = {}) => ({
  id: '7d8f6c1b0e2a4c5d9e8f7a6b5c4d3e2f',
  origin: { type },
  ...more,
});
export const failure = (code, title, details) => ({
  code,
  title,
  message: title,
  error_data: { details },
  href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
});

/** Fields that carry neither messages nor statuses. */
export const about = (field, content, account = ours) =>
  notification([entry([{ value: content, field }], account)]);

export const media = (mime, more = {}) => ({
  mime_type: mime,
  sha256: 'q2xFQ3ZmZ2hqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY=',
  id: '1003383421387256',
  ...more,
});
export const quoted = () => ({ context: { from: '15550783881', id: wamid() } });
