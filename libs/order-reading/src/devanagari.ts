/** Devanagari letters as Indians write them with Latin ones. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ...{ क: 'k', ख: 'kh', ग: 'g', घ: 'gh', ङ: 'n', च: 'ch', छ: 'chh', ज: 'j', झ: 'jh', ञ: 'n' },
  ...{ ट: 't', ठ: 'th', ड: 'd', ढ: 'dh', ण: 'n', त: 't', थ: 'th', द: 'd', ध: 'dh', न: 'n' },
  ...{ प: 'p', फ: 'f', ब: 'b', भ: 'bh', म: 'm', य: 'y', र: 'r', ल: 'l', व: 'v', श: 'sh' },
  ...{ ष: 'sh', स: 's', ह: 'h', ळ: 'l' },
};
const VOWELS: Readonly<Record<string, string>> = {
  ...{ अ: 'a', आ: 'aa', इ: 'i', ई: 'ee', उ: 'u', ऊ: 'oo', ए: 'e', ऐ: 'ai', ओ: 'o', औ: 'au', ऑ: 'o', ऋ: 'ri' },
};
const SIGNS: Readonly<Record<string, string>> = {
  ...{ 'ा': 'aa', 'ि': 'i', 'ी': 'ee', 'ु': 'u', 'ू': 'oo', 'े': 'e', 'ै': 'ai', 'ो': 'o', 'ौ': 'au' },
  ...{ 'ॉ': 'o', 'ॅ': 'e', 'ृ': 'ri', 'ॆ': 'e', 'ॊ': 'o' },
};
const VIRAMA = '्';
const NUKTA = '़';
const NASAL = new Set(['ं', 'ँ']);

/** Acronyms are written as the names of their letters: "टीएमटी" is TMT. */
const LETTER_NAMES: readonly (readonly [string, string])[] = [
  ...([
    ['डब्ल्यू', 'w'],
    ['डब्लू', 'w'],
    ['एक्स', 'x'],
    ['क्यू', 'q'],
    ['जेड', 'z'],
    ['ज़ेड', 'z'],
  ] as const),
  ...([
    ['एफ', 'f'],
    ['एच', 'h'],
    ['एल', 'l'],
    ['एम', 'm'],
    ['एन', 'n'],
    ['एस', 's'],
    ['आई', 'i'],
  ] as const),
  ...([
    ['आर', 'r'],
    ['वाई', 'y'],
    ['यू', 'u'],
    ['बी', 'b'],
    ['सी', 'c'],
    ['डी', 'd'],
    ['जी', 'g'],
  ] as const),
  ...([
    ['जे', 'j'],
    ['के', 'k'],
    ['पी', 'p'],
    ['टी', 't'],
    ['वी', 'v'],
    ['ए', 'a'],
    ['ई', 'e'],
    ['ओ', 'o'],
  ] as const),
];

const MOST_LETTERS = 6;

/** "एएसी" is A, A, C although it has the letters of S in it: the first way that comes out even. */
const lettersFrom = (word: string, at: number, left: number): string | null => {
  if (at === word.length) return '';
  if (left === 0) return null;
  for (const [name, letter] of LETTER_NAMES) {
    const rest = word.startsWith(name, at) ? lettersFrom(word, at + name.length, left - 1) : null;
    if (rest !== null) return letter + rest;
  }
  return null;
};

const acronym = (word: string): string | null => {
  const letters = lettersFrom(word, 0, MOST_LETTERS);
  return letters !== null && letters.length > 1 ? letters : null;
};

/** The English "wh" of "व्हाइट" and "व्हील", which is spoken as one sound. */
const WH = 'व्ह';

export const isDevanagari = (word: string): boolean => /^[\u0900-\u097f]+$/.test(word);

/** A word in Devanagari as it would be typed with Latin letters: "चीनी" is "cheenee", "टीएमटी" is "tmt". */
export const romanized = (word: string): string => {
  const plain = word
    .normalize('NFD')
    .replaceAll(NUKTA, '')
    .replace(/[\u200c\u200d]/g, '')
    .replaceAll(WH, 'व');
  return acronym(plain.normalize('NFC')) ?? withoutIdleVowels(syllables(plain));
};

interface Sound {
  readonly text: string;
  readonly vowel: boolean;
  /** The vowel every consonant carries: spoken in some places only. */
  readonly inherent: boolean;
}

const syllables = (word: string): Sound[] => {
  const sounds: Sound[] = [];
  const letters = Array.from(word);
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1] ?? '';
    const consonant = CONSONANTS[letter];
    if (consonant !== undefined) {
      sounds.push({ text: consonant, vowel: false, inherent: false });
      if (SIGNS[next] === undefined && next !== VIRAMA)
        sounds.push({ text: 'a', vowel: true, inherent: true });
    } else if (NASAL.has(letter))
      sounds.push({ text: /[पबभम]/.test(next) ? 'm' : 'n', vowel: false, inherent: false });
    else {
      const vowel = VOWELS[letter] ?? SIGNS[letter];
      if (vowel !== undefined) sounds.push({ text: vowel, vowel: true, inherent: false });
    }
  }
  return sounds;
};

/** Hindi speaks no inherent vowel at the end, nor between two syllables that stand without it: "sarasoon" is "sarson". */
const withoutIdleVowels = (sounds: readonly Sound[]): string => {
  const kept = [...sounds];
  if (kept.length > 2 && kept.at(-1)?.inherent) kept.pop();
  for (let at = kept.length - 3; at >= 2; at -= 1) {
    const [first, before, here, after, later] = kept.slice(at - 2, at + 3);
    const idle = here?.inherent && before?.vowel === false && first?.vowel;
    if (idle && after?.vowel === false && later?.vowel) kept.splice(at, 1);
  }
  return kept.map(({ text }) => text).join('');
};
