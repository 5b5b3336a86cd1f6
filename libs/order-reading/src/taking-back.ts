import { cleanText, foldPhrase } from './fold.js';
import { wordsOf } from './intents.js';
import { mixed } from './lexicon/words.js';
import { tokenize } from './tokens.js';

const folded = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => foldPhrase(cleanText(word))));

const CANCELS = folded('cancel cancle cancell radd kensal रद्द कैंसल कैंसिल cancelar cancela cancele');
/** What may stand around it without saying anything else. "Not", "why" and "who" are not among them. */
const AROUND = folded(
  'order the my this that it i want to need mera meri mere ye yeh wo woh wala wali ko kar kr karo karna karke karwa do de dena ' +
    'dijiye kijiye kariye karen hai he ऑर्डर को कर करो करना करें करिए कीजिए दो दें देना दीजिए है मेरा यह ये वाला ' +
    'pedido o meu esse este isso quero pode para mim',
);

/** "Cancel order", "please cancel my order", "order cancel kar do", "रद्द": it is to be undone, and nothing else is said. */
export const takesBack = (text: string): boolean => {
  const tokens = tokenize(cleanText(text.slice(0, 200)));
  if (tokens.some(({ kind }) => kind === 'number')) return false;
  const words = wordsOf(tokens);
  return (
    words.some((word) => CANCELS.has(word)) &&
    words.every((word) => CANCELS.has(word) || AROUND.has(word) || mixed.is('polite', word))
  );
};
