import fc from 'fast-check';
import { plainPhrase, plainWords } from './words.js';

describe('words as they are compared', () => {
  it.each([
    ['Hello!', 'hello'],
    ['  OPENING\n hours?? ', 'opening hours'],
    ['COMEÇAR', 'comecar'],
    ['Come\u0063\u0327ar', 'comecar'],
    ['शुरू करो।', 'शुरू करो'],
    ['क\u094d\u200dया', 'क\u094dया'],
    ['ＨＥＬＰ', 'help'],
    ['İstanbul', 'istanbul'],
    ["Don't", 'dont'],
    ['½ ℋ', '12 h'],
    ['👍 …', ''],
    ['', ''],
  ])('%j are %j', (text, phrase) => {
    expect(plainPhrase(text)).toBe(phrase);
  });

  it('keep the signs that are vowels', () => {
    expect(plainPhrase('बंद')).not.toBe(plainPhrase('बद'));
  });

  it('say where they end in the text', () => {
    expect([...plainWords('Écho: Olá')]).toEqual([
      { plain: 'echo', end: 4 },
      { plain: 'ola', end: 9 },
    ]);
  });

  it('are the same when they are compared again, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const phrase = plainPhrase(text);
        expect(plainPhrase(phrase)).toBe(phrase);
      }),
    );
  });
});
