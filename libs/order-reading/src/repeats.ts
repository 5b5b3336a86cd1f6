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

/** What was, and that it is wanted again: words of both in one breath, and no goods between, repeat the last order. */
const BEFORE = foldedSet(
  `tuesday monday wednesday thursday friday saturday sunday yesterday kal parso कल परसों last previous prev earlier usual pichla pichle pichli pehle pahle purana ultimo ultima passado passada anterior sempre
  पिछला पिछले पिछली पुराना`,
);
const AGAIN = foldedSet(
  `clone haul purchase doharao dohra parcha parche jitna igualzinho दोहराओ पर्चे same again repeat repeated order list stuff time wahi wohi vahi vohi sab sb saman samaan maal mangaya mangwaya mangvaya liya manga
  jaisa dobara phir fir se igual mesmo mesma pedido compra vez de novo repete repetir repita
  वही सब सामान माल मंगाया मंगवाया मँगवाया लिया जैसा दोबारा फिर ऑर्डर`,
);
const BETWEEN = foldedSet(
  `the my as what we i had took ordered order of for in on from week month day pls please send jo tha thi the wo woh h hai hi ka ki ke
  hafte hafta mahine bar baar din wala wale wali bhej do bhejo bhejdo bhejna dena kar karo kardo bhai ji o a da do que q eu
  fiz pedi foi manda mande semana mes जो था थी हफ्ते महीने बार वाला वाले ही का की के भेज दो भेजो वो कर`,
);

/** Where such words end, beginning at the first of them; 0 where the sentence says no such thing. */
const repeatedBy = (words: readonly string[]): number => {
  let [end, before, again] = [0, false, false];
  for (const [at, word] of words.entries()) {
    const [isBefore, isAgain] = [BEFORE.has(word), AGAIN.has(word)];
    if (!isBefore && !isAgain && !BETWEEN.has(word)) break;
    before ||= isBefore;
    again ||= isAgain;
    if (isBefore || isAgain) end = at + 1;
  }
  if (!before || !again) return 0;
  while (BETWEEN.has(words[end] ?? '')) end += 1;
  return end;
};

/** The sentences without the phrase, or null where none of them repeats an order. */
export const repeatIn = (sentences: readonly Sentence[], catalogue: CatalogueRange): Sentence[] | null => {
  for (const [position, sentence] of sentences.entries()) {
    const words = sentence.tokens.map(({ kind, text }) => (kind === 'word' ? text : ''));
    const spoken = repeatedBy(words);
    if (spoken > 0 && !isRefused(words, catalogue)) return without(sentences, position, spoken);
    for (const phrase of PHRASES) {
      const at = words.findIndex((_, start) => phrase.every((word, next) => words[start + next] === word));
      if (at < 0 || words.slice(0, at).some((word) => catalogue.knows(word))) continue;
      // "Please don't repeat the mistake"
      const beside = words.slice(0, at).some((word) => word !== '' && !catalogue.words.is('filler', word));
      if ((phrase.length === 1 && beside) || isRefused(words, catalogue)) continue;
      return without(sentences, position, at + phrase.length);
    }
  }
  return null;
};

/** What is left of `sentences` behind the words that repeat the order. */
const without = (sentences: readonly Sentence[], position: number, from: number): Sentence[] => {
  const { tokens } = sentences[position]!;
  let end = from;
  while (BUT.has(tokens[end]?.text ?? '') || tokens[end]?.kind === 'break') end += 1;
  return [{ tokens: tokens.slice(end), asks: false }, ...sentences.slice(position + 1)].filter(
    (sentence) => sentence.tokens.length > 0,
  );
};

const isRefused = (words: readonly string[], catalogue: CatalogueRange): boolean =>
  words.some((word) => catalogue.words.is('negation', word)) && !words.some((word) => catalogue.names(word));
