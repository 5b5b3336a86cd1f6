import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphRun } from 'fontkit';

export type Weight = 'regular' | 'bold';

const MOST_SHAPES = 5000;
const LONGEST_WORD = 60;

// Looked for from the program that runs: in a bundle import.meta.url is where the source lay when it was built.
const { resolve } = createRequire(process.argv[1] ?? import.meta.url);

const read = (file: string): Font => {
  const font = create(readFileSync(resolve(`@expo-google-fonts/noto-sans-devanagari/${file}`)));
  // The library scales a word's positions in place: of another measure, a remembered word would grow with each use.
  if (!('layout' in font) || font.unitsPerEm !== 1000)
    throw new Error(`${file} is no font that can be shared`);
  return remembering(font);
};

/** Shaping a word of Hindi costs a millisecond or two, and a shop's papers are made of the same few hundred words. */
const remembering = (font: Font): Font => {
  const shapes = new Map<string, GlyphRun>();
  const shape = font.layout.bind(font);
  font.layout = (word, ...features) => {
    const known = shapes.get(word);
    if (known) return known;
    const run = shape(word, ...features);
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    if (word.length <= LONGEST_WORD) shapes.set(word, run);
    return run;
  };
  return font;
};

let fonts: Readonly<Record<Weight, Font>> | undefined;

/** Parsed once a process, since that costs ten times what a paper does. Latin with accents and Devanagari. */
export const paperFonts = (): Readonly<Record<Weight, Font>> => {
  fonts ??= {
    regular: read('400Regular/NotoSansDevanagari_400Regular.ttf'),
    bold: read('700Bold/NotoSansDevanagari_700Bold.ttf'),
  };
  return fonts;
};
