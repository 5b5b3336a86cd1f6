import { samples } from '../../testing/samples.js';
import { say } from '../say.js';
import { hi } from './hi.js';
import { hiLatn } from './hi-latn.js';

const DEVANAGARI = /\p{Script=Devanagari}/u;

describe('Hindi in Latin letters', () => {
  it.each(Object.values(samples))('has no other in $kind', (utterance) => {
    const { text, choices, choicesLabel = '' } = say(utterance, 'hi-Latn');
    for (const shown of [text, choicesLabel, ...choices.map(({ title }) => title)])
      expect(shown).not.toMatch(DEVANAGARI);
  });

  it.each(Object.keys(hiLatn) as (keyof typeof hiLatn)[])('has no other in any wording of %s', (name) => {
    const source = (sentences: typeof hiLatn) =>
      JSON.stringify([sentences[name]], (_, part: unknown) =>
        typeof part === 'function' ? String(part) : part,
      );
    expect(source(hiLatn)).not.toMatch(DEVANAGARI);
    if (!['locale', 'perUnit'].includes(name)) expect(source(hi)).toMatch(DEVANAGARI);
  });
});
