import fc from 'fast-check';
import { foldWord } from './fold.js';
import { editsBetween, skeletonOf, Spelling } from './spelling.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 0, maxLength: 12 });

describe('editsBetween', () => {
  it.each([
    ['cement', 'cement', 0],
    ['cemnt', 'cement', 1],
    ['cemetn', 'cement', 1],
    ['sement', 'cement', 1],
    ['parachutte', 'parachute', 1],
    ['semnt', 'cement', 2],
    ['', 'abc', 3],
  ])('%s, %s: %i', (left, right, edits) => {
    expect(editsBetween(left, right)).toBe(edits);
  });

  it('is the same both ways, and at most the longer word', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const edits = editsBetween(left, right);
        expect(edits).toBe(editsBetween(right, left));
        expect(edits).toBeLessThanOrEqual(Math.max(left.length, right.length));
        expect(edits).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
        expect(edits === 0).toBe(left === right);
      }),
    );
  });
});

describe('editsBetween with a limit', () => {
  it('is the very number up to it, and more than it above', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (left, right, most) => {
        const [edits, limited] = [editsBetween(left, right), editsBetween(left, right, most)];
        if (edits <= most) expect(limited).toBe(edits);
        else expect(limited).toBeGreaterThan(most);
      }),
      { numRuns: 500 },
    );
  });
});

describe('skeletonOf', () => {
  it.each([
    ['kolgate', 'klgt'],
    ['kolgte', 'klgt'],
    ['klasmet', 'klsmt'],
    ['klasmate', 'klsmt'],
    ['altratek', 'altrtk'],
    ['ultratek', 'altrtk'],
    ['clnc', 'klnk'],
    ['page', 'ps'],
  ])('%s leaves %s', (spelt, skeleton) => {
    expect(skeletonOf(spelt)).toBe(skeleton);
  });
});

describe('Spelling', () => {
  it('finds exactly the nearest words that comparing with all of them finds, where none has the same consonants', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (vocabulary, asked) => {
        fc.pre(!vocabulary.some((each) => skeletonOf(each) === skeletonOf(asked)));
        const most = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
        const near = vocabulary
          .filter((each) => each.length >= 4 && (asked.length >= 8 || each[0] === asked[0]))
          .map((each) => ({ each, edits: editsBetween(each, asked) }))
          .filter(({ edits }) => most > 0 && edits <= most);
        const best = Math.min(...near.map(({ edits }) => edits));
        const expected = near.filter(({ edits }) => edits === best).map(({ each }) => each);
        expect([...new Spelling(vocabulary).nearest(asked)].sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('takes words of the same consonants for one word, whatever their vowels', () => {
    const spelling = new Spelling(['klasmate', 'emulsion', 'page', 'kilo']);
    expect(spelling.nearest('klasmet')).toEqual(['klasmate']);
    expect(spelling.nearest('imalsan')).toEqual(['emulsion']);
    expect(spelling.nearest('pej')).toEqual(['page']);
  });

  it('takes words whose vowels have nothing in common for two, though their consonants are the same', () => {
    const spelling = new Spelling(['mix', 'motor', 'sarson', 'pink'].map(foldWord));
    for (const asked of ['mukesh', 'metro', 'suresh', 'pench'])
      expect(spelling.siblings(foldWord(asked))).toEqual([]);
  });

  it('leaves short words, words with digits and endless ones alone', () => {
    const spelling = new Spelling(['oil', 'm30x', 'cement', 'x'.repeat(31)]);
    for (const asked of ['ol', 'olk', 'm31x', 'x'.repeat(32), 'x'.repeat(5000), 'call'])
      expect(spelling.nearest(asked)).toEqual([]);
  });
});
