// A made-up wholesaler's range: names out of a vocabulary as large as a real one's, and lines that order from it.

/** The same numbers every time (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = [
  'b',
  'br',
  'ch',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'sh',
  't',
  'tr',
  'v',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'oo'];
const CODAS = ['', 'n', 'r', 'l', 's', 'm', 't', 'nd', 'x'];
const KINDS = [
  'soap',
  'oil',
  'tea',
  'paint',
  'wire',
  'pipe',
  'rice',
  'biscuit',
  'nail',
  'bulb',
  'noodles',
  'ghee',
];
const SIZES = [
  '50 g',
  '100 g',
  '200 g',
  '500 g',
  '1 kg',
  '5 kg',
  '100 ml',
  '200 ml',
  '500 ml',
  '1 L',
  '5 L',
  '12 mm',
  '2 inch',
];

const pick = (random, list) => list[Math.floor(random() * list.length)];

function wordsOf(count, random) {
  const words = new Set();
  while (words.size < count) {
    const syllables = 2 + Math.floor(random() * 2);
    let word = '';
    for (let at = 0; at < syllables; at += 1) word += pick(random, ONSETS) + pick(random, VOWELS);
    words.add(word + pick(random, CODAS));
  }
  return [...words];
}

const VOCABULARY = 20_000;

/** @returns {{ sku: string, name: string, aliases: string[], category: string, unit: string, packs: object, price: number, currency: string }[]} */
export function catalogueOf(products, seed = 7) {
  const random = randomFrom(seed);
  const words = wordsOf(VOCABULARY, random);
  const brands = words.slice(0, 2_000);
  return Array.from({ length: products }, (_, at) => {
    const kind = pick(random, KINDS);
    const [brand, variant] = [pick(random, brands), pick(random, words)];
    return {
      sku: `P${at}`,
      name: `${brand} ${variant} ${kind} ${pick(random, SIZES)}`,
      aliases: at % 4 === 0 ? [`${variant} ${kind}`] : [],
      category: kind,
      unit: 'piece',
      packs: { carton: 24 },
      price: 10 + (at % 500),
      currency: 'INR',
    };
  });
}

/** Lines as customers type them: a product's name in its words or most of them, every second with a slip, and a count. */
export function linesFor(catalogue, count, seed = 11) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => {
    const product = pick(random, catalogue);
    const words = product.name.split(' ');
    if (at % 2 === 1) words[0] = withSlip(words[0], random);
    return {
      sku: product.sku,
      words: words.join(' '),
      text: `${words.join(' ')} x ${1 + Math.floor(random() * 40)}`,
    };
  });
}

function withSlip(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return pick(random, [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ]);
}
