/** Spellings that the trade uses for the same sound, in the order they are applied. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/chute/g, 'sut'],
  [/^c(?=[^aeiouyhlr])/g, 's'],
  [/kn(?=i)/g, 'n'],
  [/igh/g, 'ai'],
  // "Ladies", which is no string of sachets.
  [/^lady$/g, 'ledij'],
  // "Ply" and "dry" as Hindi writes them: प्लाई.
  [/^(pl|dr|fr)y$/g, '$1ai'],
  [/tech/g, 'tek'],
  [/tch|chh|ch/g, 'C'],
  [/t(?=u[rn]e)/g, 'C'],
  [/sch|sh/g, 's'],
  [/ph/g, 'f'],
  [/([bdtjrlw])h/g, '$1'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 'j'],
  [/ew$/g, 'u'],
  [/ow$/g, 'o'],
  [/ow(?=[dnlr])/g, 'au'],
  [/w/g, 'v'],
  [/(?<=[^aeiou])ea(?![aeiou])/g, 'i'],
  // "Soap" is no "shop", and "road" no "rod".
  [/(?<=[bcfgklmt])oa(?=[^aeiou])/g, 'o'],
  [/a{2,}/g, 'a'],
  [/e{2,}/g, 'i'],
  [/o{2,}|ou/g, 'u'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=[aeiou])h$/g, ''],
];

/**
 * What a Latin word sounds like, which is what people agree on when they type it: "phenyl" and "fenil", "ghee" and
 * "ghi", "chahiye" and "chahie" are one word each.
 */
export const soundOf = (word: string): string =>
  // "PPC" and "AAA" are letters, not sounds.
  /^(?:[^aeiouy]+|(.)\1*)$/.test(word)
    ? word
    : SAME.reduce((sound, [spelling, same]) => sound.replace(spelling, same), word).toLowerCase();
