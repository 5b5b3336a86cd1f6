import type { Lexicon } from './lexicon/lexicon.js';
import { type Market, MARKETS } from './lexicon/markets.js';
import type { TopicLexicon } from './lexicon/topics.js';

const spanish: Lexicon = {
  numbers: { un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, diez: 10, treinta: 30 },
  ordinals: { primero: 1, segundo: 2 },
  scales: { mil: 1000 },
  fractions: { medio: 0.5, media: 0.5 },
  shifts: {},
  weak: 'un una',
  verbEndings: 'a o e ar en eme anos',
  units: { carton: 'caja', dozen: 'docena', bag: 'costal', piece: 'pieza', kg: 'kilo kg' },
  meanings: { frijol: 'frijol alubia' },
  phrases: { remove: 'ya no quiero' },
  words: {
    filler: 'de del el la los las por favor hola buenos dias quiero necesito y',
    verbs: 'mand',
    one: 'un una',
    partitive: 'de',
    numberLink: 'y',
    joiner: 'y',
    link: 'de',
    genitive: 'de del',
    remove: 'quita quitar',
    ordering: 'quiero necesito manda',
    vocative: 'amigo',
    polite: 'por favor',
  },
};

const nothing = {
  whole: {},
  neutral: '',
  tells: '',
  told: '',
  notNow: '',
  holds: '',
  requests: [],
  shortfalls: [],
  bargains: [],
};

const spanishTopics: TopicLexicon = {
  ...nothing,
  whole: { confirm: 'listo|de acuerdo', greeting: 'buenos dias|gracias' },
  cues: {
    ...{
      opt_out: '',
      other: '',
      human: '',
      balance: 'cuanto debo',
      invoice: 'factura',
      status: 'donde viene',
    },
    ...{ price: 'cuanto cuesta|precio', stock: 'hay', help: 'ayuda', greeting: 'buenos dias' },
  },
  openers: 'cuanto|hay',
  orders: 'quiero|necesito|manda',
  repeats: {
    ...{ alone: 'lo mismo de siempre', usual: '', before: '', day: '', again: '', had: '', order: '' },
    ...{ between: '', but: '', other: '' },
  },
  agrees: 'de acuerdo',
  refuses: '',
  undoes: { skip: '', cancel: '', order: '', around: '' },
  offered: { two: '', three: '', all: '', cheapest: '' },
  open: { undo: '', total: '', available: '', back: '', mistaken: '', changes: '', aroundAmount: '' },
};

// Before anything reads the list: this is the row that a new language is.
(MARKETS as Market[]).push({
  languages: ['es'],
  currencies: ['MXN'],
  decimalComma: true,
  lexicons: [spanish],
  topics: [spanishTopics],
});

const { indexCatalogue, languageOf, readAmount } = await import('./index.js');
const { ordered, product, summaryIn } = await import('../testing/shop.js');

const inPesos = (...goods: Parameters<typeof product>) => ({ ...product(...goods), currency: 'MXN' });
const sugar = inPesos('AZUCAR', 'Azúcar Estándar', 'kg', 'azucar');
const mexican = [
  inPesos('FRIJOL', 'Frijol Negro', 'bolsa', 'frijol', { caja: 12 }),
  inPesos('HUEVO', 'Huevo Blanco', 'pieza', 'huevos'),
  inPesos('LADRILLO', 'Ladrillo Rojo', 'pieza', 'ladrillos'),
  inPesos('ARROZ', 'Arroz', 'kg', '', { costal: 25 }),
  sugar,
];
const draft = [ordered('ARROZ', 10, 'kg'), ordered('HUEVO', 30, 'pieza')];
const others = [
  product('CEM', 'UltraTech Cement', 'bag', 'cement'),
  product('SUGAR', 'Sugar', 'kg', 'chini'),
  { ...product('FEIJAO', 'Feijão Preto 1 kg', 'pacote', 'feijao', { caixa: 10 }), currency: 'BRL' },
];

describe.each([
  ['alone', mexican],
  ['beside goods of other markets', [...others, ...mexican]],
])('goods named in Spanish, %s', (_, products) => {
  const shelf = indexCatalogue(products);

  it.each([
    ['cuatro cajas de frijol y dos docenas de huevos', 'order, FRIJOL 4 caja, HUEVO 24 pieza'],
    ['1.000 ladrillos', 'order, LADRILLO 1000 pieza'],
    ['treinta y cinco kilos de arroz', 'order, ARROZ 35 kg'],
    ['dos kilos y medio de azúcar', 'order, AZUCAR 2.5 kg'],
    ['mándenos tres costales de arroz por favor', 'order, ARROZ 3 costal'],
    ['cuatro de frijol', 'order, FRIJOL 4 bolsa'],
    ['cuánto cuesta el azúcar?', 'price'],
    ['qué precio tiene el frijol', 'price'],
    ['buenos dias', 'greeting'],
  ])('%j is read as %j, whether or not the language is known', (text, reading) => {
    expect(summaryIn(shelf, text, { language: 'es' })).toBe(reading);
    expect(summaryIn(shelf, text)).toBe(reading);
  });

  it.each([
    ['quita el arroz', 'edit, -ARROZ'],
    ['ya no quiero arroz', 'edit, -ARROZ'],
    ['de acuerdo', 'confirm'],
  ])('%j changes an open order', (text, reading) => {
    expect(summaryIn(shelf, text, { draft, language: 'es' })).toBe(reading);
    expect(summaryIn(shelf, text, { draft })).toBe(reading);
  });
});

it('leaves the other markets as they are', () => {
  const shelf = indexCatalogue([...others, ...mexican]);
  expect(summaryIn(shelf, 'do bori cement, chini 5 kilo')).toBe('order, CEM 2 bag, SUGAR 5 kg');
  expect(summaryIn(shelf, 'duas caixas de feijão', { language: 'pt' })).toBe('order, FEIJAO 2 caixa');
});

it('orders in Spanish what is named in English', () => {
  expect(summaryIn(indexCatalogue(others), 'mande dos costales de cement', { language: 'es' })).toBe(
    'order, CEM 2 bag',
  );
});

it('is told from the others by its own words', () => {
  expect(languageOf('quiero dos cajas, y buenos dias')).toBe('es');
  expect(languageOf('quero duas caixas, e bom dia')).toBe('pt');
});

it('answers in Spanish how much', () => {
  expect(readAmount('1,5 kilos por favor', sugar, 'es')?.quantity.toString()).toBe('1.5');
});
