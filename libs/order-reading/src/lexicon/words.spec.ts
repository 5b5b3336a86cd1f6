import { writtenWord } from '../fold.js';
import { MARKETS } from './markets.js';
import { Words } from './words.js';

describe.each(MARKETS)('the words of $languages', ({ lexicons, decimalComma }) => {
  const words = new Words(lexicons, decimalComma);
  const numbers = lexicons.flatMap(({ numbers, scales, fractions, shifts }) =>
    Object.keys({ ...numbers, ...scales, ...fractions, ...shifts }),
  );

  it('take no number for a word that says something else, unless it is known to be weak', () => {
    const others = new Set(
      lexicons.flatMap(({ words: { filler, joiner, more, remove, negation, note, range, ordering } }) =>
        [filler, joiner, more, remove, negation, note, range, ordering].flatMap((list) =>
          (list ?? '').split(/\s+/),
        ),
      ),
    );
    expect(numbers.filter((number) => others.has(number) && !words.isWeak(number))).toEqual([]);
  });

  it('give no number two values', () => {
    const values = new Map<string, number>();
    for (const lexicon of lexicons)
      for (const [word, value] of Object.entries(lexicon.numbers)) {
        const folded = writtenWord(word);
        expect([word, values.get(folded) ?? value]).toEqual([word, value]);
        values.set(folded, value);
      }
  });
});
