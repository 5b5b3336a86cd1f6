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

  it.each([
    ['message band karo', 'hi-Latn'],
    ['cement hatao', 'hi-Latn'],
    ['chalu karo', 'hi-Latn'],
    ['dhanyavaad', 'hi-Latn'],
    ['preço do cimento', 'pt'],
    ['voltar', 'pt'],
    ['cement 10 bag', 'en'],
    ['la do', 'en'],
  ] as const)('are told to who knows nothing by a word: %j', (text, language) => {
    expect(speechOf(text, stranger, undefined).language).toBe(language);
  });

  it.each([
    ['message band karo', 'hi-Latn'],
    ['सीमेंट 10 बोरी', 'hi'],
    ['ok', 'pt'],
    ['bhai', 'pt'],
    ['thanks', 'pt'],
    ['cement 10 com la', 'pt'],
  ] as const)('change from what is known by %j to %s', (text, language) => {
    expect(speechOf(text, { ...stranger, contact: 'pt' }, undefined).language).toBe(language);
  });

  it('are told by a bare list of goods, to who knows nothing', () => {
    const list = 'arroz 5 kg, feijao 3 kg, oleo 2 caixas';
    expect(speechOf(list, stranger, undefined)).toMatchObject({ language: 'pt', learned: 'pt' });
    expect(speechOf('cimento 5', { ...stranger, contact: 'en' }, undefined).language).toBe('en');
    expect(speechOf(list, { ...stranger, shop: 'hi' }, undefined).language).toBe('hi');
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
