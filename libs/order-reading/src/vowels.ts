/** The vowels between the consonants of a word, empty where none are written. */
const slotsOf = (word: string): string[] =>
  word
    .replace(/([bcdgjkpst])h/g, '$1')
    .replace(/([^aeiou])\1+/g, '$1')
    .split(/[^aeiou]/);

const pairOf = (left: string, right: string): string =>
  left < right ? `${left} ${right}` : `${right} ${left}`;

/** What Hindi and English write for one vowel: "a" for the "u" of "cup" and the "e" of "paper", "ai" for "e". */
const CLOSE: ReadonlySet<string> = new Set(
  'a e|a i|a ai|a ia|a ie|a io|a o|a au|a u|e i|e ai|ai i|o u|au o|au u|e ia|e ei|i ia|i ai|i ie|i ei'
    .split('|')
    .map((pair) => pairOf(...(pair.split(' ') as [string, string]))),
);

/**
 * How many vowels differ between two words of the same consonants, half of one where it is left out or sounds nearly
 * the same: "evrest" is Everest and "kotan" cotton, but "mukesh" is no mix and "metro" no motor.
 */
export const vowelsApart = (one: string, two: string): number => {
  const [left, right] = [slotsOf(one), slotsOf(two)];
  let apart = 0;
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [here, there] = [left[at] ?? '', right[at] ?? ''];
    if (here !== there) apart += here === '' || there === '' || CLOSE.has(pairOf(here, there)) ? 0.5 : 1;
  }
  return apart;
};
