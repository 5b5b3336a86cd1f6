import fc from 'fast-check';
import { PhraseIndex } from './phrase-index.js';
import { TermIndex } from './term-index.js';

const term = fc.constantFrom('cement', 'white', 'oil', '=5kg', '#5', 'salt', 'tata');
const products = fc.array(
  fc.record({ skipped: fc.nat(2), terms: fc.uniqueArray(term), plain: fc.uniqueArray(term) }),
  { maxLength: 30 },
);

describe('TermIndex', () => {
  it('says of every product and term what a set of sets would', () => {
    fc.assert(
      fc.property(products, term, (all, asked) => {
        const index = new TermIndex();
        const sets = new Map<number, { terms: Set<string>; plain: Set<string> }>();
        let position = 0;
        for (const { skipped, terms, plain } of all) {
          position += skipped;
          const named = new Set(plain.filter((each) => terms.includes(each)));
          index.add(position, new Set(terms), named);
          sets.set(position, { terms: new Set(terms), plain: named });
          position += 1;
        }
        const id = index.idOf(asked);
        const having = [...sets].filter(([, { terms }]) => terms.has(asked)).map(([at]) => at);
        expect(id === undefined ? [] : [...index.positionsOf(id)]).toEqual(having);
        for (let at = -1; at <= position; at += 1) {
          expect(id !== undefined && index.has(at, id)).toBe(having.includes(at));
          expect(new Set(index.termsAt(at))).toEqual(sets.get(at)?.terms ?? new Set());
          const plain = index.plainTermsAt(at).map((each) => index.terms[each]);
          expect(new Set(plain)).toEqual(sets.get(at)?.plain ?? new Set());
        }
        expect([...index.positions()]).toEqual([...sets.keys()]);
      }),
    );
  });
});

describe('PhraseIndex', () => {
  it('finds every product by its words in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(term, { minLength: 1 })), fc.uniqueArray(term), (names, asked) => {
        const index = new PhraseIndex();
        for (const [position, words] of names.entries()) index.add(words, position);
        const key = (words: readonly string[]): string => [...words].sort().join(' ');
        const expected = names.flatMap((words, at) => (key(words) === key(asked) ? [at] : []));
        expect(index.find([...asked].reverse())).toEqual(expected);
      }),
    );
  });
});
