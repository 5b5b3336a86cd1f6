// The longest texts WhatsApp carries, made to be read slowly: each kind by a process of its own, which is the faster the longer it runs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { randomFrom } from './machine/catalogue.mjs';
import { readByCommandLine } from './machine/read-orders.mjs';
import { projectRoot } from './machine/servers.mjs';

/** Characters a message; WhatsApp carries no more. */
const LONGEST = 4_096;
const MESSAGES = 100;

const catalogueFile = path.join(projectRoot, 'corpus/catalogue.json');

/** @returns {Promise<{ kind: string, messages: number, p50Ms: number, worstMs: number }[]>} the slowest kind first */
export async function benchHostileTexts() {
  const rows = [];
  for (const [kind, piece] of Object.entries(kindsOf(JSON.parse(readFileSync(catalogueFile, 'utf8'))))) {
    const texts = Array.from({ length: MESSAGES }, () => filled(piece));
    const { timings } = await readByCommandLine(catalogueFile, texts);
    rows.push({ kind, messages: MESSAGES, p50Ms: timings.p50Ms, worstMs: timings.worstMs });
  }
  return rows.sort((left, right) => right.p50Ms - left.p50Ms);
}

const filled = (piece) => {
  let text = '';
  while (text.length < LONGEST) text += piece();
  return text.slice(0, LONGEST);
};

/** What a text of each kind is made of, piece by piece. */
const kindsOf = (products) => {
  const random = randomFrom(11);
  const anyOf = (list) => list[Math.floor(random() * list.length)];
  const count = () => 1 + Math.floor(random() * 60);
  const words = products.flatMap(({ name, aliases }) => [name, ...aliases].join(' ').split(' '));
  const letters = (alphabet, length) => Array.from({ length }, () => anyOf(alphabet)).join('');
  const swapped = (word) => {
    const at = Math.floor(random() * (word.length - 1));
    return word.length < 4 ? word : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  };
  const name = () => anyOf(products).name;
  const latin = [...'abcdefghijklmnopqrstuvwxyz'];
  const devanagari = [...'कखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुूेैोौ'];
  return {
    'a list of names': () => `${name()} ${count()}\n`,
    'names between commas': () => `${name()} ${count()}, `,
    'names without end': () => `${name()} ${count()} `,
    'names with slips': () => `${name().split(' ').map(swapped).join(' ')} ${count()}\n`,
    'words of names': () => `${anyOf(words)} `,
    'words of names, counted': () => `${anyOf(words)} ${count()} `,
    'words nobody knows': () => `${letters(latin, 6)} ${letters(latin, 6)} ${count()}\n`,
    'Devanagari at random': () => `${letters(devanagari, 6)} `,
    numbers: () => `${count()} `,
    'one word, joined': () => 'cement and ',
    'nothing but "and"': () => 'aur ',
    'counts without goods': () => '1x',
    'one letter': () => 'x',
  };
};
