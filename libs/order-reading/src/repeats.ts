import type { CatalogueRange } from './catalogue-range.js';
import { foldedSet, foldPhrase } from './fold.js';
import type { Sentence } from './sentences.js';

/** What asks for the last order again. Longer phrases first, so that nothing of them is left behind. */
const PHRASES = [
  'repeat my last order|repeat the last order|repeat last order|repeat my order|repeat order|repeat the order|repeat|reorder',
  'same list as before|same as last time|same order as last time|same as before|same order again|same order|same again|same list|same items as last time|last order again|as last time|usual order|the usual',
  'wahi order phir se|wahi order|wahi samaan dobara|wahi samaan|wahi saman|wahi maal|wohi order|phir se wahi|wahi list|jo pichli baar mangwaya tha|pichli bar wala hi|pichli baar wala|pichli bar wala|pichla wala order|pichla order phir se|pichla order|last time wala|pichle order jaisa|dobara wahi|same to same',
  'पिछला ऑर्डर फिर से|पिछला ऑर्डर|पिछली बार वाला ही|पिछली बार वाला|पिछली बार का|वही ऑर्डर|वही सामान|वही माल|फिर से वही',
  'repete o pedido da semana passada|repete o ultimo pedido|repete o pedido|repetir o pedido|repetir pedido|repete o mesmo|igual o pedido passado|igual ao pedido passado|igual da ultima vez|igual a ultima vez|mesmo pedido da semana passada|o mesmo pedido|mesmo pedido|o mesmo de sempre|o de sempre|mesma coisa da semana passada|mesma coisa|manda o mesmo|repetir|ultimo pedido de novo',
]
  .flatMap((line) => line.split('|'))
  .map((phrase) => foldPhrase(phrase).split(' '))
  .sort((left, right) => right.length - left.length);

const BUT = foldedSet('but bas par only so mas lekin magar ki q que com');

/** The sentences without the phrase, or null where none of them repeats an order. */
export const repeatIn = (sentences: readonly Sentence[], catalogue: CatalogueRange): Sentence[] | null => {
  for (const [position, sentence] of sentences.entries()) {
    const words = sentence.tokens.map(({ kind, text }) => (kind === 'word' ? text : ''));
    for (const phrase of PHRASES) {
      const at = words.findIndex((_, start) => phrase.every((word, next) => words[start + next] === word));
      if (at < 0 || words.slice(0, at).some((word) => catalogue.knows(word))) continue;
      // "Please don't repeat the mistake"
      const beside = words.slice(0, at).some((word) => word !== '' && !catalogue.words.is('filler', word));
      if ((phrase.length === 1 && beside) || isRefused(words, catalogue)) continue;
      let end = at + phrase.length;
      while (BUT.has(words[end] ?? '') || sentence.tokens[end]?.kind === 'break') end += 1;
      const rest = sentence.tokens.slice(end);
      return [{ tokens: rest, asks: false }, ...sentences.slice(position + 1)].filter(
        ({ tokens }) => tokens.length > 0,
      );
    }
  }
  return null;
};

const isRefused = (words: readonly string[], catalogue: CatalogueRange): boolean =>
  words.some((word) => catalogue.words.is('negation', word)) && !words.some((word) => catalogue.names(word));
