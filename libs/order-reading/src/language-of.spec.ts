import fc from 'fast-check';
import { product, shelf, summaryIn } from '../testing/shop.js';
import { indexCatalogue, languageOf, spokenLanguages } from './index.js';

describe('languageOf', () => {
  it.each([
    ['en', 'I need 20 bags of cement tomorrow'],
    ['en', 'where is my order'],
    ['en', 'Thank you bhai, how are you'],
    ['en', 'send 10 bori cement to the shop today'],
    ['hi', 'मुझे 20 बोरी सीमेंट चाहिए'],
    ['hi', 'सीमेंट 100'],
    ['hi', 'हाँ'],
    ['hi', 'भाई cement 10 bag भेजो please'],
    ['hi', 'mujhe सीमेंट bhejo'],
    ['hi-Latn', 'mujhe 20 bori cement chahiye'],
    ['hi-Latn', 'cement 10 bag bhej do bhai'],
    ['hi-Latn', 'mera order kahan hai'],
    ['pt', 'Bom dia, preciso de 20 sacos de cimento'],
    ['pt', '10 sacos de cimento'],
    ['pt', 'ok, manda 10 cimento'],
    ['pt', 'CADÊ MEU PEDIDO?'],
    ['pt', 'oi, tudo bem?'],
    ['pt', 'bom dia'],
  ])('is %s: %j', (language, text) => {
    expect(languageOf(text)).toBe(language);
    expect(languageOf(` \u200b${text}\n\n`)).toBe(language);
  });

  it.each([
    '',
    '1',
    '2 4',
    'ok',
    'OK!',
    '👍',
    'yes',
    'Cement x 100',
    'Parle G 10 wala',
    '2 bori cement',
    'Coca Cola 2L pet',
    'Havells wire red 4 coil',
    'bhai',
    'bhai bhai bhai bhai',
    'ok bhai',
    'saco saco saco',
    '2 sacos',
    '10 bori',
    'Main bathroom wiring',
    'Carlos',
    'abc',
    'oh',
    'வணக்கம், சிமெண்ட் வேண்டும்',
    'سلام، اسمنت',
  ])('is not told by %j', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  it.each([
    ['pt', 'PARAR'],
    ['pt', 'obrigado!'],
    ['pt', 'sim'],
    ['pt', 'dois'],
    ['hi-Latn', 'haan ji'],
    ['hi-Latn', 'Haan'],
    ['hi-Latn', 'shukriya'],
    ['hi', 'धन्यवाद'],
    ['hi', 'हाँ ji'],
  ])(
    'is %s where one or two words are all that is said, and no other language has them: %j',
    (language, text) => {
      expect(languageOf(text)).toBe(language);
    },
  );

  it.each(['haan ok', 'sim cement', 'sim haan', 'obrigado bhai', 'haan cement please', 'obrigado tata'])(
    'is not told by a word beside one that others have, or that nobody knows: %j',
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );

  it.each(['Please send 5 sacos de arroz', 'Please send सीमेंट 10 bags tomorrow', 'muito obrigado, bhej dena'])(
    'is left open where two are as likely: %j',
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );

  it('is not told by what goods are called', () => {
    const water = indexCatalogue([product('GAS', 'Água com Gás Quero', 'garrafa')]);
    expect(languageOf('10 agua com gas quero')).toBe('pt');
    expect(languageOf('10 agua com gas quero', water)).toBeNull();
    expect(languageOf('preciso da agua com gas', water)).toBe('pt');
    expect(languageOf('quero', water)).toBeNull();
    const cement = indexCatalogue([product('CEM', 'Cement', 'bag', 'सीमेंट')]);
    expect(languageOf('सीमेंट 100', cement)).toBeNull();
    expect(languageOf('mujhe सीमेंट bhejo', cement)).toBe('hi-Latn');
  });

  it('takes time by the length of a message, and none for the rest of a pasted page', () => {
    const page = 'Preciso de vinte sacos hoje. '.repeat(100_000);
    expect(languageOf(page)).toBe('pt');
    expect(languageOf(`${' '.repeat(2000)}${page}`)).toBeNull();
    expect(languageOf('á'.repeat(1_000_000))).toBeNull();
  });

  it('is one that is spoken or none, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('__proto__', 'constructor', ' ', '\u202e', '\ud800', 'manda', 'भेजो', 'send', 'chahiye'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect([null, ...spokenLanguages]).toContain(languageOf(pieces.join(''), shelf));
      }),
    );
  });
});

describe('a catalogue in rupees', () => {
  const goods = [product('TIJOLO', 'Tijolo', 'piece'), product('CEM', 'Cement', 'bag')];
  const rupees = indexCatalogue(goods.map((each) => ({ ...each, currency: 'INR' })));

  it.each([
    ['tijolo 2 mil', 'order, TIJOLO 2000 piece'],
    ['preciso de 1.000 tijolos', 'order, TIJOLO 1000 piece'],
    ['cement 2 bori mil jaye', 'order, CEM 2 bag'],
    ['please send 1.000 bags of cement', 'order, CEM?'],
  ])('is ordered from in the language that is written: %j', (text, reading) => {
    expect(summaryIn(rupees, text)).toBe(reading);
  });
});
