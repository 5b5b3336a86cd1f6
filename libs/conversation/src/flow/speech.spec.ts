import { speechOf } from './speech.js';

const stranger = { shop: null, contact: null, organization: 'en' } as const;

describe('the languages of a turn', () => {
  it.each([
    ['bom dia, preciso de 10 sacos', 'pt'],
    ['cement 10 bag bhej do', 'hi-Latn'],
    ['भाई cement 10 bag bhej do', 'hi'],
  ] as const)('are what the customer writes: %j', (text, language) => {
    expect(speechOf(text, stranger, undefined)).toEqual({ language, written: language, learned: language });
    const known = { ...stranger, contact: language };
    expect(speechOf(text, known, undefined).learned).toBeNull();
  });

  it('leave the reader to the goods where only the organization says one', () => {
    expect(speechOf('tijolo 2 mil', stranger, undefined)).toEqual({
      language: 'en',
      written: undefined,
      learned: null,
    });
  });

  it.each([
    [{ contact: 'pt' }, 'pt'],
    [{ shop: 'hi-Latn', contact: 'pt' }, 'hi-Latn'],
  ] as const)('are the customer’s where a text tells none: %j', (known, language) => {
    expect(speechOf('tijolo 2 mil', { ...stranger, ...known }, undefined)).toEqual({
      language,
      written: language,
      learned: null,
    });
  });

  it('are those that staff have set, of all but the reading', () => {
    expect(speechOf('bom dia, preciso de 10 sacos', { ...stranger, shop: 'hi' }, undefined)).toEqual({
      language: 'hi',
      written: 'pt',
      learned: 'pt',
    });
  });
});
