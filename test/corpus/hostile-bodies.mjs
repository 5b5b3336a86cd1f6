import { gzipSync } from 'node:zlib';
import { metaText } from '../../bench/machine/bodies.mjs';
import { seeded } from '../../bench/machine/statistics.mjs';
import { alone, change, contact, entry, message, notification, person, statusAlone } from './meta-shapes.mjs';

const deep = (open, close, depth) => open.repeat(depth) + close.repeat(depth);
const inText = (raw) => metaText({ from: '919876000998', text: 'HERE' }).replace('"HERE"', raw);

/** Signed rightly, but no notification or hardly one. [name, body, answers that are right; none given: 200 or 400] */
const written = [
  ['empty', '', [400]],
  ['white space', '   \n', [400]],
  ['not JSON', 'hello', [400]],
  ['half of JSON', metaText({ from: '1', text: 'x' }).slice(0, -20), [400]],
  ['JSON and more', `${metaText({ from: '1', text: 'x' })}x`, [400]],
  ['null', 'null', [400]],
  ['true', 'true', [400]],
  ['a number', '1e400', [400]],
  ['a string', '"x"', [400]],
  ['an empty list', '[]', [400]],
  ['an empty object', '{}', [400]],
  ['a page', '{"object":"page","entry":[{"id":"1","time":1,"messaging":[]}]}', [200, 400]],
  ['entry null', '{"object":"whatsapp_business_account","entry":null}'],
  ['entry a string', '{"object":"whatsapp_business_account","entry":"x"}'],
  ['entry empty', '{"object":"whatsapp_business_account","entry":[]}'],
  ['entry like a list', '{"object":"whatsapp_business_account","entry":{"0":{},"length":1}}'],
  ['changes missing', '{"object":"whatsapp_business_account","entry":[{"id":"1"}]}'],
  ['change null', '{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[null]}]}'],
  [
    'value missing',
    '{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages"}]}]}',
  ],
  ['10,000 lists deep', deep('[', ']', 10_000)],
  ['100,000 lists deep', deep('[', ']', 100_000)],
  ['10,000 objects deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['10,000 deep in a text', inText(deep('[', ']', 10_000))],
  ['100,000 objects deep in a text', inText(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
  ['open for ever', '['.repeat(200_000), [400]],
  [
    '__proto__ at the top',
    '{"__proto__":{"object":"whatsapp_business_account"},"constructor":{"prototype":{"x":1}}}',
  ],
  ['__proto__ in a message', inText('{"__proto__":{"polluted":true},"body":"x"}')],
  ['constructor.prototype', inText('{"constructor":{"prototype":{"polluted":true}},"body":"x"}')],
  ['toString as a key', inText('{"toString":1,"valueOf":2,"hasOwnProperty":3}')],
  ['toJSON as a key', inText('{"toJSON":1,"body":{"toJSON":"x"}}')],
  ['a text that is a number', inText('1e999')],
  ['a text that is a huge number', inText('9'.repeat(5_000))],
  ['a lone surrogate', inText('"\\ud83e"')],
  ['a NUL', inText('"\\u0000"')],
  ['100,000 NULs', inText(`"${'\\u0000'.repeat(100_000)}"`)],
  ['100,000 keys', inText(`{${Array.from({ length: 100_000 }, (_, nth) => `"k${nth}":${nth}`).join()}}`)],
  ['the same key 50,000 times', inText(`{${'"a":1,'.repeat(50_000)}"a":2}`)],
  ['keys like numbers', inText('{"4294967295":1,"-1":2,"0":3}')],
  [
    'byte order mark',
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(metaText({ from: '1', text: 'x' }))]),
  ],
  ['UTF-16', Buffer.from(metaText({ from: '1', text: 'x' }), 'utf16le'), [400]],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from('{"object":"'), Buffer.from([0xff, 0xfe, 0xc0, 0xaf]), Buffer.from('"}')]),
  ],
  ['no UTF-8 inside a text', Buffer.from(inText('"\x80\xff\xc3"'), 'latin1')],
  ['overlong NUL', Buffer.from(inText('"\xc0\x80"'), 'latin1')],
  ['random bytes', Buffer.from(Array.from({ length: 5_000 }, (_, nth) => (nth * 7919) % 256))],
  ['all zero', Buffer.alloc(10_000), [400]],
  ['gzip', gzipSync(metaText({ from: '1', text: 'x' })), [400, 415]],
  ['just below 3 MB', inText(`"${'a'.repeat(2_900_000)}"`), [200]],
  ['over 3 MB', inText(`"${'a'.repeat(3_200_000)}"`), [413]],
  ['10 MB', Buffer.alloc(10_000_000, 32), [413]],
  [
    '5,000 messages at once',
    JSON.stringify(
      notification([
        entry([
          change({
            messages: Array.from({ length: 5_000 }, (_, nth) =>
              message(person(3_000 + (nth % 1_000)), 'text', { body: 'hi' }),
            ),
          }),
        ]),
      ]),
    ),
    [200],
  ],
  [
    '5,000 empty changes',
    `{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[${'{},'.repeat(4_999)}{}]}]}`,
  ],
  ['20,000 empty entries', `{"object":"whatsapp_business_account","entry":[${'{},'.repeat(19_999)}{}]}`],
];

const replacements = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  'x',
  '\u0000',
  '\ud800',
  [],
  {},
  [[]],
  [null],
  { length: 3 },
  { toString: null },
  'a'.repeat(70_000),
  '9'.repeat(400),
  '2026-13-45T99:99:99Z',
  -1e15,
];

function* paths(node, path = []) {
  if (path.length > 0) yield path;
  if (node !== null && typeof node === 'object')
    for (const key of Object.keys(node)) yield* paths(node[key], [...path, key]);
}

function replaced(body, path, by) {
  const copy = structuredClone(body);
  const holder = path.slice(0, -1).reduce((node, key) => node[key], copy);
  const last = path.at(-1);
  if (by === undefined) delete holder[last];
  else holder[last] = by;
  return copy;
}

const originals = () => [
  ['text', alone('text', { body: 'Cement x 5' })],
  [
    'button',
    alone('interactive', { type: 'button_reply', button_reply: { id: 'menu:order', title: 'Order' } }),
  ],
  [
    'order',
    alone('order', {
      catalog_id: '1',
      product_items: [{ product_retailer_id: 'CEM-50', quantity: 2, item_price: 1, currency: 'INR' }],
    }),
  ],
  [
    'status',
    statusAlone('delivered', {
      pricing: { billable: true, category: 'service' },
      errors: [{ code: 1, error_data: { details: 'x' } }],
    }),
  ],
  [
    'image',
    notification([
      entry([
        change({
          contacts: [contact(person(3))],
          messages: [message(person(3), 'image', { id: '1', mime_type: 'image/jpeg' })],
        }),
      ]),
    ]),
  ],
];

/** Wrong types at every path of every kind, thinned to `count` the same way every time. */
function mutations(count, seed = 9_001) {
  const all = [];
  for (const [name, body] of originals())
    for (const path of paths(body))
      for (const by of [undefined, ...replacements]) all.push([name, body, path, by]);
  const random = seeded(seed);
  return Array.from({ length: count }, () => all.splice(Math.floor(random() * all.length), 1)[0]).map(
    ([name, body, path, by]) => ({
      name: `${name} with ${path.join('.')} = ${by === undefined ? 'nothing' : JSON.stringify(by).slice(0, 24)}`,
      body: Buffer.from(JSON.stringify(replaced(body, path, by))),
      answers: [200, 400],
    }),
  );
}

/** Rightly signed bodies. @returns {import('./hostile-bodies.d.mts').HostileBody[]} */
export const hostileBodies = (count = 386) => [
  ...written.map(([name, body, answers = [200, 400]]) => ({ name, body: Buffer.from(body), answers })),
  ...mutations(count - written.length),
];
