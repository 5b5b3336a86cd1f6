import {
  about,
  change,
  contact,
  entry,
  message,
  notification,
  ours,
  person,
  status,
} from './meta-shapes.mjs';
import { seeded } from '../../bench/machine/statistics.mjs';

const said = (nth, body = `Cement x ${nth + 1}`) => message(person(nth), 'text', { body });
const many = (count, make) => Array.from({ length: count }, (_, nth) => make(nth));
const talk = (nths) =>
  change({ contacts: nths.map((nth) => contact(person(nth))), messages: nths.map((nth) => said(nth)) });

const written = [
  ['two messages in one change', [entry([talk([10, 11])])], 2, 0, 0],
  [
    'two messages of one person',
    [entry([change({ contacts: [contact(person(12))], messages: [said(12), said(12, '1')] })])],
    2,
    0,
    0,
  ],
  ['two changes in one entry', [entry([talk([13]), talk([14])])], 2, 0, 0],
  ['two entries', [entry([talk([15])]), entry([talk([16])])], 2, 0, 0],
  ['two statuses', [entry([change({ statuses: [status('sent'), status('delivered')] })])], 0, 2, 0],
  [
    'messages beside statuses in one value',
    [entry([change({ contacts: [contact(person(17))], messages: [said(17)], statuses: [status('read')] })])],
    1,
    1,
    0,
  ],
  ['statuses before messages', [entry([change({ statuses: [status('read')] }), talk([18])])], 1, 1, 0],
  [
    'an unknown field between two messages',
    [entry([talk([19]), about('flows', { event: 'x' }).entry[0].changes[0], talk([20])])],
    2,
    0,
    1,
  ],
  ['fifty messages', [entry([talk(many(50, (nth) => nth + 30))])], 50, 0, 0],
  ['fifty entries', many(50, (nth) => entry([talk([nth + 80])])), 50, 0, 0],
  ['a hundred statuses', [entry([change({ statuses: many(100, () => status('delivered')) })])], 0, 100, 0],
  [
    'an empty list of messages beside statuses',
    [entry([change({ messages: [], statuses: [status('sent')] })])],
    0,
    1,
    0,
  ],
  [
    'one poisoned message among good ones',
    [
      entry([
        change({
          contacts: [contact(person(21))],
          messages: [said(21), { ...said(21), text: 'not an object' }, said(21)],
        }),
      ]),
    ],
    3,
    0,
    0,
  ],
  [
    'a NUL in one of three',
    [
      entry([
        change({
          contacts: [contact(person(22))],
          messages: [said(22), said(22, 'Cem\u0000ent x 3'), said(22)],
        }),
      ]),
    ],
    3,
    0,
    0,
  ],
  [
    'a lone surrogate in one of three',
    [
      entry([
        change({
          contacts: [contact(person(23))],
          messages: [said(23), said(23, 'Cement \ud83e x 3'), said(23)],
        }),
      ]),
    ],
    3,
    0,
    0,
  ],
  ['the same message twice in one body', twice(), 1, 0, 0],
  ['the same status twice in one body', statusTwice(), 0, 1, 0],
].map(([name, entries, messages, statuses, others]) => ({
  name: `batch, ${name}`,
  body: notification(entries),
  stored: { messages, statuses, others },
}));

function twice() {
  const one = said(24);
  return [entry([change({ contacts: [contact(person(24))], messages: [one, one] })])];
}

function statusTwice() {
  const one = status('sent');
  return [entry([change({ statuses: [one] }), change({ statuses: [one] })])];
}

/** Mixed at random, the same mixture every time. */
function mixed(seed) {
  const random = seeded(seed);
  const below = (limit) => Math.floor(random() * limit);
  const stored = { messages: 0, statuses: 0, others: 0 };
  const entries = many(1 + below(4), () =>
    entry(
      many(1 + below(4), () => {
        if (below(5) === 0) {
          stored.others += 1;
          return {
            value: { event: `E${below(100)}` },
            field: ['flows', 'account_update', 'security', 'brand_new'][below(4)],
          };
        }
        const messages = many(below(4), () => said(200 + below(50)));
        const statuses = many(messages.length === 0 ? 1 + below(3) : below(3), () =>
          status(['sent', 'delivered', 'read', 'failed'][below(4)]),
        );
        stored.messages += messages.length;
        stored.statuses += statuses.length;
        const contacts = messages.map(({ from }) => contact({ waId: from, name: 'Mixed' }));
        return change({
          ...(messages.length > 0 && { contacts, messages }),
          ...(statuses.length > 0 && { statuses }),
        });
      }),
    ),
  );
  return { name: `batch, mixture ${seed}`, body: notification(entries), stored };
}

/** Whose shape differs a little from what the reference says; all are to be answered 200. */
const loose = [
  [
    'a number for an id',
    { ...notification([entry([talk([25])])]), entry: [{ ...entry([talk([26])]), id: Number(ours.waba) }] },
    1,
  ],
  ['time beside the id', notification([{ ...entry([talk([27])]), time: 1792000000 }]), 1],
  ['a further key at the top', { ...notification([entry([talk([28])])]), brand_new: true }, 1],
  ['no contacts', notification([entry([change({ messages: [said(29)] })])]), 1],
].map(([name, body, messages]) => ({
  name: `loose, ${name}`,
  body,
  stored: { messages, statuses: 0, others: 0 },
}));

export const batchCases = [...written, ...loose, ...many(40, (nth) => mixed(nth + 1))];
