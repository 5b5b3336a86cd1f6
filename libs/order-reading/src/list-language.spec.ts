import { listLanguageOf } from './list-language.js';

describe('the language of a bare list', () => {
  it.each([
    'arroz 5 kg, feijao 3 kg, oleo 2 caixas',
    'Arroz 5\nFeijão 3\nÓleo 2',
    'cimento 5, areia 3',
    '2 caixas de miojo, 5 sacos',
    'tintas 3, pregos 5 kg',
  ])('is told by %j', (text) => {
    expect(listLanguageOf(text)).toBe('pt');
  });

  it.each([
    'cement 5 bag, sugar 3 kg',
    'chini 5 kilo, tel 2 peti, cement 5 bori',
    'rice 5, dal 3, papel 2',
    'Cimento brand cement 5',
    'tijolo 2 mil',
    '5',
    '',
  ])('is not told by %j', (text) => {
    expect(listLanguageOf(text)).toBeNull();
  });
});
